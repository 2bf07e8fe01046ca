"""The mixed bot: a little of everything, in turn, with no plan in it."""

from game.model.day import Day
from game.tools.bots.plans import answered, luck, planned
from game.tools.sight import Sight


def mixed(sight: Sight) -> Day:
    """Take one of every verb that is open, beginning each evening with the next one."""
    day = answered(sight)
    verbs = sorted({entry.verb for entry in sight.options(day)})
    start = sight.day % max(len(verbs), 1)
    for verb in (*verbs[start:], *verbs[:start]):
        able = [entry for entry in sight.options(day) if entry.verb == verb]
        more = planned(day, able[luck(sight, verb, len(able))]) if able else day
        if sight.left(more) >= 0:
            day = more
    return day
