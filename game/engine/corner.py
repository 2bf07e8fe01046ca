"""The player's corner of a world: their room and what is its own, all others empty.

It is what an evening and a dawn of a forecast need; it knows nothing of copies.
"""

from dataclasses import replace
from typing import TypeVar

import numpy as np

from game.model.arrays import Index, Table
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import World

Own = TypeVar("Own", bound=Table)


def corner(world: World) -> World:
    """Return the player's corner of a world: its room with all that is its own, others empty.

    Rows of rooms, ideas and wordings stay what they are, so that a plan made for the world can be
    carried out in it; screens stand as they are.
    """
    table, own = world.rooms, (world.uses.key >> 32) == PLAYER
    size = int(table.size[PLAYER])
    place = np.full(own.size + 1, NONE, dtype=np.int32)
    place[:-1][own] = np.arange(np.count_nonzero(own))
    author = table.screen_author
    rooms = replace(
        table,
        size=np.where(np.arange(table.size.size) == PLAYER, table.size, 0).astype(np.int32),
        screen_use=place[table.screen_use],
        screen_author=np.where(author < size, author, NONE).astype(np.int32),
    )
    pending = _rows(world.pending, under_way(world))
    return replace(
        world,
        members=_rows(world.members, np.arange(size)),
        rooms=rooms,
        uses=_rows(world.uses, np.flatnonzero(own)),
        pending=pending,
    )


def _rows(table: Own, rows: Index) -> Own:
    """Return some rows of a table."""
    return type(table)(**{name: getattr(table, name)[rows] for name in table.names})


def under_way(world: World) -> Index:
    """Return the rows of copies of the room's own ideas that fall due in the night."""
    pending = world.pending
    ours = world.roots.origin[world.variants.root[pending.variant]] == PLAYER
    return np.flatnonzero(ours & (pending.due < world.host.tick + 1 + HOURS_A_DAY))
