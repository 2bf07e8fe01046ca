"""Seekers of what a room makes of itself: daughters, a farewell, an heir, a deal, a quiet month."""

from game.model.day import Day, Entry
from game.tools.bots.plans import OUTWARD, TIRED, answered, carried, worth
from game.tools.bots.reference import reference
from game.tools.seekers.turns import of, sleep, taking
from game.tools.sight import Sight

_CLOSE = "offer:close"
_BARGAIN = 2  # the mode of answer that is a deal
_ACTS = 3
_SHARED = 2  # references in common by which a room is kin
_FORGETS = 11  # days after which a room has let go of what it was only given


def mother(sight: Sight) -> Day:
    """Make allies and tell them what will be kept; then found daughters, who forget as quickly."""
    day = stayer(sight)
    late = sight.days - sight.day < _FORGETS
    whole = sight.vitals["core"] > sight.core_goal // _ACTS
    split = of(sight, "split")[:1] if late and whole else []
    poor = {each.room for each in sight.neighbours if each.shared < _SHARED}
    near = [entry for entry in of(sight, "bridge") if entry.args[0] in poor]
    lively = {idea.root: -idea.home for idea in sight.live}
    calls = sorted(near, key=lambda entry: (lively[entry.args[1]], entry.args))
    told = [idea for idea in sight.live if idea.home > 2 * idea.today]
    keep = [Entry("retire", (idea.root,)) for idea in told]
    wishes = [*sleep(sight), *split, *keep, *calls]
    return carried(sight, Day(day.choices), [*wishes, *day.plan])


def dealer(sight: Sight) -> Day:
    """Play well, strike a bargain with any brand that asks, and host less for the longer hours."""
    day = stayer(sight)
    deals = [entry for entry in of(sight, "answer") if entry.args[1] == _BARGAIN]
    dear = {"answer", "host"} if sight.vitals["fatigue"] > TIRED else {"answer"}
    others = [entry for entry in day.plan if entry.verb not in dear]
    return carried(sight, Day(day.choices), [*deals, *others])


def recluse(sight: Sight) -> Day:
    """Play well behind drawn curtains: call on nobody, and say no to whatever would be seen."""
    day = reference(sight)
    cards = answered(sight, lambda offer: worth(offer) - 40 * offer.promise.get("exposure", 0))
    indoors = [entry for entry in day.plan if entry.verb not in OUTWARD]
    return carried(sight, cards, [*indoors, *(Entry("post", (i.root,)) for i in sight.sparks)])


def stayer(sight: Sight) -> Day:
    """Play well, and do not close the room whatever the last evening is like."""
    day = reference(sight)
    return Day({o: answer for o, answer in day.choices.items() if o != _CLOSE}, day.plan)


def closer(sight: Sight) -> Day:
    """Play well, and close the room on its last evening."""
    day = reference(sight)
    return taking(sight, day, _CLOSE) if sight.day >= sight.days else day


def giver(sight: Sight) -> Day:
    """Play well, name whom the room loves best, and hand over on the last evening."""
    day = stayer(sight)
    if sight.day >= sight.days:
        return taking(sight, day, "offer:step_down")
    dear = max(sight.members, key=lambda each: (each.here, each.attachment + each.loyalty))
    if sight.day > sight.days - sight.days // _ACTS:
        return taking(sight, day, "offer:successor", dear.id)
    return day
