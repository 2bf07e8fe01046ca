"""Seekers of fame: a phrase in parliament, a crowd at the door."""

from game.model.day import Day, Entry
from game.tools.bots.plans import answered, carried
from game.tools.bots.reference import reference
from game.tools.seekers.turns import home, of, sleep
from game.tools.sight import Idea, Sight

_MILD, _PLAIN = 1, 1  # bite and layers with which an idea goes far
_KNOWN = 24  # copies from which the careful begin to listen
_WIDEST, _LOFTY = (2, 1, 3), (3, 2, 1)  # tiers of platforms, in the order they are tried


def speaker(sight: Sight) -> Day:
    """Sign what is liveliest out, then take it to the press and the members' desk, and bury it."""
    day = reference(sight)
    words = _words(sight)
    sparks = sorted(sight.sparks, key=lambda each: (each.bite > _MILD, -each.catch))
    posts = [Entry("post", (each.root,)) for each in sparks[:2]]
    safe = [Entry("retire", (each.root,)) for each in words if each.wanted or _out(sight, each)]
    answers = [entry for entry in day.plan if entry.verb == "answer"]
    ways = _ways(sight, words)
    wishes = [*sleep(sight), *answers, *safe, *home(sight), *ways, *posts, Entry("rest")]
    return carried(sight, Day(day.choices), wishes)


def _words(sight: Sight) -> list[Idea]:
    """Return the ideas that could travel: what is furthest out, then what would go furthest."""
    able = [each for each in sight.live if each.bite <= _MILD and each.layers <= _PLAIN]
    return sorted(able, key=lambda each: (-each.abroad, -each.catch, -each.today))


def _ways(sight: Sight, words: list[Idea]) -> list[Entry]:
    """Return the ways out with a credit line for the two best words; to the careful when known."""
    place = {idea.root: at for at, idea in enumerate(words[:2])}
    where = {idea.root: _LOFTY if idea.abroad >= _KNOWN else _WIDEST for idea in words}
    tier = {each.platform: each.tier for each in sight.platforms}
    ways = [entry for entry in of(sight, "leak") if entry.args[2] and entry.args[0] in place]
    order = {entry: where[entry.args[0]].index(tier[entry.args[1]]) for entry in ways}
    return sorted(ways, key=lambda entry: (place[entry.args[0]], order[entry], entry.args))


def _out(sight: Sight, idea: Idea) -> bool:
    """Return whether there is no place left to put it."""
    return idea.leaked and all(entry.args[0] != idea.root for entry in of(sight, "leak"))


def crier(sight: Sight) -> Day:
    """Buy all the reach that can be had, and be in for whoever was at home before."""
    cards = answered(
        sight,
        lambda offer: 20 * offer.promise.get("reach", 0) + offer.promise.get("newcomers", 0),
    )
    posts = [Entry("post", (idea.root,)) for idea in sorted(sight.sparks, key=lambda i: -i.catch)]
    out = [entry for entry in of(sight, "leak") if not entry.args[2]]
    wishes = [*sleep(sight), *home(sight), *of(sight, "bridge")[:3], *posts, *out, Entry("rest")]
    return carried(sight, cards, wishes)
