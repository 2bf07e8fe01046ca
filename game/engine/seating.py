"""The order of the table of members: sorted by room; whatever refers to rows follows them."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64, Column, Index
from game.model.units import NONE


def arrange(draft: Draft, rows: Index) -> None:
    """Keep these rows of members, in any order; count the rooms anew."""
    members = draft.world.members
    order = rows[members.room[rows].argsort(kind="stable")]
    old = members.id.size
    members.keep(order)
    _follow(draft, old, order, np.arange(order.size))


def admit(draft: Draft, stay: Index, rooms: I64, **new: Column | int) -> None:
    """Keep these rows, by room already, and seat new members behind those of their rooms.

    Sorting a million anew, and growing the table before, takes twice as long as all of this.
    """
    members = draft.world.members
    old = members.id.size
    seats = members.room[stay].searchsorted(rooms.astype(np.int16), side="right")
    seats += np.arange(rooms.size)
    kept = np.ones(stay.size + rooms.size, dtype=np.bool_)
    kept[seats] = False
    order = np.zeros(kept.size, dtype=np.int64)
    order[kept] = stay
    for name in members.names:
        column = getattr(members, name).take(order)
        column[seats] = rooms if name == "room" else new[name]
        setattr(members, name, column)
    _follow(draft, old, stay, kept.nonzero()[0])


def _follow(draft: Draft, old: int, rows: Index, now: Index) -> None:
    """Let references to what were `old` rows follow: these rows stand there now."""
    world = draft.world
    place = np.full(old + 1, NONE, dtype=np.int32)
    place[rows] = now
    world.rooms.screen_author[:] = place[world.rooms.screen_author]
    world.cast.row[:] = place[world.cast.row]
    ends = world.members.room.searchsorted(
        np.arange(world.rooms.uid.size, dtype=np.int16), side="right"
    )
    world.rooms.size[:] = np.diff(ends, prepend=0)
    draft.reseated()
