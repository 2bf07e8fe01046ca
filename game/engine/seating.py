"""The order of the table of members: sorted by room; whatever refers to rows follows them."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import Index
from game.model.units import NONE


def arrange(draft: Draft, rows: Index) -> None:
    """Keep these rows of members, in any order; count the rooms anew."""
    world = draft.world
    members = world.members
    order = rows[np.argsort(members.room[rows], kind="stable")]
    place = np.full(members.id.size + 1, NONE, dtype=np.int32)
    place[order] = np.arange(order.size, dtype=np.int32)
    members.keep(order)
    world.rooms.screen_author[:] = place[world.rooms.screen_author]
    world.cast.row[:] = place[world.cast.row]
    world.rooms.size[:] = np.bincount(members.room, minlength=world.rooms.uid.size)
    draft.reseated()
