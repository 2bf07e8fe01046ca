"""Rest: you sleep, and the room looks after itself: somebody posts what they like, unasked."""

from collections.abc import Iterator

import numpy as np

from game.engine import measure, meter, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, needs, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT, LIVE_IDEAS, PLAYER
from game.model.world import Status, World

SLEEP = 9 * CENT
"""Fatigue that an early night takes at most."""
_WAKEFUL = 3 * CENT


def _candidates(_world: World, _pack: Pack) -> Iterator[Entry]:
    return iter((Entry("rest"),))


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 0):
        return wrong
    if world.host.fatigue < _WAKEFUL:
        return Refusal(Reason.NOT_TIRED)
    return same_planned(day, entry)


def _kept(day: Day) -> list[int]:
    """Return the sparks that are posted tonight by plan; nobody else takes them."""
    return [entry.args[0] for entry in day.plan if entry.verb == "post"]


def _act(draft: Draft, _entry: Entry) -> None:
    world = draft.world
    meter.tire(draft, -SLEEP)
    sparks = measure.ideas(world, Status.SPARK)
    sparks = sparks[~np.isin(sparks, _kept(draft.day))]
    root = -1
    if sparks.size and measure.ideas(world, Status.LIVE).size < LIVE_IDEAS:
        root = int(sparks[draft.pick("rest", sparks.size)])
        world.roots.status[root] = Status.LIVE
        world.roots.born[root] = world.host.tick
        row = measure.seat(world, measure.author(world, root))
        screen.say(draft, PLAYER, int(world.roots.variant[root]), row, ActKind.NEW)
    draft.tell(Kind.RESTED, root=root)


REST = Verb("rest", "Z", cost(1), _candidates, _refuse, _act)
