"""What a reader who stands in the street is told: whose window it is, and which keys lead on."""

from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.skyline import Spot
from game.view.panes import CityPane

_TIERS = {1: "next door", 2: "across the river", 3: "far off"}


class Doorstep(Page):
    """Two lines under the city."""

    can_focus = False

    def follow(self, pane: CityPane, spot: Spot) -> None:
        """Show where the reader stands."""
        self.show(doorstep(pane, spot))


def doorstep(pane: CityPane, spot: Spot) -> PageView:
    """Return the page about a spot."""
    if spot.block < len(pane.buildings):
        one = pane.buildings[spot.block]
        whose = f"{one.name} · your house" if one.mine else f"house of {one.name}"
        keys = (f"{_place(pane, spot)} · enter walks in · / finds a room", "faint")
        line = one.lines[spot.room] if spot.room < len(one.lines) else ""
        return PageView(whose, (Para(line, "text"), Para(*keys)))
    at = spot.block - len(pane.buildings)
    if at >= len(pane.towers):
        return PageView("", ())
    tower = pane.towers[at]
    where = _TIERS[max(1, min(3, tower.tier))]
    told = f"a platform, {where}: louder than all of the street, and it forgets"
    return PageView(tower.name, (Para(tower.line, "sky"), Para(told, "faint")))


def _place(pane: CityPane, spot: Spot) -> str:
    """Return what the window is: one of a house's rooms, or a dozen of one room's people."""
    if pane.dozens:
        return "one room, a dozen people to a window"
    return f"room {spot.room + 1} of {len(pane.buildings[spot.block].rooms)} in this house"
