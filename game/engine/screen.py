"""A room's screen: what is on show there, how strongly each post pulls, putting a post on it."""

from dataclasses import dataclass

import numpy as np

from game.engine import actlog, runs, tables, uses
from game.engine.draft import Draft
from game.model.arrays import I16, I32, I64, U8, Bools, Index
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, NONE, ONE, SCREEN, SLOTS

_OLD_PIN = ONE * 40 // 100
_ONCE = np.int32(1)  # of the column's own type: `add.at` is twice as quick
_EMPTY = -2 - np.arange(SCREEN, dtype=np.int32)
"""Stands for the idea of an empty place: no two are alike, and none is one of a room's canon."""


@dataclass(frozen=True)
class Board:
    """The screens of some rooms as their readers find them in this hour; n rooms."""

    rooms: I64  # (n,)
    shown: Index  # (n, SCREEN) variants; 0 where there is none, and then without pull
    root: I32  # (n, SCREEN)
    pull: I64  # (n, SCREEN) Q16
    depth: I16  # (n, SCREEN) layers in tenths


def board(draft: Draft, rooms: I64) -> Board:
    """Return the screens of rooms with the weight of every post.

    W = q·m·N(age)·rho(c)·F / ((1 + rank)^0.7 (1 + seen/(sigma·N))), where seen and N are this
    room's own uses and members: the audience of a room is finite too. Age is by the room's own
    clock, which starts when the idea first comes.
    """
    world, params = draft.world, draft.pack.params
    table, v, use = world.rooms, world.variants, world.uses
    shown = table.screen.take(rooms, 0)
    there = shown >= 0
    seen: Index = np.maximum(shown, 0, dtype=np.intp)
    family = v.root.take(seen)
    root = np.where(there, family, _EMPTY)
    by_place = np.ascontiguousarray(root.T)  # so that inner loops run over rooms
    row: Index = np.maximum(table.screen_use.take(rooms, 0), 0, dtype=np.intp)
    layers = v.layers.take(seen)
    weight = v.quality.take(seen).astype(np.int64)
    weight *= v.meaning.take(seen) * np.int64(257)  # a meaning of 255 is whole: to Q16
    weight >>= 8
    weight *= _memory(draft, world.host.tick - use.first.take(row), _dear(draft, rooms, by_place))
    weight >>= 16
    weight *= _reinforced(draft, v.bond.take(seen), by_place)
    weight >>= 16
    weight *= _rank(draft, rooms)
    weight >>= 16
    audience = draft.footing.audience[rooms][:, None]
    weight *= audience
    weight //= audience + use.uses.take(row)
    weight *= ONE - world.roots.coopted.take(family).astype(np.int64)
    weight >>= 16
    far = tables.abroad(params["foreign"]).take(layers)
    far[v.origin.take(seen) == rooms[:, None]] = ONE
    weight *= far
    weight >>= 16
    return Board(rooms, seen, root, weight * there, layers * np.int16(10))


def _memory(draft: Draft, age: I32, dear: Bools) -> I64:
    """Return how ideas have faded, Q16: in a room's fast memory, or what it holds dear."""
    p = draft.pack.params
    fading = tables.fading(p["fade_hours"], p["fade_power"], p["canon_kept"], p["canon_hours"])
    np.minimum(age, tables.AGES - 1, out=age)
    np.add(age, tables.AGES, out=age, where=dear)
    return fading.take(age)


def _dear(draft: Draft, rooms: I64, by_place: I32) -> Bools:
    """Return where a post is of the room's canon, (n, SCREEN)."""
    canon = np.ascontiguousarray(draft.world.rooms.canon.take(rooms, 0).T)
    dear: Bools = (by_place == canon[:, None]).any(axis=0)
    return dear.T


def _reinforced(draft: Draft, bond: U8, by_place: I32) -> I64:
    """Return what each copy is worth among those of its idea on the same screen, Q16."""
    same = by_place[:, None] == by_place[None]
    copies = same.view(np.uint8).sum(axis=0, dtype=np.uint8)
    table = tables.reinforcement(draft.pack.params["reinforce_on"])
    cell = bond * np.uint8(table.shape[1])
    cell += copies.T
    return table.take(cell)


