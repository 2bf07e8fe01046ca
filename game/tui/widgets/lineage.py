"""The family tree of an idea with every wording."""

from game.tui.widgets.cells import Cell, Row, cut, pad
from game.tui.widgets.glyphs import CROSS
from game.tui.widgets.page import PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.strips import HUES
from game.tui.widgets.tree import axis, branches
from game.view.figures import many
from game.view.panes import LineagePane, Wording

_FULL = 60  # cells from which the marks are said
_AXIS = 2  # rows of the days beneath
_PLACES = {
    "home": "lives at home",
    "leaked": "lives out there",
    "unseen": "crossed over, and nobody has seen it",
    "lost": "lost",
    "dead": "lost",
    "branded": "sold",
    "canon": "in the canon",
}


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
        tree = max(8, min(60, width * 45 // 100))
        rows = [
            Row(
                (
                    *branch.cells,
                    ("  ", "text"),
                    _words(view.wordings[branch.node], width - tree - 2),
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


def _words(wording: Wording, width: int) -> Cell:
    alive = wording.died < 0
    role = "faint" if not alive else "text" if wording.place in ("home", "canon") else "sky"
    return (cut(wording.text, width), role)


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
        Para(f"{_PLACES.get(wording.place, wording.place)} · {wording.copies:,} copies", hue),
    ]
    if wording.parent >= 0:
        paras.append(Para(view.wordings[wording.parent].text, "faint", "from ", "faint"))
    if wording.changed:
        paras.append(Para("What changed", rule=True))
    for line in wording.changed:
        hue = "mint" if line.startswith("+") else "coral"
        paras.append(Para(line[2:], "text", line[:2], hue))
    return PageView("Wording", tuple(paras))
