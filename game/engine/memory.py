"""Facts: writing down what authors ask for and what the rules note, and what is left of it."""

import numpy as np

from game.engine.draft import Draft
from game.engine.judge import HALF_LIFE
from game.model.arrays import Index
from game.model.outcome import Remember
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World


def remember(draft: Draft, facts: tuple[Remember, ...], roles: tuple[int, ...], root: int) -> None:
    """Write facts down."""
    for fact in facts:
        draft.world.facts.grow(
            1,
            kind=fact.fact,
            who=roles[fact.who] if fact.who >= 0 else NONE,
            whom=roles[fact.whom] if fact.whom >= 0 else NONE,
            root=root,
            day=draft.world.host.day,
            weight=fact.weight,
        )


def note(
    draft: Draft,
    fact: str,
    who: int = NONE,
    *,
    whom: int = NONE,
    root: int = NONE,
    weight: int = 8,
) -> None:
    """Write down a fact of the rules' own (see `game.model.facts`); who and whom are cast rows."""
    draft.world.facts.grow(
        1,
        kind=draft.pack.fact_kinds.index(fact),
        who=who,
        whom=whom,
        root=root,
        day=draft.world.host.day,
        weight=weight,
    )


def of(world: World, pack: Pack, fact: str) -> Index:
    """Return the rows of a kind of fact."""
    return np.flatnonzero(world.facts.kind == pack.fact_kinds.index(fact))


def fame(world: World, pack: Pack, who: int) -> int:
    """Return what is left of the light that fell on a named member: it halves every six days."""
    rows = of(world, pack, "credited")
    rows = rows[world.facts.who[rows] == who]
    ages = world.host.day - world.facts.day[rows].astype(np.int64)
    left = world.facts.weight[rows].astype(np.int64) >> np.clip(ages // HALF_LIFE, 0, 15)
    return int(left.sum())


def since(world: World, pack: Pack, fact: str, who: int) -> int:
    """Return the days since a fact last named this member first; 999 if never."""
    rows = of(world, pack, fact)
    days = world.facts.day[rows[world.facts.who[rows] == who]]
    return world.host.day - int(days.max()) if days.size else 999
