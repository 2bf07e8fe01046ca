"""Seekers of fame: a word that everyone uses, a phrase in parliament, a crowd at the door."""

from game.model.day import Day, Entry
from game.tools.bots.plans import answered, carried
from game.tools.bots.reference import reference
from game.tools.seekers.turns import BARGAIN, of, sleep
from game.tools.sight import Idea, Sight

_MILD, _PLAIN = 1, 1  # bite and layers with which an idea goes far


def envoy(sight: Sight) -> Day:
    """Sign a good idea out on one platform after another, then bury it before it can be sold."""
    day = reference(sight)
    words = _words(sight)
    safe = [Entry("retire", (idea.root,)) for idea in words if _out(sight, idea) or idea.wanted]
    first = [entry for entry in day.plan if entry.verb in {"answer", "post"}]
    wishes = [*sleep(sight), *first, *_ways(sight, words), *safe, *day.plan]
    return carried(sight, Day(day.choices), wishes)


def speaker(sight: Sight) -> Day:
    """Do as the envoy does, but let the Cause have it said: a deal, and it is nobody's banner."""
    asked = [row for row, intent in enumerate(sight.intents) if intent.kind == "cause"]
    deals = [Entry("answer", (row, BARGAIN)) for row in asked]
    day = envoy(sight)
    return carried(sight, Day(day.choices), [*sleep(sight), *deals, *day.plan])


def _words(sight: Sight) -> list[Idea]:
    """Return the ideas that could travel: what is furthest out, then what would go furthest."""
    able = [each for each in sight.live if each.bite <= _MILD and each.layers <= _PLAIN]
    return sorted(able, key=lambda each: (-each.abroad, -each.catch, -each.today))


def _ways(sight: Sight, words: list[Idea]) -> list[Entry]:
    """Return the ways out with a credit line, for the best word first, to the widest first."""
    place = {idea.root: at for at, idea in enumerate(words[:2])}
    tier = {each.platform: abs(each.tier - 2) for each in sight.platforms}
    ways = [entry for entry in of(sight, "leak") if entry.args[2] and entry.args[0] in place]
    return sorted(ways, key=lambda e: (place[e.args[0]], tier[e.args[1]], e.args))


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
    few = sight.vitals["core"] < sight.core_goal // 2
    home = reference(sight).plan if few else ()
    out = [entry for entry in of(sight, "leak") if not entry.args[2]]
    wishes = [*sleep(sight), *home, *of(sight, "bridge")[:3], *posts, *out, Entry("rest")]
    return carried(sight, cards, wishes)
