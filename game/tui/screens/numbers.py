"""Every number of the run by day, where each may be by tomorrow, and how attached people are."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.widget import Widget

from game.tui.keys import ANYWHERE, NUMBERS, bindings
from game.tui.screens.ahead import Ahead, Foretold
from game.tui.widgets.cells import Cell, push
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.plot import RunPlot
from game.view.panes import RoomPane

_BAR = 12  # cells of the longest row
_CORE = 6  # tenths from which on somebody belongs to the core


class NumbersScreen(Ahead):
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
        self.turned()
        self.query_one(RunPlot).show(self.sitting.chronicle())
        self.follow()

    def follow(self) -> None:
        """Show what was told ahead of tonight as it is planned."""
        ahead = Foretold() if self.sitting.over else self.told_ahead()
        self.query_one("#spread", Page).show(_spread(self.sitting.panes.room, ahead))
        if not self.sitting.over:
            self.ask_ahead()


def _spread(room: RoomPane, ahead: Foretold) -> PageView:
    """Return people by how attached they are, today's numbers, then where they may be tomorrow."""
    high = max(1, *room.histogram)
    rows = [_tenth(at, count, high) for at, count in reversed(list(enumerate(room.histogram)))]
    meters = [
        Para(vital.value, "text!", vital.name.ljust(10)) for vital in (*room.vitals, *room.besides)
    ]
    core = Para(f"core {room.core}, hoped for {room.core_goal}", "amber")
    today = (Para("This morning", rule=True), *meters)
    return PageView("Attachment", (*rows, core, *today, *ahead.word, *ahead.bands))


def _tenth(at: int, count: int, high: int) -> Para:
    hue = "amber" if at >= _CORE else "amber_dim"
    bar = "█" * (-(-count * _BAR // high))
    cells: tuple[Cell, ...] = (
        (f"{push(str(at * 10), 3)} ", "muted"),
        (bar, hue),
        (f" {count:,}", "text"),
    )
    return Para("", cells=cells)
