"""The words of an event's card in this run: its author's, or one of its other tellings.

Which it is hangs on the seed and the room, so that another room tells it otherwise: in a telling of
its own where there is one, and under a title of its own. A card that comes again in a run comes in
its next telling. The rules know nothing of it.
"""

from dataclasses import replace

from game.model.night import Kind
from game.model.outcome import Outcome
from game.model.pack import Choice, Event, Retold
from game.view import names
from game.view.look import Look


def worded(look: Look, row: int, day: int) -> Event:
    """Return an event as it read on a day."""
    event = look.pack.events[row]
    called = dict(look.pack.rooms[look.world.host.room].titles).get(row)
    if not event.retold and called is None:
        return event
    before, ways = _before(look, row, day), _ways(look, event)
    other = ways[before % len(ways)]
    if called and not before and not (other and other.rooms):
        event = replace(event, title=called)
        other = replace(other, title="") if other else None
    return _retold(event, other) if other else event


def _ways(look: Look, event: Event) -> list[Retold | None]:
    """Return the tellings of a card in the order in which a run has them; None: its author's."""
    home = look.world.host.room
    own: list[Retold | None] = [other for other in event.retold if home in other.rooms]
    usual = [None, *(other for other in event.retold if not other.rooms)]
    first = own or usual
    at = look.pick(f"card {event.id}", (home, 0, 0), len(first))
    return [*first[at:], *first[:at], *(usual if own else ())]


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
