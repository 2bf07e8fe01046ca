"""Which brand a card means, and what the room lets it know."""

import numpy as np

from game.engine.draft import Draft
from game.model.units import NONE
from game.model.world import Force, Heard, World


def of(world: World, root: int) -> int:
    """Return the row of the brand that a card about this idea means, or NONE if there is none.

    That is whoever used the idea or has it in view; else whom the room last had to do with; else
    whoever has come furthest.
    """
    forces = world.forces
    rows = np.flatnonzero(forces.kind == Force.BRAND)
    if rows.size == 0:
        return NONE
    if root >= 0:
        used = rows[forces.which[rows] == world.roots.brand[root]]
        seen = rows[forces.root[rows] == root]
        for found in (used, seen):
            if found.size:
                return int(found[0])
    met = rows[forces.met[rows] != NONE]
    if met.size:
        return int(met[np.argmax(forces.met[met])])
    return int(rows[np.argmax(forces.stage[rows])])


def please(draft: Draft, root: int, points: int) -> None:
    """Make the brand in question more eager by so many points, or less."""
    row = of(draft.world, root)
    if row != NONE:
        draft.world.forces.grudge[row] -= np.int16(points)
        draft.world.forces.met[row] = draft.world.host.day


def tell(draft: Draft, root: int, heard: Heard) -> None:
    """Let the brand in question hear how people talk here, or what they never say."""
    row = of(draft.world, root)
    if row != NONE:
        draft.world.forces.heard[row] = heard
        draft.world.forces.met[row] = draft.world.host.day
