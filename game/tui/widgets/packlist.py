"""The packs in use, those left out, every finding with its caret, and what of them can be tried."""

from game.tui.widgets.cells import Cell, Row, cut
from game.tui.widgets.page import Para, para_rows
from game.tui.widgets.panel import Panel
from game.view.figures import many
from game.view.packpane import PackPane

_HUES = {"error": "coral", "warni": "amber", "note[": "muted"}
_ALONE = "Only the game's own pack is here: rooms pack new begins another, --pack DIR plays it."


class PackList(Panel[PackPane]):
    """A page whose items are the events of packs that were added."""

    DEFAULT_CSS = """
    PackList { background: $surface; }
    """
    about = (
        "● a pack in use · ○ one that is left out, with its first finding.",
        "Enter tries the event under the cursor: would it come, whom would it cast, what",
        "would it do.",
    )
    ground = "surface"
    keeps_mark = True

    def heading(self, view: PackPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Packs", "text!"),)

    def legend(self, view: PackPane) -> tuple[Cell, ...]:
        """Return what can be done."""
        return (
            (*self.more(), ("enter tries an event", "muted")) if view.events else self.more(" more")
        )

    def rows(self, view: PackPane, width: int) -> list[Row]:
        """Return what was done, the packs, their findings, and the events to try."""
        paras = [Para(line, "text") for line in view.said]
        paras += [_pack(row.id, row.version) for row in view.rows if row.used]
        paras += [
            Para(f"{row.id}, left out: {row.first}", "muted", "○ ", "muted")
            for row in view.rows
            if not row.used
        ]
        paras += _findings(view)
        rows = [row for para in paras for row in para_rows(para, width)]
        if not view.events:
            return rows + para_rows(Para(_ALONE, "faint"), width)
        rows.append(Row(rule=f"{many(len(view.events), 'event')} to try"))
        return rows + [
            Row((("  ", "text"), (cut(f"{title} · {name}", width - 3), "text")), (), at)
            for at, (name, title) in enumerate(view.events)
        ]


def _pack(name: str, version: str) -> Para:
    return Para(f"{name} {version}", "text", "● ", "mint")


def _findings(pane: PackPane) -> list[Para]:
    if not pane.findings:
        return [Para("no findings", "mint")]
    lines: list[Para] = [Para(many(len(pane.findings), "finding"), rule=True)]
    for finding in pane.findings:
        hue = _HUES.get(finding[0][:5], "text")
        lines.append(Para("", cells=((finding[0], hue),)))
        lines += [Para("", cells=((line, "text"),)) for line in finding[1:]]
        lines.append(Para(""))
    return lines
