"""The world outside: walk along the street, stand at a window, go in."""

from game.tui.keys import ANYWHERE, CITY, bindings
from game.tui.screens.street import StreetScreen
from game.tui.widgets.city import City
from game.view.visitpane import VisitPane


class CityScreen(StreetScreen):
    """A thousand little rooms, each with its window."""

    KEYS = CITY
    BINDINGS = bindings(CITY, ANYWHERE)

    def fill(self) -> None:
        """Show last night's city."""
        self.query_one(City).show(self.sitting.panes.city)
        self.follow()

    def visit(self, room: int) -> VisitPane | None:
        """Return a room as it is this morning."""
        return self.sitting.desk.visit(room)
