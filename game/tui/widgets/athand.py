"""What is at hand to make something of: a list of which one stays chosen while others are read."""

from typing import NamedTuple

from game.tui.widgets.cells import Cell, Row, wide, wrap
from game.tui.widgets.panel import Panel

_EDGES = 6  # cells of an edge beside what stands in it


class Hand(NamedTuple):
    """A titled list; what cannot be taken tonight stands back."""

    title: str
    rows: tuple[tuple[str, bool], ...]  # words, and whether it is open
    foot: str = ""


class AtHand(Panel[Hand]):
    """One list of several that are chosen from in turn."""

    about = (
        "Choose here; → goes on to the next list, ← back. The forecast follows what is chosen.",
    )
    keeps_mark = True

    def heading(self, view: Hand) -> tuple[Cell, ...]:
        """Return the title."""
        return ((view.title, "text!"),)

    def legend(self, view: Hand) -> tuple[Cell, ...]:
        """Return how much lies below, and what Enter does where both fit."""
        more, foot = self.more(), ((view.foot, "muted"),)
        fits = wide((*more, *foot)) <= self.size.width - _EDGES
        return (*more, *foot) if fits or not more else self.more("")

    def rows(self, view: Hand, width: int) -> list[Row]:
        """Return each, broken to the width."""
        return [
            Row(((text, "text" if able else "faint"),), (), at)
            for at, (words, able) in enumerate(view.rows)
            for text in wrap(words, width - 1, 4)
        ]
