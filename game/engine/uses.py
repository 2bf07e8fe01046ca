"""The table of who uses what: when an idea first came to a room, when last, how often.

On a morning it is sorted by key and searched; during a night new rows are appended and found by a
small sorted index beside it. `settled` sorts it again and forgets what nobody uses.
"""

import numpy as np

from game.engine import runs
from game.engine.draft import Draft
from game.engine.late import Late
from game.model.arrays import I64, Index
from game.model.units import HOURS_A_DAY, NEVER, NONE
from game.model.world import Uses

_ROOT = (1 << 32) - 1


def keys(rooms: I64, roots: I64) -> I64:
    """Return what the table is sorted by."""
    return (rooms << 32) | roots


def parts_of(key: I64) -> tuple[I64, I64]:
    """Return the rooms and the roots of keys."""
    return key >> 32, key & _ROOT


def root_of(table: Uses) -> I64:
    """Return the root of every row."""
    return table.key & _ROOT


def count(draft: Draft, rooms: I64, roots: I64, known: I64 | None = None) -> I64:
    """Count one use of each (room, root), which may repeat; returns their rows.

    `known`: rows where they are known, else NONE; only the others are searched for.
    """
    table, wanted = draft.world.uses, keys(rooms, roots)
    rows = np.full(wanted.size, NONE) if known is None else known.copy()
    for find in (_found, _appended):
        new = (rows < 0).nonzero()[0]
        if new.size:
            rows[new] = find(draft, wanted[new])
    np.add.at(table.uses, rows, np.int32(1))
    table.last[rows] = draft.world.host.tick
    return rows


def _found(draft: Draft, wanted: I64) -> I64:
    """Return the rows of keys, NONE where there is none."""
    table, late = draft.world.uses, draft.late
    rows = _search(table.key[: late.settled], wanted)
    missing = (rows < 0).nonzero()[0]
    if late.keys.size and missing.size:
        at = _search(late.keys, wanted[missing])
        known = (at >= 0).nonzero()[0]
        rows[missing[known]] = late.rows[at[known]]
    return rows


def _search(column: I64, wanted: I64) -> I64:
    """Return where each key stands in a sorted column, NONE where it doesn't."""
    if column.size == 0:
        return np.full_like(wanted, NONE)
    place: I64 = column.searchsorted(wanted)
    place[column.take(place, mode="clip") != wanted] = NONE
    return place


def _appended(draft: Draft, wanted: I64) -> I64:
    """Append rows for new keys, which may repeat, and index them; returns the row of each."""
    table, late, tick = draft.world.uses, draft.late, draft.world.host.tick
    ordered = wanted.copy()
    ordered.sort()
    fresh = ordered[runs.starts(ordered)]
    size = table.key.size
    table.grow(fresh.size, key=fresh, uses=0, first=tick, last=tick)
    draft.late = late.more(fresh, np.arange(size, table.key.size))
    return fresh.searchsorted(wanted) + size


def settle(draft: Draft) -> None:
    """Sort the table for the morning; forget what is neither used nor on a screen."""
    world, days = draft.world, draft.pack.params["forget_days"]
    table, shown = world.uses, world.rooms.screen_use
    keep = table.last > world.host.tick - days * HOURS_A_DAY
    keep[shown[shown >= 0]] = True
    rows: Index = keep.nonzero()[0]
    rows = rows[np.argsort(table.key[rows], kind="stable")]
    place = np.full(keep.size + 1, NONE, dtype=np.int32)
    place[rows] = np.arange(rows.size, dtype=np.int32)
    world.rooms.screen_use[:] = place[shown]
    table.keep(rows)
    draft.late = Late(rows.size)


def last(draft: Draft, wanted: I64) -> I64:
    """Return when each key was last used; NEVER where it is forgotten. Any order, no repeats."""
    rows = _found(draft, wanted)
    return np.where(rows >= 0, draft.world.uses.last[rows], NEVER)
