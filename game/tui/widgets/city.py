"""The city: every window a room, cold towers beside them, and what crossed last night."""

from textual import events

from game.tui.theme import PALETTES
from game.tui.widgets.cells import Cell, Row, cut, pad
from game.tui.widgets.look import Look, look_of, look_of_palette
from game.tui.widgets.panel import Panel
from game.tui.widgets.skyline import Grid, Spot, plots, room_of, skyline, window_of
from game.tui.widgets.strips import joined
from game.view.panes import CityPane

_FULL = 60  # cells from which the marks are said in full
_STREET = 2  # rows below the windows: pavement and names


class City(Panel[CityPane]):
    """Draws the city at any size; the reader walks from window to window."""

    about = (
        "One window is one room: bright ones are lively, open squares dim, points dark.",
        "Your block glows. Blue towers are platforms: blue sparks leak out, mint ones come home.",
        "h and l walk along the street, j and k through the rooms of a block.",
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

    def heading(self, view: CityPane) -> tuple[Cell, ...]:
        """Return the title."""
        return (("City", "text!"), (f"  {view.title}", "muted"))

    def legend(self, view: CityPane) -> tuple[Cell, ...]:
        """Return what the marks mean."""
        del view
        full = self.size.width >= _FULL
        return (
            ("▪", "amber"),
            (" lively " if full else " lit ", "muted"),
            ("▫", "amber_dim"),
            (" dim ", "muted"),
            ("·", "sky"),
            (" leaking out " if full else " leak ", "sky"),
            ("•", "mint"),
            (" coming home" if full else " home", "mint"),
        )

    def rows(self, view: CityPane, width: int) -> list[Row]:
        """Return the picture, the pavement and the names."""
        height = max(1, self.size.height - 2 - _STREET)
        grid = skyline(view, width, height)
        if self.walks:
            self._mark(grid, view, width, height)
        rows = [Row(joined(line)) for line in grid]
        return [*rows, Row((("▔" * width, "line"),)), Row(self._names(view, width, height))]

    def walk(self, step: int) -> None:
        """Go along the street."""
        if self.view is None:
            return
        last = len(self.view.buildings) + len(self.view.towers) - 1
        self._stand(Spot(max(0, min(last, self.spot.block + step)), 0))

    def move(self, step: int) -> None:
        """Go through the rooms of a block."""
        if self.view is None or self.spot.block >= len(self.view.buildings):
            return
        last = len(self.view.buildings[self.spot.block].rooms) - 1
        self._stand(Spot(self.spot.block, max(0, min(last, self.spot.room + step))))

    def action_choose(self) -> None:
        """Open the room the reader stands at."""
        self.post_message(self.Chosen(self, self.spot.room))

    def on_click(self, event: events.Click) -> None:
        """Walk to what is clicked; open it when standing there."""
        if self.view is None:
            return
        event.stop()
        width, height = self.size.width - 3, max(1, self.size.height - 2 - _STREET)
        x, y = event.x - 2, event.y - 1
        for at, plot in enumerate(plots(self.view, width, height)):
            if plot.left <= x < plot.left + plot.wide and y >= plot.top - 1:
                window = (height - 1 - y) * plot.wide + x - plot.left
                self._arrive(at, room_of(self.view, at, window, plot.wide * (height - plot.top)))

    def _arrive(self, block: int, rooms: range) -> None:
        if block == self.spot.block and self.spot.room in rooms:
            self.action_choose()
        else:
            self._stand(Spot(block, rooms.start))

    def _stand(self, spot: Spot) -> None:
        self.spot = spot
        self.redraw()
        self.post_message(self.Moved(self, spot.room))

    def _mark(self, grid: Grid, view: CityPane, width: int, height: int) -> None:
        if self.spot.block >= len(view.buildings):
            return
        plot = plots(view, width, height)[self.spot.block]
        x, y = window_of(view, self.spot, plot, height)
        if 0 <= y < len(grid) and 0 <= x < len(grid[y]):
            grid[y][x] = ("█", "text!/panel")

    def _names(self, view: CityPane, width: int, height: int) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        end = 0
        places = plots(view, width, height)
        names = [("YOU" if one.mine else one.name) for one in view.buildings]
        names += [one.name.upper() for one in view.towers]
        for at, (name, plot) in enumerate(zip(names, places, strict=True)):
            mine = at < len(view.buildings) and view.buildings[at].mine
            role = "amber!" if mine else "faint" if at < len(view.buildings) else "sky"
            if self.walks and at == self.spot.block:
                role = "text!/panel"
            cells += [
                (" " * (plot.left - end), "line"),
                (pad(cut_plain(name, plot.wide), plot.wide), role),
            ]
            end = plot.left + plot.wide
        return joined(cells)


def cut_plain(name: str, width: int) -> str:
    """Return the first letters of a name: a block is too narrow for an ellipsis."""
    return name if len(name) <= width else cut(name, 99)[:width]


class SmallCity(City):
    """The city beside the room: looked at, not walked."""

    walks = False
    can_focus = False
