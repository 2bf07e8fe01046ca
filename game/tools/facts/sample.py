"""A world run without a player and remembered: all that the facts are measured from."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from game.engine import setup, shock
from game.model.arrays import I64, U16
from game.model.night import Acts
from game.model.pack import Pack
from game.model.shock import Off, Switch
from game.model.units import ONE
from game.model.world import World
from game.run.opening import first_row
from game.tools.actlog import Log
from game.tools.facts.estimate import Floats
from game.tools.facts.watch import Watch, night

WEEK = 7


@dataclass(frozen=True)
class Plan:
    """What is run: a seed, rooms, days of warm-up, days counted, a term left out."""

    seed: int
    rooms: int
    warm: int
    days: int
    without: Switch | None = None


@dataclass(frozen=True)
class Crowd:
    """All members on one morning, and how often each came by in the week after it."""

    id: I64
    room: I64
    belonging: U16  # Q16
    rate: U16
    visits: I64


@dataclass(frozen=True)
class Sample:
    """One world after its run."""

    plan: Plan
    log: Log  # from the first day
    since: int  # the tick after which things count
    until: int  # the last tick
    weeks: tuple[Crowd, ...]
    end: Crowd  # the last morning; nobody has come by after it
    warmth: Floats  # mean belonging of each room over the mornings that count, 0 … 1, [R]
    seen: I64  # see Watch
    carried: I64


def sampled(pack: Pack, plan: Plan, told: Callable[[], None] = lambda: None) -> Sample:
    """Run a plan; `told` is called after each day."""
    start = setup.begin(pack, plan.seed, first_row(pack), plan.rooms)
    world, watch, days = start, Watch(), list[Acts]()
    if plan.without:
        world, pack = shock.apply(world, pack, Off(1, plan.without))
    since, weeks, warmth = 0, list[Crowd](), list[Floats]()
    for day in range(-plan.warm, plan.days):
        if day == 0:
            since, watch = world.host.tick, Watch()
        if day >= 0:
            if day % WEEK == 0:
                weeks.append(_crowd(world))
            warmth.append(room_means(world))
        here = world.members.id
        world, acts = night(world, pack, watch)
        if day >= 0:
            weeks[-1] = visited(weeks[-1], here, watch.visits)
        days.append(acts)
        told()
    return Sample(
        plan=plan,
        log=Log.of(days, start, world, pack),
        since=since,
        until=world.host.tick,
        weeks=tuple(weeks),
        end=_crowd(world),
        warmth=np.mean([means[: warmth[0].size] for means in warmth], axis=0),
        seen=watch.seen,
        carried=watch.carried,
    )


def _crowd(world: World) -> Crowd:
    members = world.members
    nobody = np.zeros(members.id.size, dtype=np.int64)
    room = members.room.astype(np.int64)
    return Crowd(members.id, room, members.belonging, members.rate, nobody)


def visited(crowd: Crowd, ids: I64, visits: I64) -> Crowd:
    """Return a crowd with visits added, found by member id; those of others are left out."""
    order = np.argsort(crowd.id)
    known = crowd.id[order]
    place = np.minimum(np.searchsorted(known, ids), known.size - 1)
    ours = known[place] == ids
    total = crowd.visits.copy()
    np.add.at(total, order[place[ours]], visits[ours])
    return replace(crowd, visits=total)


def room_means(world: World) -> Floats:
    """Return the mean belonging of each room, 0 … 1, [R]; 0 where nobody is."""
    rooms, members = world.rooms.uid.size, world.members
    total = np.bincount(members.room, weights=members.belonging.astype(np.float64), minlength=rooms)
    size = np.bincount(members.room, minlength=rooms)
    return np.asarray(total / np.maximum(size, 1) / ONE)
