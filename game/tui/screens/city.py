"""The world outside: walk along the street, stand at a window, read what they say."""

from collections.abc import Iterator

from textual import on
from textual.widget import Widget

from game.tui.keys import ANYWHERE, CITY, bindings
from game.tui.screens.reader import ReaderScreen
from game.tui.screens.stage import Stage
from game.tui.widgets.city import City
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.panel import Panel
from game.view.panes import CityPane


class CityScreen(Stage):
    """A thousand little rooms, each with its window."""

    CSS_PATH = "city.tcss"
    KEYS = CITY
    BINDINGS = bindings(CITY, ANYWHERE)
    AUTO_FOCUS = "City"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield City(id="city")
        yield Page(id="doorstep")

    def fill(self) -> None:
        """Show last night's city."""
        self.query_one(City).show(self.sitting.panes.city)
        self._city_follow()

    @on(Panel.Moved, "#city")
    def on_window_pointed(self) -> None:
        """Let the doorstep follow the reader."""
        self._city_follow()

    @on(Panel.Chosen, "#city")
    def on_window_opened(self) -> None:
        """Read what this room is saying."""
        city, pane = self.query_one(City), self.sitting.panes.city
        if city.spot.block < len(pane.buildings):
            block = pane.buildings[city.spot.block]
            if city.spot.room < len(block.rooms):
                said = self.sitting.desk.room_feed(block.rooms[city.spot.room])
                paras = tuple(Para(line, "text", "▎", "amber") for line in said)
                quiet = (Para("It is dark in there. Nobody says a word.", "muted"),)
                title = _line(pane, city.spot.block, city.spot.room)
                self.app.push_screen(ReaderScreen(PageView(title, paras or quiet, "esc closes")))

    def action_walk(self, step: int) -> None:
        """Go along the street."""
        self.query_one(City).walk(step)

    def _city_follow(self) -> None:
        city, pane = self.query_one(City), self.sitting.panes.city
        block, room = city.spot.block, city.spot.room
        if block < len(pane.buildings):
            one = pane.buildings[block]
            whose = "your block" if one.mine else f"block of {one.name}"
            told = f"window {room + 1} of {len(one.rooms)} · enter reads what they say"
            head = f"{one.name} · {whose}" if one.mine else whose
        elif block - len(pane.buildings) < len(pane.towers):
            tower = pane.towers[block - len(pane.buildings)]
            head, told = tower.name, "a platform: louder than all of the street, and it forgets"
        else:
            head, told = "", ""
        paras = (Para(_line(pane, block, room), "text"), Para(told, "faint"))
        self.query_one("#doorstep", Page).show(PageView(head, paras))


def _line(pane: CityPane, block: int, room: int) -> str:
    if block < len(pane.buildings):
        lines = pane.buildings[block].lines
        return lines[room] if room < len(lines) else ""
    at = block - len(pane.buildings)
    return pane.towers[at].line if at < len(pane.towers) else ""
