"""What a room has kept in use, unflattened, for long enough is canon; what it neglects is not.

Canon fades slowly (`screen.board`): fast and slow memory. The player's room is settled by
`standing` and by funerals.
"""

import numpy as np

from game.engine import canon, uses
from game.engine.draft import Draft
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Fate

_LOVED = 6  # uses at least
_SHARE = 20  # and one for so many members
_NEGLECT = 12  # days without use after which a room has let go of it


def run(draft: Draft) -> None:
    """Let every other room let go of the neglected and keep what lasted."""
    world, table = draft.world, draft.world.uses
    tick, days = world.host.tick, draft.pack.params["canon_days"]
    room, root = table.key >> 32, uses.root_of(table)
    _neglect(draft)
    loved = np.maximum(world.rooms.size[room] // _SHARE, _LOVED)
    lasting = (table.first <= tick - days * HOURS_A_DAY) & (table.last > tick - HOURS_A_DAY)
    rows = np.flatnonzero(lasting & (table.uses >= loved) & (room != PLAYER))
    rows = rows[world.roots.fate[root[rows]] < Fate.FLATTENED]
    known = (world.rooms.canon[room[rows]] == root[rows, None]).any(axis=1)
    rows = rows[~known]
    for row in rows[world.roots.key[root[rows]].argsort(kind="stable")]:
        canon.hold(world, int(room[row]), int(root[row]))


def _neglect(draft: Draft) -> None:
    """Empty the places of what nobody has used for long."""
    world = draft.world
    held = world.rooms.canon[1:]  # the player's canon is the player's to lose
    place, slot = np.nonzero(held != NONE)
    key = uses.keys(place + 1, held[place, slot].astype(np.int64))
    last = uses.last(draft, key)
    gone = last < world.host.tick - _NEGLECT * HOURS_A_DAY
    held[place[gone], slot[gone]] = NONE
