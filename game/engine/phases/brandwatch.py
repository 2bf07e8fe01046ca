"""Brands watch what is hot. A hazard never strikes at once: it makes an intent, due days later.

An idea of another room is used two days after it was noticed; one of the player's goes through
the brand's own stages (`forces`), so that it can be answered.
"""

import numpy as np

from game.engine import campaign
from game.engine.chance import low16
from game.engine.draft import Draft
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Force, Stage

_DAYS = 2


def run(draft: Draft) -> None:
    """Let a brand take note of ideas that many carry."""
    world, params = draft.world, draft.pack.params
    roots = world.roots
    if not draft.pack.brands:
        return
    hot = np.flatnonzero((roots.hot > params["brand_hot"]) & (roots.brand == NONE))
    if hot.size == 0:
        return
    word = draft.stream("brand").words(hot)
    for root in hot[low16(word) < params["brand_hazard"]]:
        brand = campaign.interested(draft, int(root))
        if brand == NONE:
            continue
        if roots.origin[root] == PLAYER:
            _notice(draft, int(root), brand)
        else:
            campaign.launch(draft, int(root), brand, delay=_DAYS * HOURS_A_DAY)


def _notice(draft: Draft, root: int, brand: int) -> None:
    """A brand that only lurked begins to sample an idea of ours."""
    forces = draft.world.forces
    rows = (forces.kind == Force.BRAND) & (forces.which == brand)
    rows &= forces.stage == Stage.WATCH
    for row in np.flatnonzero(rows & (forces.root == NONE)):
        forces.root[row] = root
        forces.due[row] = draft.world.host.day + 1
