"""A room's screen: what is on show there, how strongly each post pulls, putting a post on it."""

from dataclasses import dataclass

import numpy as np

from game.engine import actlog, runs, tables, uses
from game.engine.draft import Draft
from game.model.arrays import I64, Column
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, NONE, ONE, PLAYER, SCREEN, SLOTS

_OLD_PIN = ONE * 40 // 100
_EMPTY = -2 - np.arange(SCREEN, dtype=np.int64)
"""Stands for the idea of an empty place: no two are alike, and none is one of a room's canon."""


@dataclass(frozen=True)
class Board:
    """The screens of some rooms as their readers find them in this hour; n rooms."""

    rooms: I64  # (n,)
    shown: I64  # (n, SCREEN) variants; 0 where there is none, and then without pull
    root: I64  # (n, SCREEN)
    pull: I64  # (n, SCREEN) Q16
    depth: I64  # (n, SCREEN) layers in tenths


def board(draft: Draft, rooms: I64) -> Board:
    """Return the screens of rooms with the weight of every post.

    W = q·m·N(age)·rho(c)·F / ((1 + rank)^0.7 (1 + seen/(sigma·N))), where seen and N are this
    room's own uses and members: the audience of a room is finite too. Age is by the room's own
    clock, which starts when the idea first comes.
    """
    world, params = draft.world, draft.pack.params
    table, v = world.rooms, world.variants
    shown = table.screen[rooms].astype(np.int64)
    there = shown >= 0
    np.maximum(shown, 0, out=shown)
    family = v.root[shown]
    root = np.where(there, family, _EMPTY)
    row = np.maximum(table.screen_use[rooms], 0)
    layers = v.layers[shown]
    weight = v.quality[shown].astype(np.int64) * v.meaning[shown]
    weight = weight * 257 >> 8  # a meaning of 255 is whole: to Q16
    age = np.clip(world.host.tick - world.uses.first[row], 0, 1023)
    weight = weight * _memory(draft)[_kept(draft, rooms, root), age] >> 16
    copies = (root[:, :, None] == root[:, None, :]).sum(axis=2, dtype=np.uint8)
    weight = weight * tables.reinforcement(params["reinforce_on"])[v.bond[shown], copies] >> 16
    weight = weight * _rank(draft, rooms) >> 16
    audience = draft.footing.audience[rooms][:, None]
    weight = weight * audience // (audience + world.uses.uses[row])
    weight = weight * (ONE - world.roots.coopted[family].astype(np.int64)) >> 16
    foreign = v.origin[shown] != rooms[:, None]
    far = tables.abroad(params["foreign"])[layers]
    weight = np.where(foreign, weight * far >> 16, weight)
    return Board(rooms, shown, root, weight * there, layers * np.int64(10))


def _memory(draft: Draft) -> I64:
    """Return how ideas fade: row 0 the room's fast memory, row 1 that of what it holds dear."""
    p = draft.pack.params
    return tables.fading(p["fade_hours"], p["fade_power"], p["canon_kept"], p["canon_hours"])


def _kept(draft: Draft, rooms: I64, root: I64) -> I64:
    """Return 1 where a post is of the room's canon, (n, SCREEN)."""
    canon = draft.world.rooms.canon[rooms]
    dear = (root[:, :, None] == canon[:, None, :]).any(axis=2)
    return dear.astype(np.int64)


def _rank(draft: Draft, rooms: I64) -> I64:
    """Return the weight of each place, Q16, (n, SCREEN): posts sink, pins fade after a night."""
    table = draft.world.rooms
    weight = np.empty((rooms.size, SCREEN), dtype=np.int64)
    weight[:, :SLOTS] = tables.ranks()[table.head[rooms]]
    hung = draft.world.host.tick - table.screen_tick[rooms, SLOTS:] <= HOURS_A_DAY
    weight[:, SLOTS:] = np.where(hung, ONE, _OLD_PIN)
    return weight


def understood(draft: Draft, depth: I64, literacy: Column) -> I64:
    """Return how well readers follow chains, both in tenths of a layer, Q16; shapes broadcast."""
    table = tables.understanding(draft.pack.params["layer_drag"])
    return table[np.clip(depth - literacy, 0, table.size - 1)]


def place(draft: Draft, rooms: I64, variant: I64, act: I64, author: I64) -> None:
    """Put posts on sorted rooms' screens, newest last, and count them in the table of uses."""
    table = draft.world.rooms
    rows = uses.count(draft, rooms, draft.world.variants.root[variant].astype(np.int64))
    order = np.arange(rooms.size)
    first = runs.starts(rooms).nonzero()[0]
    count = np.diff(np.append(first, rooms.size))
    offset = order - first.repeat(count)
    heads = table.head[rooms] + offset
    last = first + count - 1
    cell = rooms * SCREEN + heads % SLOTS
    if (count > SLOTS).any():
        seen = count.repeat(count) - offset <= SLOTS
        cell, rows, variant, act, author = (c[seen] for c in (cell, rows, variant, act, author))
    table.screen.reshape(-1)[cell] = variant
    table.screen_act.reshape(-1)[cell] = act
    table.screen_author.reshape(-1)[cell] = author
    table.screen_tick.reshape(-1)[cell] = draft.world.host.tick
    table.screen_use.reshape(-1)[cell] = rows
    table.head[rooms[last]] = (heads[last] + 1) % SLOTS


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
    """Count acts in the hour's posts and in the ideas' own tallies."""
    world = draft.world
    draft.footing.acted(world, rooms * HOURS_A_DAY + draft.clock)
    root = world.variants.root[variant]
    world.roots.act[root] = act
    np.add.at(world.roots.seen, root, 1)
    at_home = root[rooms == PLAYER]
    if at_home.size:
        np.add.at(world.roots.home, at_home, 1)
        np.add.at(world.roots.today, at_home, 1)
