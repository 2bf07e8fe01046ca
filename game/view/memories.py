"""What is remembered, in words: an author's for a pack's facts, ours for those of the rules."""

from collections.abc import Iterator

from game.model.pack import Pack
from game.model.world import World

_OURS = {
    "burnt_out": "having nothing left to write with",
    "bitter_now": "the day on which the counting began",
    "credited": "an evening in the light",
    "deal_bargained": "a deal, and what was got for it",
    "elder_now": "being asked before anything is decided",
    "envied": "somebody in the light, and somebody beside it",
    "exiled": "newcomers, shown the door",
    "famous_now": "being looked at in a shop",
    "feud": "the room that left in anger",
    "founded": "a room of one's own, with our blessing",
    "granted_want": "having what was wanted",
    "grudge": "a promise that was broken",
    "heir_named": "the keys, one day",
    "joined_brand": "the new job, and where",
    "joined_rival": "a room somewhere else",
    "left_us": "a coat gone from its hook",
    "locked": "an idea with a lock on it",
    "made_up": "an evening that put it right",
    "power_used": "having stepped in for you",
    "pranked": "what was sent in place of an answer",
    "promise_kept": "a promise that was kept",
    "refused": "a no, to somebody who asked nicely",
    "restless": "waiting, for half of the time",
    "stalled": "a letter that said: later",
    "stayed_on": "a bag that was unpacked again",
    "unanswered": "a letter that nobody answered in time",
}
"""Of every fact that the rules write down, and that no pack has other words for."""


def memory(pack: Pack, kind: int) -> str:
    """Return what is remembered of a kind of fact; nothing where nobody has given it words."""
    return pack.memories[kind] or _OURS.get(pack.fact_kinds[kind], "")


def of(world: World, pack: Pack, who: int) -> Iterator[tuple[int, str]]:
    """Yield what is remembered of somebody, with its day, the newest first."""
    facts = world.facts
    mine = [at for at in range(facts.day.size) if who in (int(facts.who[at]), int(facts.whom[at]))]
    for at in sorted(mine, key=lambda at: -int(facts.day[at])):
        if said := memory(pack, int(facts.kind[at])):
            yield int(facts.day[at]), said
