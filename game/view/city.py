"""The world as windows; platforms as towers; real crossings.

In a city one window is one room and a building holds a niche. A village has too few rooms for that:
there a building is one room, and a window stands for a dozen of its people. Where nobody plays, the
first room is a room like others.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.model.arrays import I64
from game.model.units import CENT, HOURS_A_DAY, PLAYER
from game.model.world import World
from game.view import figures, names
from game.view.crossings import Crossed, crossed, ways
from game.view.look import Look
from game.view.panes import Building, CityPane, Tower

_DRAWN = 48  # ways of each sort that are told; more would be a fog
_VILLAGE = 100  # rooms up to which a building is one room
_DOZEN = 12
_SHUFFLE = 7919  # a prime, so that lit windows are spread over a building
_LATELY = 4  # hours
_LOUD = 8  # acts in an hour
_SHORT = 6  # letters of a name in the street


@dataclass(frozen=True)
class Hours:
    """What is said in the city: acts by room in the last 24 hours, and how many said them."""

    acts: I64  # [R, 24], the newest hour last
    awake: I64  # [R]


def hours(world: World) -> Hours:
    """Return the hours up to now."""
    newest = (world.host.tick - np.arange(HOURS_A_DAY)[::-1]) % HOURS_A_DAY
    rooms = world.rooms
    return Hours(rooms.posts[:, newest].astype(np.int64), rooms.posters.sum(axis=1, dtype=np.int64))


def city(look: Look) -> CityPane:
    """Return the city of this morning."""
    pane = street(look, hours(look.world), mine=True)
    if look.night is None:
        return pane
    made = with_ways(pane, crossed(look.night.acts))
    return made._replace(told=f"last night {made.told}")


def street(look: Look, said: Hours, *, mine: bool) -> CityPane:
    """Return the city without crossings; `mine`: whether somebody plays its first room."""
    world = look.world
    people = _people(world)
    title = f"{people.size:,} rooms · {figures.short(int(people.sum()))} people"
    return CityPane(title, _buildings(look, said, people, mine=mine), _towers(look), (), ())


def relit(pane: CityPane, world: World, said: Hours) -> CityPane:
    """Return the same city with the windows of another hour."""
    light, people = _lights(_people(world), said), _people(world).size
    buildings = tuple(
        one._replace(windows=_windows(one.rooms[:1] if people <= _VILLAGE else one.rooms, light))
        for one in pane.buildings
    )
    return pane._replace(buildings=buildings)


def _people(world: World) -> I64:
    return np.bincount(world.members.room, minlength=world.rooms.uid.size).astype(np.int64)


def with_ways(pane: CityPane, found: Crossed) -> CityPane:
    """Return the same city with what crossed in it: the ways worth drawing, and all counted."""
    out, home, between = (found.of(mask) for mask in (found.outward, found.homeward, found.between))
    counts = [figures.short(int(each.start.size)) for each in (out, home, between)]
    return pane._replace(
        leaks=ways(out, _DRAWN),
        homecomings=ways(home, _DRAWN),
        passed=ways(between, _DRAWN),
        told="{} leaked out, {} came home, {} went from room to room".format(*counts),
    )


def lit(acts: I64) -> I64:
    """Return how bright each room's window is, 0-4, from its acts [R, 24]."""
    now = acts[:, -1]
    lately = acts[:, -_LATELY:].sum(axis=1) > 0
    today = acts.sum(axis=1) > 0
    return np.where(now > 0, 3 + (now >= _LOUD), np.where(lately, 2, today.astype(np.int64)))


def _buildings(look: Look, said: Hours, people: I64, *, mine: bool) -> tuple[Building, ...]:
    """The first room, then the others: by niche, or in a village by room."""
    light = _lights(people, said)
    lines = _lines(look, people, said.acts.sum(axis=1))

    def block(name: str, rows: list[int]) -> Building:
        windows = _windows(rows, light)
        behind = tuple(rows) if len(rows) == len(windows) else (rows[0],) * len(windows)
        own = mine and rows[0] == PLAYER
        return Building(name, own, behind, windows, tuple(lines[row] for row in behind))

    blocks = [block(_first(look, mine=mine), [PLAYER])]
    niche, about = look.world.rooms.niche, look.pack.niches
    if people.size <= _VILLAGE:
        return (*blocks, *(block(about[niche[row]].short, [row]) for row in range(1, people.size)))
    for kind, each in enumerate(about):
        rows = [int(row) for row in np.flatnonzero(niche == kind) if row != PLAYER]
        if rows:
            blocks.append(block(each.short, rows))
    return tuple(blocks)


def _first(look: Look, *, mine: bool) -> str:
    """Return what the first room is called: in full by those who live there."""
    name = names.home(look.world, look.pack)
    return name if mine else name.split()[-1][:_SHORT].lower()


def _lights(people: I64, said: Hours) -> list[tuple[int, ...]]:
    """Return how bright the windows of each room are: one, or in a village one a dozen people."""
    if people.size <= _VILLAGE:
        return [_house(row, int(count), said) for row, count in enumerate(people)]
    return [(light,) for light in lit(said.acts).tolist()]


def _windows(rows: Sequence[int], light: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(each for row in rows for each in light[row])


def _house(row: int, people: int, said: Hours) -> tuple[int, ...]:
    """Return one room's windows, one a dozen, lit by those who spoke in the last day."""
    count = max(people // _DOZEN, 1)
    awake, now = int(said.awake[row]), int(said.acts[row, -1])
    order = [(at * _SHUFFLE + row) % count for at in range(count)]
    return tuple(3 if at < now else 2 if at < awake else int(at < 2 * awake) for at in order)


def _lines(look: Look, people: I64, acts: I64) -> list[str]:
    """Return every room's name and figures."""
    told: Counter[int] = Counter()
    lines = []
    figures_of = zip(look.world.rooms.niche.tolist(), people.tolist(), acts.tolist(), strict=True)
    for row, (niche, size, said) in enumerate(figures_of):
        told[niche] += row != PLAYER
        name = names.home(look.world, look.pack) if row == PLAYER else look.pack.niches[niche].name
        name += f", room {told[niche]}" if told[niche] > 1 else ""
        whole = f"{figures.many(size, 'person', 'people')} · {figures.many(said, 'act')}"
        lines.append(f"{name} · {whole}")
    return lines


def _towers(look: Look) -> tuple[Tower, ...]:
    loads = look.world.platforms.load.astype(np.int64) // CENT
    top = max(int(loads.max(initial=0)), 1)
    return tuple(
        Tower(
            name=platform.name,
            height=int(loads[row]) * 100 // top,
            line=f"{figures.short(int(loads[row]))} posts of late · {_top(look, row)}",
            tier=platform.tier,
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
