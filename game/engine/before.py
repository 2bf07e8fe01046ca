"""What was going on before a world begins: screens full of ideas of all ages, drawn directly.

Figures are fitted to a world that was warmed for thirty days (`rooms facts --start`).
"""

import numpy as np

from game.engine import ideas, runs, tables, uses
from game.engine.chance import Stream, high, low16, mid16, top12
from game.engine.draft import Draft
from game.model.arrays import I64, U64
from game.model.units import CANON, HOURS_A_DAY, NONE, ONE, PLAYER, QUALITY, SLOTS

_NEW = ONE * 45 // 100
"""The share of posts on a screen that are the first of their idea there."""
_SPEAKS = ONE * 6 // 100
"""Acts for each visit."""
_OLDEST = 400
_BETTER = 350
"""Quality of what is on show, in per mille of what is said: the rest has sunk already."""
_DEAR = ONE * 18 // 100
"""The share of the ideas on show that their room has long kept."""
_KEPT = 20  # days that it has kept them beyond those which make canon, at most


def fill(draft: Draft) -> None:
    """Put posts on every room's screen, and their acts into the last day's counts."""
    world = draft.world
    uid, count = world.rooms.uid, world.rooms.uid.size
    luck = Stream(world.host.seed, "screen", 0).lanes(
        ((uid << 5)[:, None] + np.arange(SLOTS)).reshape(-1), 3
    )
    daily = (draft.footing.daily * _SPEAKS >> 32).clip(1, None)
    rank = np.arange(SLOTS, dtype=np.int64)[::-1]  # the last slot is the newest
    age = np.minimum(rank * HOURS_A_DAY // daily[:, None], _OLDEST)
    first = _first_slot(luck[0].reshape(count, SLOTS))
    room = np.repeat(np.arange(count), SLOTS)
    origin = np.flatnonzero(first.reshape(-1) == np.tile(np.arange(SLOTS), count))
    variant = np.zeros(count * SLOTS, dtype=np.int64)
    variant[origin] = _born(draft, origin, room[origin], luck[1, origin])
    variant = variant[(room * SLOTS + first.reshape(-1))]
    root = world.variants.root[variant]
    shown = -age.reshape(-1)
    born = shown.copy()
    dear = origin[(mid16(luck[2, origin]) < _DEAR) & (room[origin] != PLAYER)]
    born[dear] -= _held_dear(draft, room[dear], root[dear], high(luck[2, dear]))
    world.roots.born[root[origin]] = born[origin]
    world.variants.born[variant[origin]] = born[origin]
    world.roots.seen[:] += np.bincount(root, minlength=world.roots.seen.size).astype(np.int32)
    author = draft.footing.starts[room] + (low16(luck[2]) * world.rooms.size[room] >> 16)
    rows = uses.count(draft, room, root.astype(np.int64))
    world.uses.first[rows[origin]] = born[origin]
    columns = {"screen": variant, "screen_tick": shown, "screen_use": rows, "screen_author": author}
    for name, column in columns.items():
        getattr(world.rooms, name)[:, :SLOTS] = column.reshape(count, SLOTS)
    _count(draft, daily)
    uses.settle(draft)


def _first_slot(luck: U64) -> I64:
    """Return for each slot the first one that showed its idea, (R, SLOTS)."""
    slots = np.arange(SLOTS)
    new = low16(luck) < _NEW
    new[:, 0] = True
    copied = mid16(luck) * slots >> 16
    first = np.where(new, slots, copied)
    for _ in range(5):  # pointers halve their way at each jump
        first = np.take_along_axis(first, first, axis=1)
    return first


def _born(draft: Draft, cells: I64, room: I64, luck: U64) -> I64:
    """Bring the ideas into the world that were the first of theirs."""
    world = draft.world
    table, counts = draft.suited
    niche = world.rooms.niche[room]
    quality = tables.lognormal(draft.pack.params["quality_sd"])[top12(luck)]
    return ideas.births(
        draft,
        table[niche, mid16(luck) * counts[niche] >> 16],
        (world.rooms.uid[room] << 5) + cells % SLOTS - (1 << 40),
        origin=room,
        author=NONE,
        quality=ideas.clipped(quality // (ONE // QUALITY) * (1000 + _BETTER) // 1000),
        layers=low16(luck) * 3 >> 17,
        bond=low16(luck) * 6 >> 16,
        bite=0,
        twist=mid16(luck),
    )


def _held_dear(draft: Draft, room: I64, root: I64, luck: I64) -> I64:
    """Put ideas on the canon of their rooms (sorted); returns for how many hours they have been."""
    place, _ = runs.places(room)
    some = place < CANON
    draft.world.rooms.canon[room[some], place[some]] = root[some]
    return HOURS_A_DAY * (draft.pack.params["canon_days"] + (luck * _KEPT >> 32))


def _count(draft: Draft, daily: I64) -> None:
    """Draw the last day's acts by the hour, and who they were by."""
    rooms = draft.world.rooms
    curve = tables.day_curve()
    for hour in range(HOURS_A_DAY):
        words = Stream(draft.world.host.seed, "posts", hour).words(rooms.uid)
        posts = tables.poisson(daily * int(curve[hour]), words)
        rooms.posts[:, hour] = posts
        rooms.posters[:, hour] = posts * 3 // 4
    draft.reseated()
