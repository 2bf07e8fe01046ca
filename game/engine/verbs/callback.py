"""Callback: says a rested reference again. Whoever can read it is warmed; it is tired by it."""

import numpy as np

from game.engine import gain, measure, meter, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, every, no_such
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE, PLAYER, RESTED_DAYS
from game.model.world import Status, World

_WARM, _DEEP = ONE * 5 // 1000, ONE * 2 // 1000  # of the missing attachment; more for each layer
_MEND = 4  # tenths of a layer that a half-forgotten reference comes back by
_STALE = CENT  # the old ones, again
_COLD = ONE * 94 // 100  # attachment kept by a newcomer whom it leaves standing
_SPENDS = ("callback", "host")


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NOT_CANON, Status.CANON):
        return wrong
    root = entry.args[0]
    wait = RESTED_DAYS - int(world.roots.rested[root])
    if wait > 0:
        return Refusal(Reason.NOT_RESTED, wait)
    if any(planned.verb in _SPENDS and planned.args == entry.args for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    world.roots.rested[root] = 0
    meter.stale(draft, _STALE)
    variant = int(world.roots.variant[root])
    screen.say(draft, PLAYER, variant, NONE, ActKind.HOST)
    deep = int(world.variants.layers[variant])
    n = measure.size(world)
    literacy = world.members.literacy[:n]
    able = literacy.astype(np.int64) + 10 >= 10 * deep
    readers = np.flatnonzero(able)
    gain.warm(draft, readers, np.full(readers.size, _WARM + deep * _DEEP, dtype=np.int64))
    rusty = readers[literacy[readers] < 10 * deep]
    literacy[rusty] = np.minimum(literacy[rusty] + _MEND, 10 * deep)
    young = world.members.tenure[:n] < measure.NEWCOMER_DAYS
    gain.cool(draft, np.flatnonzero(young & ~able), _COLD)
    draft.tell(Kind.CALLED_BACK, root=root, amount=readers.size)


CALLBACK = Verb(
    "callback", "K", cost(1), every("callback", Status.CANON), _refuse, _act, ideas=(0,)
)
