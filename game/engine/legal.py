"""What can be done now, and why not: one answer for rules, bots and greyed menu entries."""

from collections.abc import Iterator

import numpy as np

from game.engine import judge, laws
from game.engine.offers import ALL as STANDING
from game.engine.offers import OFFERS
from game.engine.verb import Verb
from game.engine.verbs import ALL, VERBS
from game.model.day import Day, Entry, Reason, Refusal
from game.model.pack import Choice, Pack
from game.model.units import NONE, OVERTIME_HOURS
from game.model.world import World


def waiting(world: World) -> list[int]:
    """Return the rows of the cards that wait this morning."""
    return [int(row) for row in np.flatnonzero(world.cards.due == world.host.day)]


def scene(world: World, pack: Pack, card: int) -> judge.Scene:
    """Return what a card's conditions are about."""
    event = pack.events[int(world.cards.event[card])]
    roles = {role.name: int(world.cards.roles[card, at]) for at, role in enumerate(event.roles)}
    return judge.Scene(world, pack, roles, int(world.cards.root[card]))


def found(world: World, pack: Pack, event_id: str, choice_id: str) -> tuple[int, Choice] | None:
    """Return the card's row and the choice, or None."""
    for card in waiting(world):
        event = pack.events[int(world.cards.event[card])]
        if event.id == event_id:
            for choice in event.choices:
                if choice.id == choice_id:
                    return card, choice
    return None


def choice_refusal(world: World, pack: Pack, event_id: str, choice_id: str) -> Refusal | None:
    """Return why a choice cannot be made this morning, or None."""
    if world.host.ending != NONE:
        return Refusal(Reason.RUN_OVER)
    if event_id in OFFERS:
        return OFFERS[event_id].refuse(world, pack, choice_id)
    match = found(world, pack, event_id, choice_id)
    if match is None:
        return Refusal(Reason.UNKNOWN)
    card, choice = match
    if not judge.holds(choice.when, scene(world, pack, card)):
        return Refusal(Reason.CONDITION)
    return None


def offers(world: World, pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield (event id, choice id) of all that can be chosen this morning."""
    for card in waiting(world):
        event = pack.events[int(world.cards.event[card])]
        for choice in event.choices:
            if choice_refusal(world, pack, event.id, choice.id) is None:
                yield event.id, choice.id


def standing(world: World, pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield (offer id, answer) of all standing offers that can be taken up today."""
    for offer in STANDING:
        for answer in offer.answers(world, pack):
            if choice_refusal(world, pack, offer.id, answer) is None:
                yield offer.id, answer


def price(world: World, pack: Pack, entry: Entry) -> int:
    """Return the hours of a known verb."""
    return VERBS[entry.verb].hours(world, pack)


def spent(world: World, pack: Pack, day: Day) -> int:
    """Return the hours that a day's plan and choices take."""
    hours = sum(price(world, pack, entry) for entry in day.plan)
    for event_id, choice_id in day.choices.items():
        match = found(world, pack, event_id, choice_id)
        hours += match[1].hours if match else 0
    return hours


def opens(world: World, pack: Pack, verb: str) -> int:
    """Return the day on which the room opens a verb."""
    return dict(pack.rooms[world.host.room].open_on).get(verb, 1)


def refusal(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    """Return why an entry cannot join the plan so far, or None."""
    if world.host.ending != NONE:
        return Refusal(Reason.RUN_OVER)
    verb = VERBS.get(entry.verb)
    if verb is None:
        return Refusal(Reason.UNKNOWN)
    return _barred(world, pack, day, verb) or verb.refuse(world, pack, day, entry)


def _barred(world: World, pack: Pack, day: Day, verb: Verb) -> Refusal | None:
    """Return why no entry of a verb can join the plan so far, or None."""
    first = opens(world, pack, verb.id)
    if world.host.day < first:
        return Refusal(Reason.NOT_OPEN, first)
    if laws.closed(world, pack, verb.id):
        return Refusal(Reason.CLOSED)
    most = laws.evening(world, pack) + OVERTIME_HOURS
    if spent(world, pack, day) + verb.hours(world, pack) > most:
        return Refusal(Reason.NO_HOURS, most)
    return None


def options(world: World, pack: Pack, day: Day) -> Iterator[Entry]:
    """Yield every entry that may join the plan now."""
    for verb in ALL:
        yield from ways(world, pack, day, verb)


def ways(world: World, pack: Pack, day: Day, verb: Verb) -> Iterator[Entry]:
    """Yield every entry of a verb that may join the plan now."""
    if world.host.ending == NONE and _barred(world, pack, day, verb) is None:
        for entry in verb.candidates(world, pack):
            if verb.refuse(world, pack, day, entry) is None:
                yield entry


def day_refusal(world: World, pack: Pack, day: Day) -> tuple[str, Refusal] | None:
    """Return the first part of a whole day that cannot be done, and why; None if all can."""
    for event_id, choice_id in sorted(day.choices.items()):
        if why := choice_refusal(world, pack, event_id, choice_id):
            return event_id, why
    so_far = Day(day.choices)
    for entry in day.plan:
        if why := refusal(world, pack, so_far, entry):
            return entry.verb, why
        so_far = Day(day.choices, (*so_far.plan, entry))
    most = laws.evening(world, pack) + OVERTIME_HOURS
    if spent(world, pack, day) > most:
        return "hours", Refusal(Reason.NO_HOURS, most)
    return None
