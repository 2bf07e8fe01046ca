"""The numbered actions: close the day, answer a card or an offer, add one way of doing a verb.

Numbers are fixed: a block for the choices of cards, one for each standing offer, then one a verb.
Which option stands at a place of a verb's block is told by the observation and changes with the
plan.
"""

from collections.abc import Iterator

from game.engine.offers import OFFERS as OFFERED
from game.engine.verbs import ALL
from game.model.day import Day, Entry
from game.model.units import OVERTIME_HOURS
from game.tools.sight import Offer, Sight, Standing

CLOSE = 0
OFFERS, ANSWERS = 12, 12
"""Places for the choices of cards, and for the answers of one standing offer; more are out of
reach."""
STANDING = tuple(OFFERED)
PLACES = 64
"""Places for the options of one verb, likewise."""
VERBS = tuple(verb.id for verb in ALL)
FIRST = CLOSE + 1 + OFFERS + len(STANDING) * ANSWERS
"""Where the first verb's block begins."""
COUNT = FIRST + len(VERBS) * PLACES
Move = Offer | Standing | Entry | None
"""What an action adds to the plan; None closes the day."""


def moves(sight: Sight, day: Day) -> dict[int, Move]:
    """Return the actions that are open, given the plan so far, by number in rising order."""
    return {CLOSE: None, **dict(_answers(sight, day)), **dict(_entries(sight, day))}


def _answers(sight: Sight, day: Day) -> Iterator[tuple[int, Move]]:
    """Yield what cards and offers without an answer may be answered, if there are the hours."""
    for place, offer in enumerate(sight.offers[:OFFERS]):
        fits = sight.left(after(day, offer)) >= -OVERTIME_HOURS
        if offer.event not in day.choices and fits:
            yield CLOSE + 1 + place, offer
    for at, offered in enumerate(STANDING):
        open_now = [one for one in sight.standing if one.offer == offered][:ANSWERS]
        for place, standing in enumerate(open_now):
            if offered not in day.choices:
                yield CLOSE + 1 + OFFERS + at * ANSWERS + place, standing


def _entries(sight: Sight, day: Day) -> Iterator[tuple[int, Move]]:
    taken = dict.fromkeys(VERBS, 0)
    for entry in sight.options(day):
        place = taken[entry.verb]
        taken[entry.verb] += 1
        if place < PLACES:
            yield FIRST + VERBS.index(entry.verb) * PLACES + place, entry


def after(day: Day, move: Move) -> Day:
    """Return a day with one more choice or entry."""
    match move:
        case None:
            return day
        case Offer():
            return Day({**day.choices, move.event: move.choice}, day.plan)
        case Standing():
            return Day({**day.choices, move.offer: move.answer}, day.plan)
        case Entry():
            return Day(day.choices, (*day.plan, move))
