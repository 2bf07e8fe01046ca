"""Standing in the street: what every screen with a city in it does with its reader."""

from collections.abc import Iterator

from textual import on
from textual.widget import Widget

from game.tui.screens.stage import Stage
from game.tui.screens.visit import VisitScreen
from game.tui.widgets.city import City
from game.tui.widgets.doorstep import Doorstep
from game.tui.widgets.panel import Panel
from game.view.visitpane import VisitPane


class StreetScreen(Stage):
    """A city to walk in: stand at a window, find one, go in. A subclass says what is inside."""

    DEFAULT_CSS = """
    StreetScreen City { height: 1fr; }
    StreetScreen Doorstep { height: 4; }
    """
    AUTO_FOCUS = "City"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield City(id="city")
        yield Doorstep(id="doorstep")

    def visit(self, room: int) -> VisitPane | None:
        """Return a room from inside."""
        raise NotImplementedError

    @on(Panel.Moved, "#city")
    def on_window_pointed(self) -> None:
        """Let the doorstep follow the reader."""
        self.follow()

    @on(Panel.Chosen, "#city")
    def on_window_opened(self) -> None:
        """Walk into the room the reader stands at."""
        city = self.query_one(City)
        pane, seen = self.visit(city.room()), city.scene()
        if pane is not None and seen is not None:
            self.app.push_screen(VisitScreen(pane, seen.doors, self.visit), self._street_stand)

    def action_walk(self, step: int) -> None:
        """Go along the street."""
        self.query_one(City).walk(step)

    def action_find(self) -> None:
        """Look for a room by its name or niche."""
        from game.tui.screens.find import FindScreen  # noqa: PLC0415 (text fields load slowly)

        view = self.query_one(City).view
        if view is not None:
            self.app.push_screen(FindScreen(view), self._street_stand)

    def follow(self) -> None:
        """Tell at the doorstep where the reader stands."""
        city = self.query_one(City)
        if city.view is not None:
            self.query_one(Doorstep).follow(city.view, city.spot)

    def _street_stand(self, room: int | None) -> None:
        if room is not None and room != self.query_one(City).room():
            self.query_one(City).find(room)
