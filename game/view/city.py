"""The world as windows; platforms as towers; real crossings.

In a city one window is one room and a building holds a niche. A village has too few rooms for that:
there a building is one room, and a window stands for a dozen of its people.
"""

import numpy as np

from game.engine import measure
from game.model.arrays import I64, Bools
from game.model.night import ActKind, Acts
from game.model.units import CENT, PLAYER
from game.model.world import World
from game.view import figures, names
from game.view.look import Look
from game.view.panes import Building, CityPane, Tower

_CROSSINGS = 60
_FEED = 12
_VILLAGE = 100  # rooms up to which a building is one room
_DOZEN = 12
_SHUFFLE = 7919  # a prime, so that lit windows are spread over a building


def city(look: Look) -> CityPane:
    """Return the city of this morning."""
    world = look.world
    posts = world.rooms.posts.sum(axis=1, dtype=np.int64)
    sizes = np.diff(np.searchsorted(world.members.room, np.arange(posts.size + 1)))
    leaks, homecomings = _crossings(look)
    return CityPane(
        title=(
            f"{figures.short(int(posts.size))} rooms, {figures.short(world.members.id.size)} people"
        ),
        buildings=_buildings(look, posts, sizes.astype(np.int64)),
        towers=_towers(look),
        leaks=leaks,
        homecomings=homecomings,
    )


def _buildings(look: Look, posts: I64, sizes: I64) -> tuple[Building, ...]:
    """Ours first, then the neighbours', by room or by niche."""
    world = look.world
    if sizes.size <= _VILLAGE:
        people, acts = sizes.tolist(), posts.tolist()
        return tuple(_house(look, row, people[row], acts[row]) for row in range(sizes.size))
    lively = max(int(np.median(posts[1:])), 1) if posts.size > 1 else 1
    numbers = _names(look)

    def block(name: str, rows: list[int], *, mine: bool) -> Building:
        return Building(
            name=name,
            mine=mine,
            rooms=tuple(rows),
            windows=tuple(_window(int(posts[row]), lively) for row in rows),
            lines=tuple(_line(numbers[row], int(sizes[row]), int(posts[row])) for row in rows),
        )

    blocks = [block(names.home(world, look.pack), [PLAYER], mine=True)]
    for niche, about in enumerate(look.pack.niches):
        rows = [int(row) for row in np.flatnonzero(world.rooms.niche == niche) if row != PLAYER]
        if rows:
            blocks.append(block(about.short, rows, mine=False))
    return tuple(blocks)


def _house(look: Look, row: int, size: int, posts: int) -> Building:
    """Return one room as a building: a window a dozen, lit by those who spoke in the last day."""
    world = look.world
    count = max(size // _DOZEN, 1)
    awake = int(world.rooms.posters[row].astype(np.int64).sum())
    order = [(at * _SHUFFLE + row) % count for at in range(count)]
    windows = [2 if turn < awake else 1 if turn < 2 * awake else 0 for turn in order]
    niche = int(world.rooms.niche[row])
    mine = row == PLAYER
    name = names.home(world, look.pack) if mine else look.pack.niches[niche].short
    line = _line(names.room(world, look.pack, row), size, posts)
    return Building(name, mine, (row,) * count, tuple(windows), (line,) * count)


def _names(look: Look) -> list[str]:
    """Return the names of all rooms at once."""
    told: dict[int, int] = {}
    found = [names.home(look.world, look.pack)]
    for niche in look.world.rooms.niche[1:].tolist():
        told[niche] = told.get(niche, 0) + 1
        name = look.pack.niches[niche].name
        found.append(name if told[niche] == 1 else f"{name}, room {told[niche]}")
    return found


def _window(posts: int, lively: int) -> int:
    return 0 if posts == 0 else 1 + (posts >= lively)


def _line(name: str, size: int, posts: int) -> str:
    return f"{name} · {figures.many(size, 'person', 'people')} · {figures.many(posts, 'act')}"


def _towers(look: Look) -> tuple[Tower, ...]:
    loads = look.world.platforms.load.astype(np.int64) // CENT
    top = max(int(loads.max(initial=0)), 1)
    return tuple(
        Tower(
            name=platform.name,
            height=int(loads[row]) * 100 // top,
            line=(
                f"{platform.name} · {figures.short(int(loads[row]))} posts of late · "
                f"{_top(look, row)}"
            ),
        )
        for row, platform in enumerate(look.pack.platforms)
    )


def _top(look: Look, platform: int) -> str:
    """Return what a platform shows most."""
    shelf = look.world.platforms.shelf[platform]
    shown = shelf[shelf >= 0]
    if shown.size == 0:
        return "quiet"
    rows, counts = np.unique(shown, return_counts=True)
    return look.words.text(int(rows[np.argmax(counts)]))


def _crossings(look: Look) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the leaks (room, platform) and homecomings (platform, room) of last night."""
    if look.night is None:
        return (), ()
    acts = look.night.acts
    leaks = _pairs(acts, acts.kind == ActKind.LEAK, outward=True)
    home = _pairs(acts, acts.kind == ActKind.IMPORT, outward=False)
    return leaks, home


def _pairs(acts: Acts, wanted: Bools, *, outward: bool) -> tuple[tuple[int, int], ...]:
    """Return (where from, where to) of acts whose parent is of the same night, each pair once."""
    order = np.argsort(acts.act, kind="stable")
    rows = np.flatnonzero(wanted & (acts.parent >= 0))
    place = np.minimum(np.searchsorted(acts.act, acts.parent[rows], sorter=order), order.size - 1)
    parents = order[place] if order.size else place
    known = acts.act[parents] == acts.parent[rows]
    here, there = acts.room[parents[known]], acts.room[rows[known]]
    crossed = (here >= 0) & (there < 0) if outward else (here < 0) & (there >= 0)
    pairs = zip(here[crossed].tolist(), there[crossed].tolist(), strict=True)
    plain = [(a if a >= 0 else -1 - a, b if b >= 0 else -1 - b) for a, b in pairs]
    return tuple(sorted(set(plain), key=lambda pair: (PLAYER not in pair, pair))[:_CROSSINGS])


def neighbour(look: Look, room: int) -> tuple[str, ...]:
    """Return a room's door and what is on its screen, the newest first."""
    world: World = look.world
    if not 0 <= room < world.rooms.niche.size:
        return ("There is no such room.",)
    size, posts = measure.size_of(world, room), measure.acts_of(world, room)
    lines = [_line(names.room(world, look.pack, room), size, posts)]
    if room != PLAYER:
        lines.append(look.pack.niches[int(world.rooms.niche[room])].line)
    shown = [int(variant) for variant in _newest(world, room)]
    told = list(dict.fromkeys(look.words.text(variant) for variant in shown))[:_FEED]
    return (*lines, *told) if told else (*lines, "Nothing is on the screen.")


def _newest(world: World, room: int) -> I64:
    """Return the variants on a room's screen, the newest first."""
    shown, when = world.rooms.screen[room], world.rooms.screen_tick[room]
    order = np.argsort(-when.astype(np.int64), kind="stable")
    found = shown[order]
    return found[found >= 0].astype(np.int64)
