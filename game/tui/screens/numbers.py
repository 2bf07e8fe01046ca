"""Every number of the run by day, and how many people are how attached this morning."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.widget import Widget

from game.tui.keys import ANYWHERE, NUMBERS, bindings
from game.tui.screens.stage import Stage
from game.tui.widgets.cells import Cell, push
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.plot import RunPlot
from game.view.panes import RoomPane

_BAR = 12  # cells of the longest row
_CORE = 6  # tenths from which on somebody belongs to the core


class NumbersScreen(Stage):
    """Where the run has come from; nothing of it is a mean alone."""

    CSS_PATH = "numbers.tcss"
    KEYS = NUMBERS
    BINDINGS = bindings(NUMBERS, ANYWHERE)
    AUTO_FOCUS = "#series"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Horizontal(RunPlot(id="series"), Page(id="spread"), id="numbers")

    def fill(self) -> None:
        """Show the run so far."""
        self.query_one(RunPlot).show(self.sitting.chronicle())
        self.query_one("#spread", Page).show(_spread(self.sitting.panes.room))


def _spread(room: RoomPane) -> PageView:
    """Return people by how attached they are, a row a tenth, then today's numbers."""
    high = max(1, *room.histogram)
    rows = [_tenth(at, count, high) for at, count in reversed(list(enumerate(room.histogram)))]
    meters = [Para(vital.value, "text!", vital.name.ljust(10)) for vital in room.vitals]
    core = Para(f"core {room.core}, hoped for {room.core_goal}", "amber")
    return PageView("Attachment", (*rows, core, Para("This morning", rule=True), *meters))


def _tenth(at: int, count: int, high: int) -> Para:
    hue = "amber" if at >= _CORE else "amber_dim"
    bar = "█" * (-(-count * _BAR // high))
    cells: tuple[Cell, ...] = (
        (f"{push(str(at * 10), 3)} ", "muted"),
        (bar, hue),
        (f" {count:,}", "text"),
    )
    return Para("", cells=cells)
