"""Facts that the engine writes down, and what is left of them."""

import numpy as np

from game.engine.draft import Draft
from game.engine.judge import HALF_LIFE
from game.model.arrays import Index
from game.model.deeds import Deed
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

_WEIGHT = 10


def write(draft: Draft, deed: Deed, *, who: int = NONE, whom: int = NONE, root: int = NONE) -> None:
    """Write a fact down; who and whom are cast rows."""
    draft.world.facts.grow(
        1,
        kind=draft.pack.fact_kinds.index(deed),
        who=who,
        whom=whom,
        root=root,
        day=draft.world.host.day,
        weight=_WEIGHT,
    )


def of(world: World, pack: Pack, deed: Deed) -> Index:
    """Return the rows of a kind of fact."""
    return np.flatnonzero(world.facts.kind == pack.fact_kinds.index(deed))


def fame(world: World, pack: Pack, who: int) -> int:
    """Return what is left of the light that fell on a named member: it halves every six days."""
    rows = of(world, pack, Deed.CREDITED)
    rows = rows[world.facts.who[rows] == who]
    ages = world.host.day - world.facts.day[rows].astype(np.int64)
    return int(
        (world.facts.weight[rows].astype(np.int64) >> np.clip(ages // HALF_LIFE, 0, 15)).sum()
    )


def since(world: World, pack: Pack, deed: Deed, who: int) -> int:
    """Return the days since a fact last named this member first; 999 if never."""
    rows = of(world, pack, deed)
    days = world.facts.day[rows[world.facts.who[rows] == who]]
    return world.host.day - int(days.max()) if days.size else 999
