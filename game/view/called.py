"""What each idea of the room is called in a list: short, and like no other in the run.

An idea goes by its mark. A remix goes by the heads of both its parents' marks; a remix of a remix
has a name of its own. The rules, recordings and wordings know nothing of these names.
"""

import re
from collections.abc import Iterator

import numpy as np

from game.engine.chance import pick
from game.model.units import PLAYER
from game.model.world import Status, World
from game.view.wording import Words

LONGEST = 28
"""Characters that the name of a remix may have."""
_AFTER = re.compile(r"[,;:]| (?:at|with|in|on|that|who|for|under|by|from|to|being|between|and) ")
_BEFORE = re.compile(r"^(?:the|a|an|my|our|his|her|one|some) ", re.IGNORECASE)
_WEAK = {"said", "do", "we", "what", "o'clock", "round", "two", "first"}
_KINDS = (
    *("affair", "question", "business", "matter", "treaty", "sequel", "heresy", "accord"),
    *("merger", "settlement", "dispute", "marriage", "reunion", "encore", "codicil", "truce"),
    *("incident", "branch line", "school", "annexe", "rota", "understanding", "protocol", "waltz"),
)


def names(world: World, words: Words) -> dict[int, str]:
    """Return the name of every remix that is or was ours, by its root."""
    found: dict[int, str] = {}
    for root in _ours(world):
        first = int(world.roots.variant[root])
        if int(world.variants.parent2[first]) >= 0:
            given = set(found.values())
            found[root] = next(name for name in _ways(world, words, root) if name not in given)
    return found


def head(mark: str) -> str:
    """Return what a mark is about, without what is said of it: the hedge at the vet's → hedge."""
    return _BEFORE.sub("", _AFTER.split(mark.strip("'"), maxsplit=1)[0])


def _last(words: str) -> str:
    """Return the last word that says something by itself."""
    told = words.split()
    return next((word for word in reversed(told) if word not in _WEAK), told[-1])


def _ours(world: World) -> list[int]:
    roots = world.roots
    held = np.isin(roots.status, (Status.SPARK, Status.LIVE, Status.CANON, Status.ASH))
    return np.flatnonzero(held | (roots.origin == PLAYER)).tolist()


def _ways(world: World, words: Words, root: int) -> Iterator[str]:
    """Yield names that a remix might have, in the order in which they are tried."""
    variants, first = world.variants, int(world.roots.variant[root])
    parents = [int(variants.parent[first]), int(variants.parent2[first])]
    states = [words.state(variant) for variant in parents]
    heads = [head(words.own(state)) for state in states]
    last = [_last(each) for each in heads]
    if all(state.line < 0 for state in states):
        pairs = (" & ".join(pair) for pair in (heads, last))
        yield from (pair for pair in pairs if len(pair) <= LONGEST)
    start = pick(world.host.seed, "view called", (0, root, 0), len(_KINDS))
    for word in (*last, *(f"{number}" for number in range(2, 1000))):
        for step in range(len(_KINDS)):
            yield f"the {word} {_KINDS[(start + step) % len(_KINDS)]}"
