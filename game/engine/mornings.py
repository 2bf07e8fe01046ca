"""What the meters and ideas of a plan come to by the next morning, in many futures of its night.

Every future has its own evening's, night's and dawn's luck; evenings are fewer than futures, since
little is left to chance in them. It knows nothing of bands and words.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine import futures, measure, named, reckoning
from game.engine.copies import spread
from game.engine.corner import corner
from game.engine.phases.ending import foreseen
from game.model.arrays import I64
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import METER_TOP, ONE
from game.model.world import Status, World

_LIVE, _CANON = int(Status.LIVE), int(Status.CANON)
READ: dict[str, Callable[[World], int]] = {
    "members": measure.size,
    "core": measure.core,
    "regulars": measure.regulars,
    "pulse": measure.pulse,
    "warmth": lambda w: (
        int(measure.belonging(w).sum()) * METER_TOP // (max(measure.size(w), 1) * ONE)
    ),
    "exposure": lambda w: w.host.exposure,
    "trust": lambda w: w.host.trust,
    "fatigue": lambda w: w.host.fatigue,
    "staleness": measure.staleness,
    "load": measure.load,
    "layers": measure.layers,
    "imprint": measure.imprint,
    "heir": named.ROOM["room.heir"],
    "along": reckoning.along,
    "peak": lambda w: w.host.exposure_peak,
}
"""What is told of a morning: counts as they are, meters in hundredths of a point."""


@dataclass(frozen=True)
class Idea:
    """What k futures make of one idea in a night."""

    home: I64  # (k,) acts at home, the evening's included
    abroad: I64  # (k,) copies that platforms showed
    alive: I64  # (k,) 1 where it is alive or canon in the morning
    begun: I64  # (k,) 1 where it lived once the evening was done


@dataclass(frozen=True)
class Mornings:
    """k mornings: each meter's value in each, each idea's fate by its root, and what ends there."""

    meters: dict[str, I64]
    ideas: dict[int, Idea]
    ends: I64  # (k,) the row of the ending that comes with it, NONE where the run goes on


def reading(world: World) -> dict[str, int]:
    """Return what is told of a morning, in the units of a forecast."""
    return {name: read(world) for name, read in READ.items()}


def mornings(world: World, pack: Pack, day: Day, salts: range, evenings: int) -> Mornings:
    """Return what becomes of a day that was not refused, in one future for each salt."""
    home = corner(world)
    inside = home.inside(day)
    begun = [futures.evening_of(home.world, pack, inside, salt) for salt in salts[:evenings]]
    dusks = [one.world for one in begun]
    apart = spread(dusks, len(pack.platforms), salts)
    of = dict(zip(dict.fromkeys(seat.part for seat in apart.seats), begun, strict=True))
    last = futures.night(apart.world, pack)
    rows = _ideas(dusks)
    read: list[dict[str, int]] = []
    told: list[tuple[I64, ...]] = []
    ends: list[int] = []
    around = {"room.kin": reckoning.kin(world)}
    for seat in apart.seats:
        after = futures.dawn(seat, last, pack, of[seat.part].happenings)
        roots, status = after.roots, after.roots.status[rows]
        read.append(reading(after))
        ends.append(foreseen(after, pack, around))
        told.append(
            (
                roots.today[rows].astype(np.int64),
                (roots.abroad[rows] - seat.part.world.roots.abroad[rows]).astype(np.int64),
                ((status == _LIVE) | (status == _CANON)).astype(np.int64),
                (seat.part.world.roots.status[rows] == _LIVE).astype(np.int64),
            )
        )
    every = [np.array(column).T for column in zip(*told, strict=True)]
    meters = {name: np.array([one[name] for one in read], dtype=np.int64) for name in READ}
    whole = home.outside(rows).tolist()
    ideas = {root: Idea(*(column[at] for column in every)) for at, root in enumerate(whole)}
    return Mornings(meters, ideas, np.array(ends, dtype=np.int64))


def _ideas(dusks: list[World]) -> I64:
    """Return the ideas that live once the plan is carried out, in any evening."""
    least = min(world.roots.status.size for world in dusks)
    live = [measure.ideas(world, Status.LIVE) for world in dusks]
    found = np.unique(np.concatenate(live)).astype(np.int64)
    return found[found < least]
