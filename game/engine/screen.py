"""A room's screen: what is on show there, how strongly each post pulls, putting a post on it."""

from dataclasses import dataclass

import numpy as np

from game.engine import actlog, runs, tables, uses
from game.engine.draft import Draft
from game.model.arrays import I16, I32, I64, U8, Index
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, NONE, ONE, SCREEN, SLOTS

_OLD_PIN = ONE * 40 // 100
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
    table, v = world.rooms, world.variants
    shown = table.screen[rooms]
    there = shown >= 0
    seen: Index = np.maximum(shown, 0, dtype=np.intp)
    family = v.root[seen]
    root = np.where(there, family, _EMPTY)
    row = np.maximum(table.screen_use[rooms], 0)
    layers = v.layers[seen]
    weight = v.quality[seen].astype(np.int64) * v.meaning[seen]
    weight = weight * 257 >> 8  # a meaning of 255 is whole: to Q16
    age = np.clip(world.host.tick - world.uses.first[row], 0, 1023)
    weight = weight * _memory(draft)[_kept(draft, rooms, root), age] >> 16
    by_place = np.ascontiguousarray(root.T)  # so that the inner loop runs over rooms
    copies = (by_place[:, None] == by_place[None]).sum(axis=0, dtype=np.uint8).T
    weight = weight * tables.reinforcement(params["reinforce_on"])[v.bond[seen], copies] >> 16
    weight = weight * _rank(draft, rooms) >> 16
    audience = draft.footing.audience[rooms][:, None]
    weight = weight * audience // (audience + world.uses.uses[row])
    weight = weight * (ONE - world.roots.coopted[family].astype(np.int64)) >> 16
    foreign = v.origin[seen] != rooms[:, None]
    far = tables.abroad(params["foreign"])[layers]
    weight = np.where(foreign, weight * far >> 16, weight)
    return Board(rooms, seen, root, weight * there, layers * np.int16(10))


def _memory(draft: Draft) -> I64:
    """Return how ideas fade: row 0 the room's fast memory, row 1 that of what it holds dear."""
    p = draft.pack.params
    return tables.fading(p["fade_hours"], p["fade_power"], p["canon_kept"], p["canon_hours"])


def _kept(draft: Draft, rooms: I64, root: I32) -> U8:
    """Return 1 where a post is of the room's canon, (n, SCREEN)."""
    canon = draft.world.rooms.canon[rooms]
    dear = np.zeros(root.shape, dtype=np.uint8)
    some = (canon.max(axis=1) != NONE).nonzero()[0]
    if some.size:
        dear[some] = (root[some, :, None] == canon[some, None, :]).any(axis=2)
    return dear


def _rank(draft: Draft, rooms: I64) -> I64:
    """Return the weight of each place, Q16, (n, SCREEN): posts sink, pins fade after a night."""
    table = draft.world.rooms
    weight = np.empty((rooms.size, SCREEN), dtype=np.int64)
    weight[:, :SLOTS] = tables.ranks()[table.head[rooms]]
    hung = draft.world.host.tick - table.screen_tick[rooms, SLOTS:] <= HOURS_A_DAY
    weight[:, SLOTS:] = np.where(hung, ONE, _OLD_PIN)
    return weight


def understood(draft: Draft, depth: I16, literacy: I16) -> I64:
    """Return how well readers follow chains, both in tenths of a layer, Q16; shapes broadcast."""
    return tables.understanding(draft.pack.params["layer_drag"])[np.maximum(depth - literacy, 0)]


def place(draft: Draft, rooms: I64, variant: I64, act: I64, author: I64) -> None:
    """Put posts on sorted rooms' screens, newest last, and count them in the table of uses."""
    table = draft.world.rooms
    rows = uses.count(draft, rooms, draft.world.variants.root[variant].astype(np.int64))
    offset, last = runs.places(rooms)
    heads = table.head[rooms] + offset
    table.head[rooms[last]] = (heads[last] + 1) % SLOTS
    cell = rooms * SCREEN + heads % SLOTS
    if offset.max() >= SLOTS:  # more than a screen holds: only the newest are ever seen
        newest = offset[last][runs.starts(rooms).cumsum() - 1] - offset < SLOTS
        cell, rows, variant, act, author = (c[newest] for c in (cell, rows, variant, act, author))
    table.screen.reshape(-1)[cell] = variant
    table.screen_act.reshape(-1)[cell] = act
    table.screen_author.reshape(-1)[cell] = author
    table.screen_tick.reshape(-1)[cell] = draft.world.host.tick
    table.screen_use.reshape(-1)[cell] = rows


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
    at_home = root[rooms < draft.homes]
    if at_home.size:
        np.add.at(world.roots.home, at_home, 1)
        np.add.at(world.roots.today, at_home, 1)
