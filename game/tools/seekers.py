"""Seekers: for every ending a bot that heads for it, so that each can be shown to be reached.

They know what an ending asks and little else; none of them plays well.
"""

from collections.abc import Callable, Iterable
from functools import partial

from game.model.day import Day, Entry
from game.tools.bots import foolish
from game.tools.bots.plans import TIRED, Bot, by_event, carried
from game.tools.bots.reference import reference
from game.tools.bots.rusher import rusher
from game.tools.bots.wall import wall
from game.tools.sight import Idea, Offer, Sight

_BARGAIN = 2  # the mode of answer that is a deal
_ACTS = 3


def _with(sight: Sight, day: Day, offer: str, answer: str = "") -> Day:
    """Return a day with a standing offer taken up, if it stands: this answer, or the first."""
    able = [each.answer for each in sight.standing if each.offer == offer]
    taken = answer if answer in able else next(iter(able), "")
    return (
        Day({**day.choices, offer: taken}, day.plan) if taken and (answer in {"", taken}) else day
    )


def _answering(sight: Sight, worth: Callable[[Offer], int]) -> Day:
    """Return a day in which each card has the answer that is worth most."""
    cards = by_event(sight.offers).items()
    best = {event: max(offers, key=lambda o: (worth(o), o.choice)) for event, offers in cards}
    return Day({event: offer.choice for event, offer in best.items()})


def _of(sight: Sight, *verbs: str) -> list[Entry]:
    return [entry for entry in sight.options(Day()) if entry.verb in verbs]


def _spiteful(sight: Sight) -> Day:
    """Answer every card so that trust goes, and show newcomers the door."""
    day = _answering(sight, lambda offer: -offer.promise.get("trust", 0))
    return carried(sight, day, [*(Entry("moderate", (mode,)) for mode in (2, 0, 1)), Entry("rest")])


def _cold(sight: Sight) -> Day:
    """Answer every card so that warmth goes, send people away, and be in as little as possible."""
    day = _answering(sight, lambda offer: -offer.promise.get("warmth", 0))
    away = [Entry("moderate", (2,)), *_of(sight, "split")]
    return carried(sight, day, [*away, Entry("rest")])


def _partisan(sight: Sight) -> Day:
    """Post what two rivals write and nothing else, and leave their quarrel alone."""
    rivals = [
        (member.who, tie.whom)
        for member in sight.members
        for tie in member.ties
        if tie.kind == "rival"
    ]
    written = {idea.author for idea in (*sight.sparks, *sight.live)}
    both = [pair for pair in rivals if set(pair) <= written] or rivals
    sides = set(both[0]) if both else set[int]()
    posts = [Entry("post", (idea.root,)) for idea in sight.sparks if idea.author in sides]
    return carried(sight, Day(), [*posts, Entry("rest")])


def _signed(sight: Sight, ideas: Iterable[Idea]) -> list[Entry]:
    """Return the ways out with a credit line, ideas in this order."""
    place = {idea.root: at for at, idea in enumerate(ideas)}
    ways = [entry for entry in _of(sight, "leak") if entry.args[2] and entry.args[0] in place]
    return sorted(ways, key=lambda entry: (place[entry.args[0]], entry.args))


def _mother(sight: Sight) -> Day:
    """Found daughters and make allies: keep what is loved, call next door, split a full room."""
    day = reference(sight)
    calls = _of(sight, "bridge")
    whole = sight.vitals["core"] > sight.core_goal * 2 // 3
    split = _of(sight, "split")[:1] if whole else []
    keep = [Entry("retire", (idea.root,)) for idea in sight.live if idea.home > idea.today]
    tired = [Entry("rest")] if sight.vitals["fatigue"] > TIRED else []
    wishes = [*tired, *split, *calls, *keep]
    return carried(sight, Day(day.choices), [*wishes, *day.plan])


def _herald(sight: Sight) -> Day:
    """Post what catches and has no edge, and sign it as it goes out."""
    day = reference(sight)
    mild = sorted(sight.live, key=lambda idea: (idea.bite, -idea.catch))
    sparks = sorted(sight.sparks, key=lambda idea: (-idea.catch, idea.bite))
    posts = [Entry("post", (idea.root,)) for idea in sparks[:2]]
    tired = [Entry("rest")] if sight.vitals["fatigue"] > TIRED else []
    return carried(sight, Day(day.choices), [*tired, *posts, *_signed(sight, mild), Entry("rest")])


def _dealer(sight: Sight) -> Day:
    """Play well, and strike a bargain with any brand that asks."""
    day = reference(sight)
    deals = [entry for entry in _of(sight, "answer") if entry.args[1] == _BARGAIN]
    others = [entry for entry in day.plan if entry.verb != "answer"]
    return carried(sight, Day(day.choices), [*deals, *others])


def _closer(sight: Sight) -> Day:
    """Play well, and close the room on its last evening."""
    day = reference(sight)
    return _with(sight, day, "offer:close") if sight.day >= sight.days else day


def _giver(sight: Sight) -> Day:
    """Play well, name whom the room loves best, and hand over on the last evening."""
    day = reference(sight)
    if sight.day >= sight.days:
        return _with(sight, day, "offer:step_down")
    dear = max(sight.members, key=lambda each: (each.here, each.attachment + each.loyalty))
    if sight.day > sight.days - sight.days // _ACTS:
        return _with(sight, day, "offer:successor", dear.id)
    return day


def _crier(sight: Sight) -> Day:
    """Fetch as many people as can be had."""
    day = rusher(sight)
    crowd = _answering(sight, lambda offer: offer.promise.get("newcomers", 0))
    return Day(crowd.choices, day.plan) if sight.left(Day(crowd.choices, day.plan)) >= 0 else day


SEEKERS: dict[str, Bot] = {
    "base:burnt_out": foolish.burner,
    "base:ghost_town": _cold,
    "base:forked": _spiteful,
    "base:schism": _partisan,
    "base:captured": _herald,
    "base:long_table": reference,
    "base:thousand_rooms": _mother,
    "base:word_everyone_uses": _herald,
    "base:speech": _herald,
    "base:name_on_the_door": _dealer,
    "base:exodus": reference,
    "base:archive": _closer,
    "base:nobody_noticed": wall,
    "base:handover": _giver,
    "base:theme_park": _crier,
    "base:museum": foolish.rest,
    "base:still_lit": foolish.spam,
}
"""By the full id of the ending."""


def declaring(seeker: Bot, ambition: str) -> Bot:
    """Return a seeker that declares an ambition when it is offered."""
    return partial(_declared, seeker, ambition)


def _declared(seeker: Bot, ambition: str, sight: Sight) -> Day:
    return _with(sight, seeker(sight), "offer:ambition", ambition)
