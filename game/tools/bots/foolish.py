"""Bots that are foolish on purpose: each is a yardstick for one mistake."""

from game.model.day import Day
from game.tools.bots.plans import by_event, filled, luck, planned
from game.tools.sight import Sight


def at_random(sight: Sight) -> Day:
    """Choose any answer to each card, then any verb in any way until the evening is spent."""
    day = Day()
    for event, offers in by_event(sight.offers).items():
        offer = offers[luck(sight, event, len(offers))]
        day = Day({**day.choices, event: offer.choice})
    for turn in range(12):
        options = [e for e in sight.options(day) if sight.left(planned(day, e)) >= 0]
        if not options:
            break
        verbs = sorted({entry.verb for entry in options})
        verb = verbs[luck(sight, f"verb {turn}", len(verbs))]
        among = [entry for entry in options if entry.verb == verb]
        day = planned(day, among[luck(sight, f"option {turn}", len(among))])
    return day


def spam(sight: Sight) -> Day:
    """Post everything, every night."""
    return filled(sight, Day(), lambda entry: entry.verb == "post")


def rest(sight: Sight) -> Day:
    """Rest if tired; do nothing else, ever."""
    return filled(sight, Day(), lambda entry: entry.verb == "rest")


def burner(sight: Sight) -> Day:
    """Work overtime every night on whatever comes first, but never rest."""
    return filled(sight, Day(), lambda entry: entry.verb != "rest", least=-3)
