"""Which cards wait tomorrow: follow-ups that are due first, and at most two in all.

An event comes if its `when` holds and every role can be cast; among those it is a draw by weight.
"""

import numpy as np

from game.engine import fixed, judge
from game.engine.chance import single
from game.engine.draft import Draft
from game.model.pack import Event
from game.model.units import CARDS, NONE

ROLES = 4
_SECOND = 35
"""Chance of a second card in per cent; a morning without any comes one time in five."""
_FIRST = 80


def run(draft: Draft) -> None:
    """Put tomorrow's cards on the table. Runs after the day has been counted on."""
    world = draft.world
    day = world.host.day
    _postpone(draft)
    here = int((world.cards.due == day).sum())
    luck = [draft.pick("director", 100, k=k) for k in range(CARDS)]
    for k in range(here, CARDS):
        if day > 1 and luck[k] >= (_FIRST if k == 0 else _SECOND):
            break
        if not _deal(draft, k):
            break
    dealt = world.cards.due == day
    world.fired[world.cards.event[dealt]] = day


def _postpone(draft: Draft) -> None:
    """Follow-ups beyond the day's cards wait a day longer; whose cast has left, is dropped."""
    world, day = draft.world, draft.world.host.day
    cards = world.cards
    gone = (cards.roles >= 0) & (world.cast.row[np.maximum(cards.roles, 0)] < 0)
    cards.keep(np.flatnonzero(~gone.any(axis=1)))
    due = np.flatnonzero(cards.due <= day)
    cards.due[due[:CARDS]] = day
    cards.due[due[CARDS:]] = day + 1


def _deal(draft: Draft, k: int) -> bool:
    """Draw one event that can come today; False if there is none."""
    read: dict[str, int] = {}
    for row in _drawn(draft, k):
        found = _cast(draft, draft.pack.events[row], read)
        if found is not None:
            roles, root = found
            day = draft.world.host.day
            draft.world.cards.grow(1, event=row, due=day, roles=np.array(roles), root=root)
            return True
    return False


def _drawn(draft: Draft, k: int) -> list[int]:
    """Return the events that may come, in an order drawn by weight.

    Each runs its own race, keyed by its id: -log(u) / weight, the least first. So the first that
    can come is as likely as its weight among those that can, and one that cannot moves nothing.
    """
    host, events = draft.world.host, draft.pack.events
    rows = [
        row
        for row, event in enumerate(events)
        if event.weight > 0 and not event.only_follows and _rested(draft, row, event)
    ]
    luck = [single(host.seed, f"card {events[row].id}", host.tick, k) >> 32 for row in rows]
    late = (32 << 16) - fixed.log2(np.array(luck, dtype=np.int64) | 1)
    race = (late << 16) // np.array([events[row].weight for row in rows], dtype=np.int64)
    return [rows[at] for at in np.argsort(race, kind="stable")]


def _rested(draft: Draft, row: int, event: Event) -> bool:
    """Return whether an event may come: in its rooms, once a run or again after its days.

    Of a group one comes a day.
    """
    world, pack = draft.world, draft.pack
    if event.rooms and world.host.room not in event.rooms:
        return False
    last = int(world.fired[row])
    if last != NONE and (event.repeat == 0 or world.host.day - last < event.repeat):
        return False
    today = world.cards.event[world.cards.due == world.host.day]
    return all(
        int(other) != row and pack.events[int(other)].group != event.group for other in today
    )


def _cast(draft: Draft, event: Event, read: dict[str, int]) -> tuple[tuple[int, ...], int] | None:
    """Return (cast rows by role, the idea), or None if the event cannot come now.

    `read` keeps the room's quantities from event to event: nothing moves while cards are dealt.
    """
    world, pack = draft.world, draft.pack
    root = judge.about(world, event.about) if event.about else NONE
    if event.about and root == NONE:
        return None
    if not judge.holds(event.when, judge.Scene(world, pack, {}, root, read)):
        return None
    roles: dict[str, int] = {}
    free = world.cast.row >= 0
    for at, role in enumerate(event.roles):
        fits = judge.value(role.when, judge.Scene(world, pack, roles, root, read))
        able = np.flatnonzero(free & (np.broadcast_to(np.asarray(fits), free.shape) != 0))
        if able.size == 0:
            return None
        who = int(able[draft.pick(f"role {event.id}", able.size, k=at)])
        roles[role.name] = who
        free[who] = False
    cast = (*roles.values(), *(NONE for _ in range(ROLES - len(roles))))
    return cast, root
