"""Where everything stands: buildings in a few rows, each window in its cell, towers at the end.

Every window gets a cell of its own. Where there is no room for all, the street is wider than the
screen and has to be walked. A row behind looks over the roofs of those before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SHAPES = (  # (rows of buildings, half cells a building, lines a floor), the finest first
    *((1, wide, tall) for wide in (14, 12, 10) for tall in (2, 1)),
    *((2, wide, tall) for wide in range(12, 7, -1) for tall in (2, 1)),
    (1, 8, 1),
    *((2, wide, 1) for wide in (7, 6, 5, 4)),
    *((3, wide, tall) for wide in (7, 6, 5, 4) for tall in (2, 1)),
    *((4, wide, 1) for wide in (7, 6, 5, 4, 3)),
)
_CRAMPED = tuple(tuple((rows, wide, 1) for wide in range(6, 48, 2)) for rows in (2, 3))
_LOTS = (0, 2, -2, 1, -2, 2, 3, 0, -1)  # half cells by which buildings differ
_HOME = 7  # cells of a home with a single window
_TALL_HOME = 5  # its roof included


@dataclass(frozen=True)
class Site:
    """A building: its place in the street, and the cell (column, line) of each window."""

    left: int
    wide: int
    top: int
    depth: int  # 0: in the front row
    cells: tuple[tuple[int, int], ...]

    @property
    def right(self) -> int:
        """The first column beside it."""
        return self.left + self.wide


@dataclass(frozen=True)
class Spire:
    """A tower: its place on the screen, which the street passes in front of."""

    left: int
    wide: int
    top: int


@dataclass(frozen=True)
class Streets:
    """A city laid out: columns are the street's for sites, the screen's for spires."""

    width: int  # of the street
    room: int  # columns of the screen that show the street
    sites: tuple[Site, ...]
    spires: tuple[Spire, ...]

    @property
    def walk(self) -> tuple[int, ...]:
        """The sites from left to right."""
        return tuple(sorted(range(len(self.sites)), key=lambda at: self.sites[at].left))

    def shift(self, at: int) -> int:
        """Return the first column of the street on show when somebody stands at a site."""
        spare = self.width - self.room
        if spare <= 0 or at >= len(self.sites):
            return min(0, spare // 2) if spare <= 0 else spare
        middle = self.sites[at].left + self.sites[at].wide // 2
        return max(0, min(spare, middle - self.room // 2))


@dataclass(frozen=True)
class Ask:
    """What has to be laid out: windows a building, which one is ours, towers as (height, tier)."""

    counts: tuple[int, ...]
    mine: int
    towers: tuple[tuple[int, int], ...]


@lru_cache(maxsize=16)
def laid(ask: Ask, width: int, height: int) -> Streets:
    """Return the city for a screen of this size."""
    spires = _spires(ask.towers, width, height)
    room = max(1, (spires[0].left - 1 if spires else width))
    sky = max(2, height // 4)
    for shape in _SHAPES:
        if _across(ask, shape, height) > room:
            continue
        sites = _sites(ask, shape, height)
        if _end(sites) <= room and min((site.top for site in sites), default=sky) >= sky:
            return Streets(_end(sites), room, sites, spires)
    tries = [_crammed(ask, shapes, height) for shapes in _CRAMPED]
    sites = min(tries, key=_end)
    return Streets(_end(sites), room, sites, spires)


def _crammed(ask: Ask, shapes: tuple[tuple[int, int, int], ...], height: int) -> tuple[Site, ...]:
    """Return the shortest street that leaves two lines of sky, or the flattest there is."""
    sites: tuple[Site, ...] = ()
    for shape in shapes:
        sites = _sites(ask, shape, height)
        if min((site.top for site in sites), default=2) >= 2:  # noqa: PLR2004
            break
    return sites


def _across(ask: Ask, shape: tuple[int, int, int], height: int) -> int:
    """Return the width of the longer row, without laying it."""
    rows = _rows(ask, shape[0])
    return max(sum(_width(ask, at, shape, height) + 1 for at in row) - 1 for row in rows)


def _end(sites: tuple[Site, ...]) -> int:
    return max((site.right for site in sites), default=0)


def _spires(towers: tuple[tuple[int, int], ...], width: int, height: int) -> tuple[Spire, ...]:
    """Stand the towers at the right edge; the farther, the narrower."""
    if not towers:
        return ()
    each = max(2, min(8, width * 27 // 100 // len(towers) - 1))
    wide = [max(2, each - (tier - 1) * (each > 3)) for _, tier in towers]  # noqa: PLR2004
    left = width - sum(wide) - len(wide)
    made = []
    for (share, _), cells in zip(towers, wide, strict=True):
        # Room for what flies over it is left above the highest.
        made.append(Spire(left, cells, height - max(2, height * 85 // 100 * share // 100)))
        left += cells + 1
    return tuple(made)


def _sites(ask: Ask, shape: tuple[int, int, int], height: int) -> tuple[Site, ...]:
    rows, wide, tall = shape
    made: dict[int, Site] = {}
    roofs: list[int] = []  # the highest line built on in each column, so far
    for depth, row in enumerate(_rows(ask, rows)):
        left, before = (wide // 2 + 1) * depth // rows, roofs
        roofs = list(before)
        for at in row:
            across = _width(ask, at, shape, height)
            for lines in (before, roofs):
                lines.extend([height] * (left + across + 1 - len(lines)))
            if depth:
                made[at] = _behind(ask.counts[at], (left, across), (tall, depth), before)
            else:
                made[at] = _front(ask, at, (left, across), tall, height)
            top = made[at].top
            roofs[left : left + across] = [min(top, y) for y in roofs[left : left + across]]
            left += across + 1
    return tuple(made[at] for at in range(len(ask.counts)))


def _rows(ask: Ask, rows: int) -> list[list[int]]:
    """Share the buildings out over the rows; ours stands in the middle of the front."""
    others = [at for at in range(len(ask.counts)) if at != ask.mine]
    shares = [others[turn::rows] for turn in range(rows)]
    if 0 <= ask.mine < len(ask.counts):
        shares[0].insert(len(shares[0]) // 2, ask.mine)
    return shares


def _width(ask: Ask, at: int, shape: tuple[int, int, int], height: int) -> int:
    """Return how wide a building is: as the others, unless it would rise into the sky."""
    rows, wide, tall = shape
    least = -(-ask.counts[at] * tall // max(1, (height - max(3, height // 4)) // rows))
    if at == ask.mine:
        return max(_HOME, wide // 2, least)
    lot = _LOTS[at * 5 % len(_LOTS)]
    return max(2, least, min((wide + lot) // 2, ask.counts[at]))


def _front(ask: Ask, at: int, place: tuple[int, int], tall: int, height: int) -> Site:
    """Fill a building from its roof down; what is left over is the door."""
    (left, wide), count = place, ask.counts[at]
    if at == ask.mine and count == 1:
        top = height - _TALL_HOME
        return Site(left, wide, top, depth=0, cells=((left + wide // 2, height - 2),))
    top = height - max(1, -(-count // wide)) * tall
    cells = tuple((left + n % wide, top + n // wide * tall) for n in range(count))
    roof = top - (at == ask.mine)
    return Site(left, wide, roof, depth=0, cells=cells)


def _behind(count: int, place: tuple[int, int], shape: tuple[int, int], roofs: list[int]) -> Site:
    """Raise a building behind others until all its windows look over their roofs."""
    (left, wide), (tall, depth) = place, shape
    columns = range(left, left + wide)
    top = min(roofs[x] for x in columns)
    cells: list[tuple[int, int]] = []
    while len(cells) < count:
        top -= tall
        cells = list(_seen(columns, top, tall, roofs))
    return Site(left, wide, top, depth, tuple(cells[:count]))


def _seen(columns: range, top: int, tall: int, roofs: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the cells over the roofs, from the top down; an alley shows a wall, no window."""
    ends = [min(roofs[x], max(roofs[max(0, x - 1)], roofs[x + 1])) for x in columns]
    for y in range(top, max(ends), tall):
        yield from ((x, y) for x, end in zip(columns, ends, strict=True) if y < end)
