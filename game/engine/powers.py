"""The circle's powers: five kinds, each held by one of the five, as their traits suit them."""

from enum import IntEnum
from functools import cache
from itertools import permutations

import numpy as np

from game.engine import measure, meter, named
from game.engine.draft import Draft
from game.model.pack import Pack
from game.model.units import CENT, FULL, PLAYER
from game.model.world import Status, World


class Power(IntEnum):
    """What one of the circle can do for the room."""

    MEND = 0  # whoever reads least catches up
    AIR = 1  # staleness falls
    CALM = 2  # newcomers are shown round, and the room is slowed
    EDGE = 3  # what waits to be posted catches better
    SEAT = 4  # newcomers feel at home


REST = 4
"""Days after which the circle can step in again."""
_SUITS = {
    "archivist": {Power.MEND: 3},
    "stubborn": {Power.CALM: 2, Power.MEND: 1},
    "shy": {Power.MEND: 2, Power.CALM: 1},
    "restless": {Power.AIR: 3},
    "eager": {Power.AIR: 2, Power.SEAT: 1},
    "mischief": {Power.AIR: 1, Power.EDGE: 1},
    "patient": {Power.CALM: 3},
    "careful": {Power.CALM: 1, Power.SEAT: 1},
    "sharp": {Power.EDGE: 3},
    "proud": {Power.EDGE: 2},
    "generous": {Power.SEAT: 3},
    "loud": {Power.SEAT: 1, Power.AIR: 1},
}
"""How well each power becomes a trait."""
_PAGES, _LESSON, _TOP = 60, 5, 60  # whom the mender teaches, and how much, in tenths of a layer
_FRESH = 8 * CENT
_SLOWER = 20
_SHARPER = 118  # per cent
_WELCOMED = 5 * FULL // 100


def held(world: World, pack: Pack) -> dict[int, Power]:
    """Return the power of each of the circle who is here, by cast row."""
    five = named.circle(world)[: len(Power)]
    traits = tuple(
        tuple(pack.traits[row] for row in pack.people[int(world.cast.person[who])].traits)
        for who in five
    )
    return dict(zip(five, _suited(traits), strict=True))


@cache
def _suited(traits: tuple[tuple[str, ...], ...]) -> tuple[Power, ...]:
    """Return a power for each of some people, no two the same, so that they suit them best."""

    def suits(powers: tuple[Power, ...]) -> int:
        return sum(
            _SUITS.get(trait, {}).get(power, 0)
            for own, power in zip(traits, powers, strict=True)
            for trait in own
        )

    return max(permutations(Power, len(traits)), key=suits)


def use(draft: Draft, power: Power) -> None:
    """Let the circle step in."""
    match power:
        case Power.MEND:
            _mend(draft.world)
        case Power.AIR:
            meter.stale(draft, -_FRESH)
        case Power.CALM:
            _calm(draft.world)
        case Power.EDGE:
            _sharpen(draft.world)
        case Power.SEAT:
            _seat(draft.world)


def _mend(world: World) -> None:
    literacy = world.members.literacy[: measure.size(world)]
    least = np.argsort(literacy, kind="stable")[:_PAGES]
    literacy[least] = np.minimum(literacy[least] + _LESSON, _TOP)


def _newcomers(world: World) -> tuple[int, ...]:
    """Return the rows of newcomers, the newest first."""
    tenure = world.members.tenure[: measure.size(world)]
    young = np.flatnonzero(tenure < measure.NEWCOMER_DAYS)
    return tuple(int(row) for row in young[np.argsort(tenure[young], kind="stable")])


def _calm(world: World) -> None:
    """Half of the newcomers have been shown round and make no more work."""
    slow = world.rooms.moderation
    slow[PLAYER] = min(int(slow[PLAYER]) + _SLOWER, 100)
    young = _newcomers(world)
    known = list(young[len(young) // 2 :])
    world.members.tenure[known] = measure.NEWCOMER_DAYS


def _sharpen(world: World) -> None:
    first = world.roots.variant[measure.ideas(world, Status.SPARK)]
    quality = world.variants.quality[first].astype(np.int64) * _SHARPER // 100
    world.variants.quality[first] = np.minimum(quality, np.iinfo(np.uint16).max)


def _seat(world: World) -> None:
    young = list(_newcomers(world))
    held_now = world.members.belonging[young].astype(np.int64) + _WELCOMED
    world.members.belonging[young] = np.minimum(held_now, FULL)
