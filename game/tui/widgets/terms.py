"""Things with a few ways each: a line a thing, and what the one looked at means."""

from collections.abc import Mapping

from game.tools.rows import TermRow, option_of
from game.tui.widgets.cells import Cell, Row, pad, wrap
from game.tui.widgets.panel import Panel

_NAME = 22  # width of a term's name
TermsView = tuple[tuple[str, str, str], ...]
"""Each term: its name, what it is now, and what that means where it is looked at."""


class Terms(Panel[TermsView]):
    """A list in which left and right change the one under the cursor."""

    about = ("Right and left change the one under the cursor.",)
    ground = "surface"

    def __init__(self, title: str, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._terms_title = title

    def heading(self, view: TermsView) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return ((self._terms_title, "text!"), (" · ← → change", "muted"))

    def legend(self, view: TermsView) -> tuple[Cell, ...]:
        """Return how much lies below."""
        del view
        return self.more(" more")

    def rows(self, view: TermsView, width: int) -> list[Row]:
        """Return a line a term, and what the one looked at means in whole sentences."""
        rows = []
        for at, (name, value, line) in enumerate(view):
            rows.append(Row(((pad(name, _NAME), "muted"), (value, "text!")), (), at))
            if line:
                rows += [Row((("  " + text, "faint"),), (), at) for text in wrap(line, width - 3)]
        return rows


def terms_view(rows: tuple[TermRow, ...], chosen: Mapping[str, str], looked_at: int) -> TermsView:
    """Return terms as they are now; the one looked at says what that means."""
    ways = [(row.name, option_of(row, chosen)) for row in rows]
    return tuple(
        (name, way.name, way.line if at == looked_at else "") for at, (name, way) in enumerate(ways)
    )
