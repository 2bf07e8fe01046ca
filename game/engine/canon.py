"""What a room holds dear: twelve places at most, filled by time or by a funeral.

The player's room keeps the same list as the others; that its ideas are on it is also their status.
"""

import numpy as np

from game.model.units import CANON, NONE, PLAYER
from game.model.world import Status, World


def full(world: World, room: int) -> bool:
    """Return whether a room has no place left."""
    return bool((world.rooms.canon[room] != NONE).all())


def hold(world: World, room: int, root: int) -> None:
    """Give an idea a place; the first gives way where there is none."""
    row = world.rooms.canon[room]
    if root in row:
        return
    free = np.flatnonzero(row == NONE)
    if free.size:
        row[free[0]] = root
    else:
        row[:-1], row[CANON - 1] = row[1:].copy(), root
    if room == PLAYER:
        world.roots.status[root] = Status.CANON
