"""The family tree of an idea with every wording."""

from itertools import takewhile

from rich.cells import cell_len

from game.tui.widgets.cells import Cell, Row, clean, cut, pad
from game.tui.widgets.glyphs import CROSS
from game.tui.widgets.page import PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.strips import AT_HOME, HUES
from game.tui.widgets.tree import axis, branches
from game.view.figures import many
from game.view.panes import LineagePane
from game.view.places import PLACES

_FULL = 60  # cells from which the marks are said
_LEAST_SAME = 2  # words in common from which they give way
_AXIS = 2  # rows of the days beneath


class Lineage(Panel[LineagePane]):
    """A row a wording: its line through the days, then its words."""

    about = (
        "Every wording of one idea. Days run to the right; a line that turns down is a child.",
        "━ at home · ─ out there · ╌ lost. h goes to the parent, l to the first child,",
        "n to the next idea.",
    )
    keeps_mark = True

    def heading(self, view: LineagePane) -> tuple[Cell, ...]:
        """Return the idea."""
        return (("Lineage ", "text!"), ("◆ ", "violet"), (view.title, "muted"))

    def legend(self, view: LineagePane) -> tuple[Cell, ...]:
        """Return how many wordings, and the marks."""
        lost = sum(wording.died >= 0 for wording in view.wordings)
        short: tuple[Cell, ...] = (
            (f"{many(len(view.wordings), 'wording')} · {lost} lost", "muted"),
        )
        if self.size.width < _FULL:
            return short
        gap = (" · ", "faint")
        return (
            *self.more(),
            (many(len(view.wordings), "wording"), "muted"),
            gap,
            ("●", "amber"),
            (" home", "muted"),
            gap,
            ("▲", "sky"),
            (" leaked", "muted"),
            gap,
            (CROSS, "faint"),
            (" lost", "muted"),
        )

    def rows(self, view: LineagePane, width: int) -> list[Row]:
        """Return the tree, and the days beneath if they fit."""
        tree = max(8, min(60, width * 38 // 100))
        rows = [
            Row(
                (
                    *branch.cells,
                    ("  ", "text"),
                    _words(view, branch.node, width - tree - 2),
                ),
                (),
                branch.node,
            )
            for branch in branches(view.wordings, view.day, tree)
        ]
        spare = self.size.height - 2 - len(rows)
        if spare > _AXIS:
            rule, days = axis(view.day, tree)
            rows.append(Row())
            rows += [
                Row(((rule, "line"),)),
                Row(((pad(days, tree + 2), "faint"), ("day", "faint"))),
            ]
        return rows

    def items(self) -> list[int]:
        """Return the wordings in the order of the tree."""
        return [row.item for row in self.laid() if row.item >= 0]


def _words(view: LineagePane, node: int, width: int) -> Cell:
    wording = view.wordings[node]
    alive = wording.died < 0
    role = "faint" if not alive else "text" if wording.place in AT_HOME else "sky"
    before = view.wordings[wording.parent].text if wording.parent >= 0 else ""
    return (telling(wording.text, before, width), role)


def telling(text: str, before: str, width: int) -> str:
    """Return a wording in this many cells; what its parent says too gives way first."""
    words = text.split()
    same = sum(1 for _ in takewhile(_alike, zip(words, before.split(), strict=False)))
    if cell_len(clean(text)) <= width or same < _LEAST_SAME:
        return cut(text, width)
    return cut(f"…{' '.join(words[same - 1 :])}", width)


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _copies(count: int) -> str:
    return f"{count:,} {'copy' if count == 1 else 'copies'}"


def wording_page(view: LineagePane, node: int) -> PageView:
    """Return one wording in full: its words, who, where, and what changed."""
    if not 0 <= node < len(view.wordings):
        return PageView("Wording", ())
    wording = view.wordings[node]
    hue = HUES.get(wording.place, "muted")
    lived = f"day {wording.born}" + (f" to {wording.died}" if wording.died >= 0 else "")
    paras = [
        Para(wording.text, "text!"),
        Para(f"by {wording.who} · {lived}", "muted"),
        Para(f"{PLACES[wording.place]} · {_copies(wording.copies)}", hue),
    ]
    if wording.parent >= 0:
        paras.append(Para(view.wordings[wording.parent].text, "faint", "from ", "faint"))
    if wording.changed:
        paras.append(Para("What changed", rule=True))
    for line in wording.changed:
        hue = "mint" if line.startswith("+") else "coral"
        paras.append(Para(line[2:], "text", line[:2], hue))
    return PageView("Wording", tuple(paras))
