"""Life: some of the named leave whatever a host does; it is known two days ahead.

Whose turn it is, is a draw among all who are here. The phase `departures` sees them out.
"""

import numpy as np

from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.units import NONE
from game.model.world import Stage

_NOTICE, _REST = 3, 8
_FEWEST = 7  # named members below which life leaves a room alone


def act(draft: Draft, row: int) -> None:
    """Let somebody say that they will go; once they are gone, wait."""
    world = draft.world
    forces = world.forces
    if not agenda.is_due(draft, row):
        return
    if int(forces.stage[row]) == Stage.WANT:
        agenda.move(draft, row, Stage.WATCH, agenda.wait(draft, row, _REST, "leave"))
        return
    here = np.flatnonzero(world.cast.row >= 0)
    busy = {int(who) for who in forces.whom if who != NONE}
    free = [int(who) for who in here if who not in busy and world.cast.notice[who] == NONE]
    if here.size > _FEWEST and free:
        forces.whom[row] = free[draft.pick("life's turn", len(free), entity=row)]
        agenda.move(draft, row, Stage.WANT, _NOTICE)
