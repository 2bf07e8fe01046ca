"""The words of an event's card in this run: its author's, or one of its other tellings.

Which it is hangs on the seed and the room, so that another room tells it otherwise; and a card that
comes again in a run comes in its next telling. The rules know nothing of it.
"""

from dataclasses import replace

from game.model.night import Kind
from game.model.outcome import Outcome
from game.model.pack import Choice, Event, Retold
from game.view import names
from game.view.look import Look


def worded(look: Look, row: int, day: int) -> Event:
    """Return an event as it read on a day."""
    event, host = look.pack.events[row], look.world.host
    if not event.retold:
        return event
    ways = 1 + len(event.retold)
    first = look.pick(f"card {event.id}", (host.room, 0, 0), ways)
    at = (first + _before(look, row, day)) % ways
    return _retold(event, event.retold[at - 1]) if at else event


def titled(look: Look, ident: str, day: int) -> str:
    """Return the title that an event had on a day, by its id; else its id in words."""
    rows = (row for row, each in enumerate(look.pack.events) if each.id == ident)
    row = next(rows, -1)
    return worded(look, row, day).title if row >= 0 else names.plain(ident)


def _before(look: Look, row: int, day: int) -> int:
    """Return how often a card was answered before a day."""
    return sum(
        what.kind is Kind.CHOSE and what.about == row
        for leaf in look.history.leaves
        if leaf.day < day
        for what in leaf.happenings
    )


def _retold(event: Event, other: Retold) -> Event:
    choices = tuple(_choice(choice, other) for choice in event.choices)
    title = other.title or event.title
    crowd = other.crowd or event.crowd
    return replace(event, title=title, text=other.text, crowd=crowd, choices=choices)


def _choice(choice: Choice, other: Retold) -> Choice:
    label = other.label.get(choice.id, choice.label)
    good = _told(choice.good, other.told.get(choice.id, ""))
    bad = _told(choice.bad, other.failed.get(choice.id, "")) if choice.bad else None
    return replace(choice, label=label, good=good, bad=bad)


def _told(outcome: Outcome, text: str) -> Outcome:
    return replace(outcome, text=text) if text else outcome
