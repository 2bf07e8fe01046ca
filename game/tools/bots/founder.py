"""The founder: many rooms of a few instead of one of many."""

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, carried
from game.tools.bots.reference import reference
from game.tools.sight import Sight

_LATE = 11  # days: what a daughter was only given she lets go of after that
_SPARE = 3  # one in so many of the core hoped for is enough to keep the lamp on
_ROUND = 1  # the way to split round a named member and their friends


def founder(sight: Sight) -> Day:
    """Play well until there is something to hand on; then found a room an evening."""
    day = reference(sight)
    late = sight.days - sight.day < _LATE
    if not late or sight.vitals["core"] * _SPARE < sight.core_goal:
        return day
    held = {one.who: one.attachment for one in sight.members if one.here and not one.circle}
    rooms = [e for e in sight.options(Day()) if e.verb == "split" and e.args[0] == _ROUND]
    rooms.sort(key=lambda entry: (held.get(entry.args[1], 100), entry.args))
    tired = [Entry("rest")] if sight.vitals["fatigue"] > TIRED else []
    choices = {offer: answer for offer, answer in day.choices.items() if offer != "offer:close"}
    return carried(sight, Day(choices), [*tired, *rooms[:1], *day.plan])
