"""Facts that the engine writes down, and what is left of them."""

from game.engine.draft import Draft
from game.model.deeds import Deed
from game.model.units import NONE

_WEIGHT = 10


def write(
    draft: Draft,
    deed: Deed,
    *,
    who: int = NONE,
    whom: int = NONE,
    root: int = NONE,
    weight: int = _WEIGHT,
) -> None:
    """Write a fact down; who and whom are cast rows."""
    draft.world.facts.grow(
        1,
        kind=draft.pack.fact_kinds.index(deed),
        who=who,
        whom=whom,
        root=root,
        day=draft.world.host.day,
        weight=weight,
    )