def _rank(draft: Draft, rooms: I64) -> I64:
    """Return the weight of each place, Q16, (n, SCREEN): posts sink, pins fade after a night."""
    table = draft.world.rooms
    weight = np.empty((rooms.size, SCREEN), dtype=np.int64)
    weight[:, :SLOTS] = tables.ranks().take(table.head.take(rooms), 0)
    hung = draft.world.host.tick - table.screen_tick.take(rooms, 0)[:, SLOTS:] <= HOURS_A_DAY
    weight[:, SLOTS:] = np.where(hung, ONE, _OLD_PIN)
    return weight


def understood(draft: Draft, depth: I16, literacy: I16) -> I64:
    """Return how well readers follow chains, both in tenths of a layer, Q16; shapes broadcast."""
    return tables.understanding(draft.pack.params["layer_drag"]).take(
        np.maximum(depth - literacy, 0)
    )


def place(
    draft: Draft, rooms: I64, variant: I64, act: I64, author: I64, use: I64 | None = None
) -> None:
    """Put posts on sorted rooms' screens, newest last, and count them in the table of uses.

    `use`: their rows there as far as they are known.
    """
    table = draft.world.rooms
    rows = uses.count(draft, rooms, draft.world.variants.root[variant].astype(np.int64), use)
    offset, last = runs.places(rooms)
    heads = table.head[rooms] + offset
    table.head[rooms[last]] = (heads[last] + 1) % SLOTS
    cell = rooms * SCREEN
    cell += heads % SLOTS
    if offset.max() >= SLOTS:  # more than a screen holds: only the newest are ever seen
        newest = offset[last][runs.starts(rooms).cumsum() - 1] - offset < SLOTS
        cell, rows, variant, act, author = (c[newest] for c in (cell, rows, variant, act, author))
    table.screen.put(cell, variant)  # half the price of an assignment by index
    table.screen_act.put(cell, act)
    table.screen_author.put(cell, author)
    table.screen_tick.put(cell, draft.world.host.tick)
    table.screen_use.put(cell, rows)


def pin(draft: Draft, room: int, variant: int, act: int, author: int) -> None:
    """Keep a post at the top of a room's screen; it fades after a night, the oldest gives way."""
    table = draft.world.rooms
    pins = table.screen_tick[room, SLOTS:]
    free = np.where(table.screen[room, SLOTS:] == NONE, -1, pins)
    slot = SLOTS + int(np.argmin(free))
    newest = (int(table.head[room]) - 1) % SLOTS
    table.screen[room, slot] = variant
    table.screen_act[room, slot] = act
    table.screen_author[room, slot] = author
    table.screen_tick[room, slot] = draft.world.host.tick
    table.screen_use[room, slot] = table.screen_use[room, newest]


def say(draft: Draft, room: int, variant: int, author: int, kind: ActKind) -> None:
    """Let one member (a row, or NONE for the host) say a variant now, and pin it."""
    world = draft.world
    number = world.host.acts
    world.host.acts += 1
    one, said, act, who = (np.array([x], dtype=np.int64) for x in (room, variant, number, author))
    place(draft, one, said, act, who)
    pin(draft, room, variant, number, author)
    counted(draft, one, said, act)
    actlog.log(
        draft,
        said,
        act=act,
        parent=np.array([NONE]),
        room=one,
        member=np.array([world.members.id[author] if author >= 0 else NONE]),
        kind=np.array([kind]),
    )


def counted(draft: Draft, rooms: I64, variant: I64, act: I64) -> None:
    """Count acts in sorted rooms in the hour's posts and in the ideas' own tallies."""
    world = draft.world
    draft.footing.acted(world, rooms, draft.clock)
    root = world.variants.root[variant]
    world.roots.act[root] = act
    np.add.at(world.roots.seen, root, _ONCE)
    at_home = root[: int(rooms.searchsorted(draft.homes))]
    if at_home.size:
        np.add.at(world.roots.home, at_home, _ONCE)
        np.add.at(world.roots.today, at_home, _ONCE)
