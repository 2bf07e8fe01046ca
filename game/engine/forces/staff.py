"""Who of those that left works for a brand now."""

import numpy as np

from game.engine.draft import Draft
from game.model.night import Kind
from game.model.units import NONE

_ODDS = 3  # one morning in so many a brand that lurks asks somebody who has left


def hire(draft: Draft, row: int) -> None:
    """Let a brand without one take on somebody who was one of us."""
    world = draft.world
    forces = world.forces
    if forces.staff[row] != NONE:
        return
    free = [int(who) for who in np.flatnonzero(world.cast.row < 0) if who not in forces.staff]
    if free and draft.pick("hire", _ODDS, entity=row) == 0:
        who = free[draft.pick("hire", len(free), entity=row, k=1)]
        forces.staff[row] = who
        draft.tell(Kind.HIRED, who=who, about=row)
