"""The city as geometry: where blocks, towers, windows, stars and sparks stand on a grid."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell
from game.view.panes import Building, CityPane

Grid = list[list[Cell]]

_WINDOWS = {0: ("·", "line"), 1: ("▫", "amber_dim"), 2: ("▪", "amber_dim")}
_MINE = {0: ("▫", "amber_dim"), 1: ("▪", "amber"), 2: ("▪", "amber!")}
_LIVELY = 2
_ARCS = 36  # more sparks than these make a fog


@dataclass(frozen=True)
class Plot:
    """Where one block or tower stands."""

    left: int
    wide: int
    top: int


@dataclass(frozen=True)
class Spot:
    """Where the reader stands: a block (or, behind them, a tower) and a room in it."""

    block: int
    room: int


def share(pane: CityPane, width: int) -> tuple[int, int, int]:
    """Return (width of a block, width of a tower, cells left over at each side)."""
    blocks, towers = max(1, len(pane.buildings)), len(pane.towers)
    tower = max(2, min(8, width // 16))
    block = max(1, (width - 1 - towers * (tower + 1)) // blocks - 1)
    block = min(block, 9)
    used = blocks * (block + 1) + towers * (tower + 1)
    return block, tower, max(0, (width - used) // 2)


def plots(pane: CityPane, width: int, height: int) -> list[Plot]:
    """Return the place of every block, then of every tower."""
    block, tower, left = share(pane, width)
    most = max((len(one.rooms) for one in pane.buildings), default=1)
    room = max(1, height * 3 // 5)
    group = max(1, -(-most // (block * room)))
    found = []
    for one in pane.buildings:
        floors = max(1, -(-len(one.rooms) // (block * group)))
        found.append(Plot(left, block, height - min(height, floors)))
        left += block + 1
    for spire in pane.towers:
        tall = max(2, (height - 1) * spire.height // 100)
        found.append(Plot(left, tower, height - tall))
        left += tower + 1
    return found


def window_of(pane: CityPane, spot: Spot, plot: Plot, height: int) -> tuple[int, int]:
    """Return the (column, row) of the window the reader stands at."""
    building = pane.buildings[spot.block]
    cells = plot.wide * (height - plot.top)
    at = spot.room * min(cells, len(building.rooms)) // max(1, len(building.rooms))
    return plot.left + at % plot.wide, height - 1 - at // plot.wide


def room_of(pane: CityPane, block: int, window: int, cells: int) -> range:
    """Return the rooms behind a window of a block: one, or several where room is short."""
    count = len(pane.buildings[block].rooms) if block < len(pane.buildings) else 0
    shown = min(cells, count)
    if not shown:
        return range(1)
    window = max(0, min(shown - 1, window))
    return range(-(-window * count // shown), max(1, -(-(window + 1) * count // shown)))


def skyline(pane: CityPane, width: int, height: int) -> Grid:
    """Return the whole picture above the street."""
    grid: Grid = [[_star(x, y) for x in range(width)] for y in range(height)]
    places = plots(pane, width, height)
    blocks = places[: len(pane.buildings)]
    for building, plot in zip(pane.buildings, blocks, strict=True):
        _block(grid, building, plot)
    for plot in places[len(blocks) :]:
        _tower(grid, plot)
    _sparks(grid, pane, places)
    return grid


def _put(grid: Grid, x: int, y: int, cell: Cell) -> None:
    if 0 <= y < len(grid) and 0 <= x < len(grid[y]):
        grid[y][x] = cell


def _star(x: int, y: int) -> Cell:
    lot = (x * 73_856_093 ^ y * 19_349_663 ^ (x * y) * 83_492_791) % 257
    return _STARS.get(lot, _DARK)


_DARK: Cell = (" ", "line")
_STARS: dict[int, Cell] = {1: (".", "line"), 2: ("·", "line")}


def _block(grid: Grid, building: Building, plot: Plot) -> None:
    height = len(grid)
    cells = plot.wide * (height - plot.top)
    count = len(building.rooms)
    shown = min(cells, count)
    looks = _MINE if building.mine else _WINDOWS
    ground = "panel" if building.mine else "surface"
    for at in range(cells):
        glyph, role = " ", "line"
        if at < shown:
            state = _lit(building, at * count // shown, (at + 1) * count // shown)
            glyph, role = looks[state]
            if not building.mine and state == _LIVELY and (at * 7 + plot.left) % 5 == 0:
                role = "amber"
        x, y = plot.left + at % plot.wide, height - 1 - at // plot.wide
        _put(grid, x, y, (glyph, f"{role}/{ground}"))


def _lit(building: Building, first: int, last: int) -> int:
    held = building.windows[first : max(first + 1, last)]
    return max(0, min(2, round(sum(held) / len(held)))) if held else 0


def _tower(grid: Grid, plot: Plot) -> None:
    height = len(grid)
    for y in range(plot.top, height):
        glyph = ("▀", "sky/sky_dim") if y * 2 > height else ("▀", "sky_dim/panel")
        for x in range(plot.left, plot.left + plot.wide):
            _put(grid, x, y, glyph)


def _sparks(grid: Grid, pane: CityPane, places: list[Plot]) -> None:
    home = {room: at for at, one in enumerate(pane.buildings) for room in one.rooms}
    towers = len(pane.buildings)
    for at, (room, platform) in enumerate(pane.leaks[:_ARCS]):
        if room in home and towers + platform < len(places):
            _arc(grid, places[home[room]], places[towers + platform], at, ("·", "sky"))
    for at, (platform, room) in enumerate(pane.homecomings[:_ARCS]):
        if room in home and towers + platform < len(places):
            _arc(grid, places[home[room]], places[towers + platform], at + 3, ("•", "mint"))


def _arc(grid: Grid, start: Plot, end: Plot, lot: int, cell: Cell) -> None:
    x0, y0 = start.left + lot % max(1, start.wide), start.top - 1
    x1, y1 = end.left + end.wide // 2, end.top + lot % 3
    peak = max(0, min(y0, y1) - 2 - lot % 5)
    middle = (x0 + x1) // 2
    steps = max(6, abs(x1 - x0) // 3)
    # Few mint sparks on a way, many blue ones: coming home is rarer to see, and brighter.
    stride = 1 if cell[0] == "·" else 5
    for step in range(lot % stride, steps, stride):
        t = step / steps
        x = round((1 - t) ** 2 * x0 + 2 * t * (1 - t) * middle + t * t * x1)
        y = round((1 - t) ** 2 * y0 + 2 * t * (1 - t) * peak + t * t * y1)
        if 0 <= y < len(grid) and 0 <= x < len(grid[y]) and "/" not in grid[y][x][1]:
            grid[y][x] = cell
