"""The city: every window a room, cold towers beside them, and what crossed last night."""

from textual import events
from textual.geometry import Region

from game.tui.theme import PALETTES
from game.tui.widgets.cells import Cell, Row
from game.tui.widgets.look import Look, look_of, look_of_palette
from game.tui.widgets.panel import Panel
from game.tui.widgets.signs import Sign, hung
from game.tui.widgets.skyline import Grid, Scene, Spot, scene, skyline
from game.tui.widgets.strips import joined
from game.view.panes import CityPane

_FULL = 90  # cells from which the marks are said in full
_TWO_SIGNS = 22  # lines from which names hang in two lines


class City(Panel[CityPane]):
    """Draws the city at any size; the reader walks from window to window."""

    about = (
        "One window is one room; in a village a house is one, and a window a dozen people.",
        "The brighter, the later somebody spoke: · not today, ▫ today, ▪ lately, bright now.",
        "Your house glows. Towers are platforms, as high as they are loud; the far ones are dim.",
        "▲ leaked out, • came home, ◆ went from room to room: every arc is a real one.",
        "h and l walk along the street, j and k through the rooms of a building; / finds a room.",
    )
    walks = True  # whether there is a reader to be shown

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.spot = Spot(0, 0)

    def look(self) -> Look:
        """Return the look of the night, on a light theme too."""
        if self.app.current_theme.dark:
            return look_of(self.app)
        return look_of_palette(PALETTES["lamplight"], poor=self.app.has_class("ascii"))

    def show(self, view: CityPane) -> None:
        """Take a new hour; only the lines that differ are sent to the terminal."""
        before, size = self._kept_strips, self.size
        if view == self.view or not before or len(before) != size.height:
            super().show(view)
            return
        self.view = view
        self._kept_rows, self._kept_stamp = None, ()
        self.render_line(0)  # lays the new lines
        lines = [y for y, strip in enumerate(self._kept_strips) if strip != before[y]]
        if lines:
            self.refresh(*(Region(0, y, size.width, 1) for y in lines))

    def heading(self, view: CityPane) -> tuple[Cell, ...]:
        """Return the title."""
        told = ((f" · {view.told}", "faint"),) if view.told and self.walks else ()
        return (("City", "text!"), (f"  {view.title}", "muted"), *told)

    def legend(self, view: CityPane) -> tuple[Cell, ...]:
        """Return how many windows are shown, and what the marks mean."""
        full = self.size.width >= _FULL
        seen = self.scene()
        shown = seen.shown if seen else 0
        every = sum(len(one.rooms) for one in view.buildings)
        unit = "dozen people" if view.dozens else "rooms"
        count = f"{shown:,} {unit}" if shown == every else f"{shown:,} of {every:,} {unit}"
        marks: tuple[Cell, ...] = (
            ("▪", "amber"),
            (" lit " if full else " ", "muted"),
            ("▫", "amber_dim"),
            (" dim " if full else " ", "muted"),
            ("▲", "sky"),
            (" leaking out " if full else " leak ", "sky"),
            ("•", "mint"),
            (" coming home " if full else " home ", "mint"),
            ("◆", "violet"),
            (" room to room" if full else " rooms", "violet"),
        )
        return ((f"{count} · ", "muted"), *marks) if self.walks else marks[4:8]

    def scene(self) -> Scene | None:
        """Return the picture of now, without its cells."""
        if self.view is None:
            return None
        width, height = self.size.width - 3, self.size.height - 2
        return scene(self.view, self.spot, max(1, width), max(1, height - 1 - self._signs()))

    def rows(self, view: CityPane, width: int) -> list[Row]:
        """Return the picture, the pavement and the names."""
        height = max(1, self.size.height - 3 - self._signs())
        seen = scene(view, self.spot, width, height)
        grid = skyline(seen)
        signs = _named(seen, self.spot.block if self.walks else -1)
        if self.walks:
            _mark(grid, seen, self.spot)
        rows = [Row(joined(line)) for line in grid]
        street = Row(_pavement(seen, width))
        return [*rows, street, *(Row(line) for line in hung(signs, width, self._signs()))]

    def stand(self, spot: Spot) -> None:
        """Stand at a window, or at a tower."""
        self.spot = spot
        self.redraw()
        self.post_message(self.Moved(self, spot.room))

    def room(self) -> int:
        """Return the room behind the window the reader stands at; -1 at a tower."""
        if self.view is None or self.spot.block >= len(self.view.buildings):
            return -1
        return self.view.buildings[self.spot.block].rooms[self.spot.room]

    def find(self, room: int) -> None:
        """Stand at a room's window."""
        if self.view is None:
            return
        for block, one in enumerate(self.view.buildings):
            if room in one.rooms:
                self.stand(Spot(block, one.rooms.index(room)))

    def walk(self, step: int) -> None:
        """Go along the street, to the towers at its end."""
        seen = self.scene()
        if seen is None:
            return
        sites = seen.streets.walk
        order = [*sites, *range(len(sites), len(sites) + len(seen.streets.spires))]
        here = order.index(self.spot.block) if self.spot.block in order else 0
        self.stand(Spot(order[max(0, min(len(order) - 1, here + step))], 0))

    def move(self, step: int) -> None:
        """Go through the rooms of a building."""
        if self.view is None or self.spot.block >= len(self.view.buildings):
            return
        last = len(self.view.buildings[self.spot.block].rooms) - 1
        self.stand(Spot(self.spot.block, max(0, min(last, self.spot.room + step))))

    def action_choose(self) -> None:
        """Open the room the reader stands at."""
        self.post_message(self.Chosen(self, self.spot.room))

    def on_click(self, event: events.Click) -> None:
        """Walk to what is clicked; open it when standing there."""
        seen = self.scene()
        found = seen.at(event.x - 2, event.y - 1) if seen else None
        if found is None:
            return
        event.stop()
        if found == self.spot:
            self.action_choose()
        else:
            self.stand(found)

    def _signs(self) -> int:
        return 2 if self.size.height >= _TWO_SIGNS else 1


