"""Promises: made by a choice, kept by a deed, broken by a date. Broken costs double.

A grudge is a fact with a name on it, and whoever bears one is bitter until an evening settles it.
"""

import numpy as np

from game.engine import effect, laws, lives, memory, meter
from game.engine.draft import Draft
from game.model.hosted import Deed, State
from game.model.night import Kind
from game.model.outcome import Vow
from game.model.units import CENT, NONE
from game.model.world import World

FORBORNE = (Deed.LEAVE_IT_HOME, Deed.NO_BRAND)
"""Deeds that are kept by not doing them."""
_ATTACHED, _BOUND = 4, 5
"""Attachment and loyalty of whom a promise was kept to; a broken one takes double."""
_GRUDGE = 14  # weight of the fact


def make(draft: Draft, vow: Vow, who: int, root: int, made: tuple[int, int]) -> None:
    """Promise something to a named member; `made` says in which event and by which choice."""
    world, day = draft.world, draft.world.host.day
    if who < 0 or world.cast.row[who] < 0:
        return
    world.promises.grow(
        1,
        who=who,
        deed=vow.deed,
        root=root,
        opens=day + vow.opens,
        due=day + vow.due,
        points=vow.points,
        event=made[0],
        choice=made[1],
    )
    draft.tell(Kind.PROMISED, who=who, root=root, about=made[0], amount=made[1])


def kept(draft: Draft, row: int) -> None:
    """A promise was kept: trust, and somebody who will not forget it."""
    promises = draft.world.promises
    who = int(promises.who[row])
    meter.trust(draft, int(promises.points[row]) * CENT)
    effect.shift(draft.world, who, _ATTACHED)
    lives.add(draft.world.cast.loyalty, who, _BOUND)
    memory.note(draft, "promise_kept", who, root=int(promises.root[row]))
    _told(draft, Kind.KEPT, row)


def broken(draft: Draft, row: int) -> None:
    """A promise was broken: double the trust, by the law, and a grudge with a name on it."""
    promises = draft.world.promises
    who, more = int(promises.who[row]), draft.laws["promise"]
    meter.trust(draft, -laws.percent(2 * int(promises.points[row]) * CENT, more))
    effect.shift(draft.world, who, -laws.percent(2 * _ATTACHED, more))
    lives.add(draft.world.cast.loyalty, who, -laws.percent(2 * _BOUND, more))
    memory.note(draft, "grudge", who, root=int(promises.root[row]), weight=_GRUDGE)
    lives.become(draft, who, State.BITTER)
    _told(draft, Kind.BROKEN, row)


def owed(world: World) -> int:
    """Return the deed that is due next, which a good evening settles; NONE if there is none."""
    promises = world.promises
    due = [int(row) for row in np.argsort(promises.due, kind="stable")]
    return next((row for row in due if promises.deed[row] not in FORBORNE), NONE)


def settle(draft: Draft) -> None:
    """A good evening settles one thing: the deed that is due next, or else the oldest grudge."""
    world = draft.world
    promises, cast = world.promises, world.cast
    row = owed(world)
    if row != NONE:
        kept(draft, row)
        promises.keep(np.arange(promises.who.size) != row)
        return
    sore = np.flatnonzero((cast.row >= 0) & (cast.state == State.BITTER))
    if sore.size:
        who = int(sore[np.argmin(cast.since[sore])])
        effect.shift(world, who, _ATTACHED)
        memory.note(draft, "made_up", who)
        draft.tell(Kind.MADE_UP, who=who)
        lives.become(draft, who, State.USUAL)


def _told(draft: Draft, kind: Kind, row: int) -> None:
    promises = draft.world.promises
    draft.tell(
        kind,
        who=int(promises.who[row]),
        root=int(promises.root[row]),
        about=int(promises.event[row]),
        amount=int(promises.choice[row]),
    )


def lost(draft: Draft, row: int) -> bool:
    """Return whether whom it was made to, or what it was about, is gone."""
    promises, world = draft.world.promises, draft.world
    return bool(world.cast.row[promises.who[row]] < 0) or (
        promises.root[row] == NONE and promises.deed[row] in FORBORNE
    )
