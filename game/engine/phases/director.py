"""Which cards wait tomorrow: follow-ups that are due, then the story, then what is drawn.

An event comes if its `when` holds, every role can be cast and the morning may hold it; among those
it is a draw by weight. No event comes twice in a run unless it says so.
"""

from dataclasses import dataclass

import numpy as np

from game.engine import fixed, judge, rhythm, subject
from game.engine.chance import single
from game.engine.draft import Draft
from game.model.house import Tension
from game.model.once import kept
from game.model.pack import Event, Pack
from game.model.units import CARDS, NONE

ROLES = 4


def run(draft: Draft) -> None:
    """Put tomorrow's cards on the table. Runs after the day has been counted on."""
    world, day = draft.world, draft.world.host.day
    _due(draft)
    _tell_story(draft)
    told = rhythm.teller(world, draft.pack)
    luck = [draft.pick("director", 100, k=k) for k in range(CARDS)]
    for k in range(_here(draft), CARDS):
        if (day > 1 or k) and luck[k] >= (told.first if k == 0 else told.second):
            break
        if not _deal(draft, _drawn(draft, k)):
            break
    rhythm.counted(world, draft.pack)
    world.fired[world.cards.event[world.cards.due == day]] = day


def _here(draft: Draft) -> int:
    """Return how many cards wait so far."""
    return int((draft.world.cards.due == draft.world.host.day).sum())


def _due(draft: Draft) -> None:
    """Put follow-ups on the table whose day has come; what the morning cannot hold, waits.

    Those whose cast has left are dropped, unless they come all the same, and those that have come.
    """
    world, events, day = draft.world, draft.pack.events, draft.world.host.day
    cards = world.cards
    gone = ((cards.roles >= 0) & (world.cast.row[np.maximum(cards.roles, 0)] < 0)).any(axis=1)
    absent = np.array([events[int(row)].absent for row in cards.event], dtype=np.bool_)
    again = np.array([_over(draft, int(row)) for row in cards.event], dtype=np.bool_)
    cards.keep(np.flatnonzero((~gone | absent) & ~again))
    due = np.flatnonzero(cards.due <= day)
    cards.due[due] = day + 1
    for row in due:
        event = int(cards.event[row])
        fits = events[event].tension <= rhythm.allowed(world, draft.pack)
        if fits and _here(draft) < CARDS and event not in cards.event[cards.due == day]:
            cards.due[row] = day


def _over(draft: Draft, row: int) -> bool:
    """Return whether an event has come and may not come again yet."""
    last, repeat = int(draft.world.fired[row]), draft.pack.events[row].repeat
    return last != NONE and (repeat == 0 or draft.world.host.day - last < repeat)


def _tell_story(draft: Draft) -> None:
    """Deal what belongs to the story as soon as it can come."""
    held = _held(draft, {})
    for row in held.ever:
        can = draft.pack.events[row].story and _may(draft, row, held) and _here(draft) < CARDS
        if can and _deal(draft, [row]):
            held = _held(draft, {})


def _deal(draft: Draft, rows: list[int]) -> bool:
    """Deal the first of some events that can come today; False if there is none."""
    read: dict[str, int] = {}
    for row in rows:
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
    held = _held(draft, _groups(draft))
    rows = [row for row in held.ever if _may(draft, row, held)]
    luck = [single(host.seed, f"card {events[row].id}", host.tick, k) >> 32 for row in rows]
    late = (32 << 16) - fixed.log2(np.array(luck, dtype=np.int64) | 1)
    race = (late << 16) // np.array([events[row].weight for row in rows], dtype=np.int64)
    return [rows[at] for at in np.argsort(race, kind="stable")]


def _groups(draft: Draft) -> dict[str, int]:
    """Return the last day on which any of a group came, today's among them."""
    world, events = draft.world, draft.pack.events
    found: dict[str, int] = {}
    for row in np.flatnonzero(world.fired != NONE):
        group = events[int(row)].group
        found[group] = max(found.get(group, 0), int(world.fired[row]))
    for row in world.cards.event[world.cards.due == world.host.day]:
        found[events[int(row)].group] = world.host.day
    return found


@dataclass(frozen=True)
class Held:
    """What a morning holds so far: all that one more card depends on, whichever it is."""

    events: list[int]
    most: Tension
    groups: dict[str, int]
    ever: dict[int, int]


def _held(draft: Draft, groups: dict[str, int]) -> Held:
    cards = draft.world.cards
    events: list[int] = cards.event[cards.due == draft.world.host.day].tolist()
    ever = _ever(draft.pack, draft.world.host.room)
    return Held(events, rhythm.allowed(draft.world, draft.pack), groups, ever)


def _may(draft: Draft, row: int, held: Held) -> bool:
    """Return whether an event may come now, whatever it asks for itself."""
    event, day = draft.pack.events[row], draft.world.host.day
    return (
        row in held.ever
        and not _over(draft, row)
        and row not in held.events
        and day - held.groups.get(event.group, -day) >= event.cooldown
        and event.tension <= held.most
        and day + held.ever[row] <= draft.world.host.length
    )


def _ever(pack: Pack, room: int) -> dict[int, int]:
    """Return the events that can come unasked in a room, each with the days of its sequel."""
    return kept(pack, (_ever, room), lambda: _possible(pack, room))


def _possible(pack: Pack, room: int) -> dict[int, int]:
    return {
        row: _sequel(event)
        for row, event in enumerate(pack.events)
        if event.weight > 0 and not event.only_follows and event.comes_in(room)
    }


def _sequel(event: Event) -> int:
    """Return within how many days all that may come of an event has come."""
    told = [each for choice in event.choices for each in (choice.good, choice.bad) if each]
    return max((each.follow.last for each in told if each.follow), default=0)


def _cast(draft: Draft, event: Event, read: dict[str, int]) -> tuple[tuple[int, ...], int] | None:
    """Return (cast rows by role, the idea), or None if the event cannot come now.

    `read` keeps the room's quantities from event to event: nothing moves while cards are dealt.
    """
    world, pack = draft.world, draft.pack
    root = subject.about(world, event.about) if event.about else NONE
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
