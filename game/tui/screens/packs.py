"""The pack page: packs in use, those left out in grey, and every finding with its caret."""

from game.tui.widgets.page import PageView, Para
from game.view.figures import many
from game.view.packpane import PackPane

_HUES = {"error": "coral", "warni": "amber", "note[": "muted"}


def packs_page(pane: PackPane, dropped: int = 0) -> PageView:
    """Return the page; `dropped` is how many decisions of tonight were taken back."""
    said = [Para(line, "text") for line in pane.said]
    if dropped:
        said.append(Para(f"tonight's plan is taken back: {many(dropped, 'decision')}", "muted"))
    used = [Para(f"{row.id} {row.version}", "text", "● ", "mint") for row in pane.rows if row.used]
    out = [
        Para(f"{row.id}, left out: {row.first}", "muted", "○ ", "muted")
        for row in pane.rows
        if not row.used
    ]
    return PageView("Packs", (*said, *used, *out, *_findings(pane)), "esc closes")


def _findings(pane: PackPane) -> tuple[Para, ...]:
    if not pane.findings:
        return (Para("no findings", "mint"),)
    lines: list[Para] = [Para(many(len(pane.findings), "finding"), rule=True)]
    for finding in pane.findings:
        hue = _HUES.get(finding[0][:5], "text")
        lines.append(Para("", cells=((finding[0], hue),)))
        lines += [Para("", cells=((line, "text"),)) for line in finding[1:]]
        lines.append(Para(""))
    return tuple(lines)
