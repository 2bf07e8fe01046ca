"""Settling a morning's choices at the close of the day: tests, effects, facts and follow-ups."""

from game.engine import judge, promise
from game.engine.draft import Draft
from game.engine.legal import found
from game.engine.offers import ALL
from game.engine.outcome import carry_out
from game.model.day import Day
from game.model.night import Kind


def settle(draft: Draft, day: Day) -> None:
    """Carry out the day's choices: cards in their order, the rest are let go, then the offers."""
    for event in draft.world.cards.event.copy():
        event_id = draft.pack.events[int(event)].id
        if event_id in day.choices:
            _one(draft, event_id, day.choices[event_id])
            draft.book(f"event:{event_id}")
    cards = draft.world.cards
    cards.keep(cards.due > draft.world.host.day)
    for offer in ALL:
        if offer.id in day.choices:
            offer.act(draft, day.choices[offer.id])
            draft.book(offer.id)


def _one(draft: Draft, event_id: str, choice_id: str) -> None:
    match = found(draft.world, draft.pack, event_id, choice_id)
    if match is None:
        message = f"{event_id}/{choice_id} was not refused but is not on the table"
        raise ValueError(message)
    card, choice = match
    event = int(draft.world.cards.event[card])
    roles = tuple(int(role) for role in draft.world.cards.roles[card])
    root = int(draft.world.cards.root[card])
    chance, passed, outcome = -1, True, choice.good
    if choice.test is not None and choice.bad is not None:
        chance = judge.odds(draft.world, draft.pack, choice.test)
        passed = draft.pick(f"test {event_id}", 100) < chance
        outcome = choice.good if passed else choice.bad
    carry_out(draft, outcome, roles, root)
    at = draft.pack.events[event].choices.index(choice)
    if choice.promise:
        promise.make(draft, choice.promise, roles[choice.promise.to], root, (event, at))
    draft.tell(
        Kind.CHOSE,
        who=roles[0],
        root=root,
        about=event,
        amount=at,
        odds=chance,
        passed=passed,
        roles=roles,
    )
