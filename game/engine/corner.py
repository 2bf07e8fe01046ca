"""The player's corner of a world: their room and those near it; all other rooms stand empty.

It is what forecasts and runs that might have been need of a world; it knows nothing of copies.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from game.model.arrays import I32, Index, Table
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import World

Own = TypeVar("Own", bound=Table)


def corner(world: World, near: Sequence[int] = ()) -> World:
    """Return the player's room with all that is its own, and the rooms near it; others are empty.

    Rows of rooms, ideas and wordings stay what they are, so that a plan made for the world can be
    carried out in it; screens stand as they are.
    """
    table, kept = world.rooms, np.array([PLAYER, *near])
    members = np.flatnonzero(np.isin(world.members.room, kept))
    own = np.flatnonzero(np.isin(world.uses.key >> 32, kept))
    here = np.isin(np.arange(table.size.size), kept)
    rooms = replace(
        table,
        size=np.where(here, table.size, 0).astype(np.int32),
        screen_use=_places(own, world.uses.key.size)[table.screen_use],
        screen_author=_places(members, world.members.id.size)[table.screen_author],
    )
    return replace(
        world,
        members=_rows(world.members, members),
        rooms=rooms,
        uses=_rows(world.uses, own),
        omens=_rows(world.omens, np.flatnonzero(np.isin(world.omens.room, [NONE, *kept]))),
        pending=_rows(world.pending, under_way(world)) if not near else world.pending,
    )


def under_way(world: World) -> Index:
    """Return the rows of copies of the room's own ideas that fall due in the night."""
    pending = world.pending
    ours = world.roots.origin[world.variants.root[pending.variant]] == PLAYER
    return np.flatnonzero(ours & (pending.due < world.host.tick + 1 + HOURS_A_DAY))


def _places(rows: Index, size: int) -> I32:
    """Return where each of `size` rows stands among these; NONE, as after the last, for others."""
    place = np.full(size + 1, NONE, dtype=np.int32)
    place[rows] = np.arange(rows.size)
    return place


def _rows(table: Own, rows: Index) -> Own:
    """Return some rows of a table."""
    return type(table)(**{name: getattr(table, name)[rows] for name in table.names})