def _mark(grid: Grid, seen: Scene, spot: Spot) -> None:
    """Show where the reader stands."""
    if spot.block < len(seen.pane.buildings):
        x, y = seen.window(spot)
        if 0 <= y < len(grid) and 0 <= x < len(grid[y]):
            grid[y][x] = ("█", "text!/panel")


def _named(seen: Scene, stood: int) -> list[Sign]:
    """Return the names to hang: where the reader stands, ours, the towers, then the front."""
    signs: list[Sign] = []
    pairs = zip(seen.streets.sites, seen.pane.buildings, strict=True)
    for at, (site, one) in enumerate(pairs):
        here = at == stood
        middle = site.left - seen.shift + site.wide // 2
        if (site.depth and not here) or not 0 <= middle < seen.streets.room:
            continue
        role = "text!/panel" if here else "amber!" if one.mine else "faint"
        signs.append(Sign("YOU" if one.mine else one.name, middle, role, 2 - here - one.mine))
    towers = zip(seen.streets.spires, seen.pane.towers, strict=True)
    for at, (spire, tower) in enumerate(towers, len(seen.streets.sites)):
        here = at == stood
        role = "text!/panel" if here else "sky"
        signs.append(Sign(tower.name.upper(), spire.left + spire.wide // 2, role, 1 - here))
    return signs


def _pavement(seen: Scene, width: int) -> tuple[Cell, ...]:
    """Return the street; light falls on it in front of our house."""
    for site, one in zip(seen.streets.sites, seen.pane.buildings, strict=True):
        left, right = site.left - seen.shift, site.right - seen.shift
        if one.mine and left >= 1 and right < width:
            parts = (("▔" * (left - 1), "line"), ("▔" * (right - left + 2), "amber"))
            return (*parts, ("▔" * (width - right - 1), "line"))
    return (("▔" * width, "line"),)


class SmallCity(City):
    """The city beside the room: looked at, not walked."""

    walks = False
    can_focus = False

    def show(self, view: CityPane) -> None:
        """Look at our house."""
        self.spot = Spot(next((at for at, one in enumerate(view.buildings) if one.mine), 0), 0)
        super().show(view)
