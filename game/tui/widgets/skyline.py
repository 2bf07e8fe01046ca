"""The city drawn: sky, towers, roofs, lit windows, and an arc for each thing that crossed."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell
from game.tui.widgets.glyphs import BARS
from game.tui.widgets.streets import Ask, Site, Spire, Streets, laid
from game.view.panes import Building, CityPane

Grid = list[list[Cell]]

_LIGHTS = (  # walls and dim windows share a colour: fewer styles, fewer bytes
    ("·", "amber_dim"),
    ("▫", "amber_dim"),
    ("▪", "amber_dim"),
    ("▪", "amber!"),
    ("▪", "text!"),
)
_MINE = (("▫", "amber_dim"), ("▪", "amber"), ("▪", "amber!"), ("▪", "amber!"), ("▪", "text!"))
_GLOW = (  # columns, lines, glyph and role about our only window
    *((dx, dy, "░", "amber_dim") for dx in (-1, 0, 1) for dy in (-1, 1)),
    *((dx, 0, "▒", "amber") for dx in (-1, 1)),
    *((dx, 0, "░", "amber_dim") for dx in (-2, 2)),
    (0, 0, "█", "amber!"),
)
_DIM, _FAR, _LIT = ("▀", "sky_dim/panel"), ("▔", "sky_dim/surface"), ("▀", "sky/sky_dim")
_WALLS = {1: (_DIM, _LIT, _LIT), 2: (_DIM, _DIM, _DIM, _LIT), 3: (_FAR,)}
_GROUNDS = ("panel", "surface")  # the front row, and all behind it
_HEADS = {"sky": "▲", "mint": "•", "violet": "◆"}
_TAIL = 12  # dots of an arc


@dataclass(frozen=True)
class Spot:
    """Where the reader stands: a block (or, behind them, a tower) and a room in it."""

    block: int
    room: int


@dataclass(frozen=True)
class Scene:
    """A picture of the city for a screen of some size, seen from a spot."""

    pane: CityPane
    streets: Streets
    shift: int
    width: int
    height: int

    @property
    def shown(self) -> int:
        """How many windows are on the screen."""
        across = range(self.shift, self.shift + self.streets.room)
        return sum(x in across for site in self.streets.sites for x, _ in site.cells)

    @property
    def doors(self) -> tuple[int, ...]:
        """The rows of all rooms in the order of their doors along the street."""
        blocks = (self.pane.buildings[at] for at in self.streets.walk)
        return tuple(dict.fromkeys(room for block in blocks for room in block.rooms))

    def window(self, spot: Spot) -> tuple[int, int]:
        """Return the (column, line) of a window on the screen."""
        x, y = self.streets.sites[spot.block].cells[spot.room]
        return x - self.shift, y

    def at(self, x: int, y: int) -> Spot | None:
        """Return what stands at a place of the screen: the window nearest, a tower, or nothing."""
        for at, spire in enumerate(self.streets.spires):
            if spire.left <= x < spire.left + spire.wide and y >= spire.top:
                return Spot(len(self.streets.sites) + at, 0)
        column = x + self.shift
        over = [
            at
            for at, site in enumerate(self.streets.sites)
            if site.left <= column < site.right and y >= site.top and x < self.streets.room
        ]
        # A building in front hides the one behind it.
        found = min(over, key=lambda at: self.streets.sites[at].depth, default=None)
        if found is None:
            return None
        cells = self.streets.sites[found].cells
        gaps = [abs(cx - column) + 3 * abs(cy - y) for cx, cy in cells]
        return Spot(found, gaps.index(min(gaps)))


def scene(pane: CityPane, spot: Spot, width: int, height: int) -> Scene:
    """Return the city seen from a spot."""
    mine = next((at for at, one in enumerate(pane.buildings) if one.mine), -1)
    ask = Ask(
        tuple(len(one.rooms) for one in pane.buildings),
        mine,
        tuple((one.height, one.tier) for one in pane.towers),
    )
    streets = laid(ask, width, height)
    return Scene(pane, streets, streets.shift(spot.block), width, height)


def skyline(seen: Scene) -> Grid:
    """Return the whole picture above the street."""
    grid: Grid = [[_star(x, y) for x in range(seen.width)] for y in range(seen.height)]
    for spire, tower in zip(seen.streets.spires, seen.pane.towers, strict=True):
        _tower(grid, spire, tower.tier)
    pairs = list(zip(seen.streets.sites, seen.pane.buildings, strict=True))
    for site, building in sorted(pairs, key=lambda pair: -pair[0].depth):
        _block(grid, seen, site, building)
    _sparks(grid, seen)
    return [_thrifty(line) for line in grid]


def _thrifty(line: list[Cell]) -> list[Cell]:
    """Give every blank the colour of what stands before it: fewer styles, fewer bytes."""
    told: list[Cell] = []
    role = "line"
    for glyph, own in line:
        if glyph != " " or own.partition("/")[2] != role.partition("/")[2]:
            role = own
        told.append((glyph, role))
    return told


def _put(grid: Grid, x: int, y: int, cell: Cell) -> None:
    if 0 <= y < len(grid) and 0 <= x < len(grid[y]):
        grid[y][x] = cell


def _star(x: int, y: int) -> Cell:
    lot = (x * 73_856_093 ^ y * 19_349_663 ^ (x * y) * 83_492_791) % 257
    return _STARS.get(lot, _DARK)


_DARK: Cell = (" ", "line")
_STARS: dict[int, Cell] = {1: (".", "line"), 2: (".", "faint")}


def _block(grid: Grid, seen: Scene, site: Site, building: Building) -> None:
    ground = _GROUNDS[min(site.depth, 1)]
    end = min(seen.width, seen.streets.room)
    columns = [x for x in range(site.left - seen.shift, site.right - seen.shift) if 0 <= x < end]
    wall = (" ", f"amber_dim/{ground}")
    roof = site.top + building.mine
    for y in range(max(0, roof), len(grid)):
        for x in columns:
            grid[y][x] = wall
    lights = _MINE if building.mine else _LIGHTS
    for (x, y), light in zip(site.cells, building.windows, strict=True):
        if x - seen.shift in columns and y >= 0:
            glyph, role = lights[light]
            grid[y][x - seen.shift] = (glyph, f"{role}/{ground}")
    if building.mine:
        _home(grid, seen, site)


def _home(grid: Grid, seen: Scene, site: Site) -> None:
    """Give our house a roof of its own; where it has one window, let that glow."""
    left, last = site.left - seen.shift, site.wide - 1
    for x in range(site.wide):
        slope = BARS[min(8, 2 + 2 * min(x, last - x))]
        _near(
            grid,
            seen,
            left + x,
            site.top,
            (slope, f"amber_dim/{_ground(grid, left + x, site.top)}"),
        )
    if len(site.cells) == 1:
        x, y = site.cells[0]
        for dx, dy, glyph, role in _GLOW:
            _near(grid, seen, x - seen.shift + dx, y + dy, (glyph, f"{role}/panel"))


def _ground(grid: Grid, x: int, y: int) -> str:
    """Return the colour behind a place: a wall's, or the sky's."""
    inside = 0 <= y < len(grid) and 0 <= x < len(grid[y])
    return (grid[y][x][1].partition("/")[2] if inside else "") or "bg"


def _near(grid: Grid, seen: Scene, x: int, y: int, cell: Cell) -> None:
    """Put a cell into the part of the screen that shows the street."""
    if x < seen.streets.room:
        _put(grid, x, y, cell)


def _tower(grid: Grid, spire: Spire, tier: int) -> None:
    walls = _WALLS[max(1, min(3, tier))]
    high = max(1, len(grid) - spire.top)
    for y in range(spire.top, len(grid)):
        wall = walls[(y - spire.top) * len(walls) // high]
        for x in range(spire.left, spire.left + spire.wide):
            _put(grid, x, y, wall)


def _sparks(grid: Grid, seen: Scene) -> None:
    """Draw what crossed: first all tails, then the heads over them."""
    pane, streets = seen.pane, seen.streets
    home: dict[int, Place] = {}
    for one, site in zip(pane.buildings, streets.sites, strict=True):
        for room, (x, _) in zip(one.rooms, site.cells, strict=True):
            home.setdefault(room, (x - seen.shift, site.top))
    tops = {at: (one.left + one.wide // 2, one.top) for at, one in enumerate(streets.spires)}
    many, few = len(grid) // 2, len(grid) // 4  # more would be a fog
    arcs = [
        *(
            _arc(home.get(a), home.get(b), "violet", n)
            for n, (a, b) in enumerate(pane.passed[:few])
        ),
        *(_arc(home.get(a), tops.get(b), "sky", n) for n, (a, b) in enumerate(pane.leaks[:many])),
        *(
            _arc(tops.get(a), home.get(b), "mint", n)
            for n, (a, b) in enumerate(pane.homecomings[:few])
        ),
    ]
    roofs = _roofs(grid)
    for arc in arcs:
        for x, y, role in arc.tail:
            _sky(grid, roofs, x, y, ("·", role))
    for arc in arcs:
        for x, y, role in arc.head:
            _sky(grid, roofs, x, y, (_HEADS[role], role))


def _roofs(grid: Grid) -> list[int]:
    """Return the first line of each column that is no open sky; an alley is none either."""
    width, height = len(grid[0]), len(grid)
    built = [next((y for y in range(height) if "/" in grid[y][x][1]), height) for x in range(width)]
    return [min(built[max(0, x - 1) : x + 2]) for x in range(width)]


def _sky(grid: Grid, roofs: list[int], x: int, y: int, cell: Cell) -> None:
    if 0 <= x < len(roofs) and 0 <= y < roofs[x]:
        grid[y][x] = cell


@dataclass(frozen=True)
class Arc:
    """A way through the sky: dots that thin out behind a head."""

    tail: tuple[tuple[int, int, str], ...] = ()
    head: tuple[tuple[int, int, str], ...] = ()


Place = tuple[int, int]  # column, and the line of the roof


def _pull(y0: int, y1: int, far: int, lot: int) -> int:
    """Return the line that bends an arc so that it rises, the farther the higher, not too high."""
    pull = min(y0, y1) - 4 - far // 5 - lot % 6
    while pull < min(y0, y1) - 1 and (y0 * y1 - pull * pull) < lot % 4 * (y0 - 2 * pull + y1):
        pull += 1
    return pull


def _arc(start: Place | None, end: Place | None, hue: str, lot: int) -> Arc:
    """Return the way from a place to a place; none where either is out of this city."""
    if start is None or end is None:
        return Arc()
    (x0, y0), (x1, y1) = (start[0], start[1] - 1), (end[0], end[1] - 1)
    pull = _pull(y0, y1, abs(x1 - x0), lot)
    middle = (x0 + x1) // 2
    steps = max(6, abs(x1 - x0))
    tip = steps * (55 + lot * 17 % 35) // 100

    def spot(step: int) -> tuple[int, int]:
        t = step / steps
        x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * middle + t * t * x1
        y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * pull + t * t * y1
        return round(x), max(0, round(y))

    tail: list[tuple[int, int, str]] = []
    step, stride = tip - 2, 2
    while step > 0 and len(tail) < _TAIL:
        tail.append((*spot(step), hue if len(tail) < _TAIL // 3 else f"{hue}_dim"))
        step -= stride
        stride += len(tail) % 3 == 0
    return Arc(tuple(reversed(tail)), ((*spot(tip), hue),))
