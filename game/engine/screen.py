"""A room's screen: what is on show there, how strongly each post pulls, putting a post on it."""

import numpy as np

from game.engine import actlog, tables
from game.engine.draft import Draft
from game.model.arrays import I64, Bools, Index
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, MEANING_FULL, NONE, ONE, SCREEN, SLOTS
from game.model.world import Status

_OLD_PIN = ONE * 40 // 100
_LEAST_AUDIENCE = 8  # so that a room of three does not tire of a thing at once


def _history(draft: Draft, rooms: Index, root: I64) -> tuple[I64, I64]:
    """Return hours since each root first came to each room, and its uses there."""
    uses = draft.world.uses
    key = (rooms[:, None].astype(np.int64) << 32) | root
    place = np.minimum(np.searchsorted(uses.key, key), max(uses.key.size - 1, 0))
    if uses.key.size == 0:
        return np.zeros_like(key), np.zeros_like(key)
    known = uses.key[place] == key
    age = np.where(known, draft.world.host.tick - uses.first[place].astype(np.int64), 0)
    return np.clip(age, 0, 1023), np.where(known, uses.uses[place].astype(np.int64), 0)


def _rank(draft: Draft, rooms: Index) -> I64:
    """Return the weight of each place, Q16, (n, SCREEN): posts sink, pins fade after a night."""
    table = draft.world.rooms
    age = (table.head[rooms].astype(np.int64)[:, None] - 1 - np.arange(SLOTS)) % SLOTS
    hung = draft.world.host.tick - table.screen_tick[rooms, SLOTS:] <= HOURS_A_DAY
    weight = np.empty((rooms.size, SCREEN), dtype=np.int64)
    weight[:, :SLOTS] = tables.ranks()[age]
    weight[:, SLOTS:] = np.where(hung, ONE, _OLD_PIN)
    return weight


def pulls(draft: Draft, rooms: Index) -> I64:
    """Return the weight of every post on these rooms' screens, Q16, shape (n, SCREEN).

    W = q·m·e^-(age/tau)^b·rho(c)·F / ((1 + rank)^0.7 (1 + seen/(sigma·N))), where seen and N are
    this room's own uses and members: the audience of a room is finite too.
    """
    world, params = draft.world, draft.pack.params
    shown = world.rooms.screen[rooms].astype(np.int64)
    there = shown >= 0
    variant = np.maximum(shown, 0)
    v = world.variants
    root = v.root[variant].astype(np.int64)
    age, seen = _history(draft, rooms, root)
    same = (root[:, :, None] == root[:, None, :]) & there[:, None, :]
    bond = v.bond[variant].astype(np.int64)
    foreign = v.origin[variant] != rooms[:, None]
    starts = draft.starts()
    size = starts[rooms + 1] - starts[rooms]
    audience = np.maximum(size * params["saturation"] // ONE, _LEAST_AUDIENCE)[:, None]
    weight = v.quality[variant].astype(np.int64) * v.meaning[variant] * 256 // MEANING_FULL
    weight = weight * tables.fading(params["fade_hours"], params["fade_power"])[age] >> 16
    weight = weight * tables.reinforcement()[bond, same.sum(axis=2)] >> 16
    weight = weight * _rank(draft, rooms) >> 16
    weight = weight * audience // (audience + seen)
    weight = weight * (ONE - world.roots.coopted[root].astype(np.int64)) >> 16
    weight = np.where(foreign, weight * params["foreign"] >> 16, weight)
    weight = np.where(world.roots.status[root] == Status.CANON, weight >> 1, weight)
    return np.where(there, weight, 0)


def understood(draft: Draft, variant: I64, literacy: I64) -> I64:
    """Return how well readers of a literacy (tenths) follow variants, Q16; shapes broadcast."""
    deep = draft.world.variants.layers[np.maximum(variant, 0)].astype(np.int64) * 10
    gap = np.clip(deep - literacy, 0, 80)
    return tables.understanding(draft.pack.params["layer_drag"])[gap]


def place(draft: Draft, rooms: Index, posts: dict[str, I64]) -> None:
    """Put posts on sorted rooms' screens, newest last; posts: variant, act, author, here."""
    table = draft.world.rooms
    order = np.arange(rooms.size)
    first = np.searchsorted(rooms, rooms)
    count = np.searchsorted(rooms, rooms, side="right") - first
    offset = order - first
    heads: I64 = table.head[rooms] + offset
    keep: Bools = count - offset <= SLOTS
    where, slot = rooms[keep], heads[keep] % SLOTS
    table.screen[where, slot] = posts["variant"][keep]
    table.screen_act[where, slot] = posts["act"][keep]
    table.screen_author[where, slot] = posts["author"][keep]
    table.screen_tick[where, slot] = draft.world.host.tick
    table.screen_here[where, slot] = posts["here"][keep]
    last: Bools = offset == count - 1
    table.head[rooms[last]] = (heads[last] + 1) % SLOTS
    remember(draft, rooms, draft.world.variants.root[posts["variant"]].astype(np.int64))


def pin(draft: Draft, room: int, variant: int, act: int, author: int) -> None:
    """Keep a post at the top of a room's screen; it fades after a night, the oldest gives way."""
    table = draft.world.rooms
    pins = table.screen_tick[room, SLOTS:]
    free = np.where(table.screen[room, SLOTS:] == NONE, -1, pins)
    slot = SLOTS + int(np.argmin(free))
    table.screen[room, slot] = variant
    table.screen_act[room, slot] = act
    table.screen_author[room, slot] = author
    table.screen_tick[room, slot] = draft.world.host.tick
    table.screen_here[room, slot] = 1


def remember(draft: Draft, rooms: Index, root: I64) -> None:
    """Count one use of each (room, root) in the table of uses."""
    uses = draft.world.uses
    tick = draft.world.host.tick
    keys, counts = np.unique((rooms.astype(np.int64) << 32) | root, return_counts=True)
    place_of: Index = np.searchsorted(uses.key, keys.astype(np.int64))
    inside = np.minimum(place_of, max(uses.key.size - 1, 0))
    known = uses.key[inside] == keys if uses.key.size else np.zeros(keys.size, dtype=np.bool_)
    uses.uses[place_of[known]] += counts[known].astype(np.int32)
    uses.last[place_of[known]] = tick
    fresh = ~known
    if fresh.any():
        at = place_of[fresh]
        uses.key = np.insert(uses.key, at, keys[fresh])
        uses.uses = np.insert(uses.uses, at, counts[fresh].astype(np.int32))
        uses.first = np.insert(uses.first, at, np.int32(tick))
        uses.last = np.insert(uses.last, at, np.int32(tick))


def say(draft: Draft, room: int, variant: int, author: int, kind: ActKind) -> None:
    """Let one member (a row, or NONE for the host) say a variant now, and pin it."""
    world = draft.world
    number = world.host.acts
    world.host.acts += 1
    one = np.array([room], dtype=np.intp)
    columns = {"variant": variant, "act": number, "author": author, "here": 1}
    posts = {name: np.array([value], dtype=np.int64) for name, value in columns.items()}
    place(draft, one, posts)
    pin(draft, room, variant, number, author)
    counted(draft, one, posts["variant"])
    actlog.log(
        draft,
        posts["variant"],
        act=posts["act"],
        parent=np.array([NONE]),
        room=one,
        member=np.array([world.members.id[author] if author >= 0 else NONE]),
        kind=np.array([kind]),
    )


def counted(draft: Draft, rooms: Index, variant: I64) -> None:
    """Count acts in the hour's posts and in the ideas' own tallies."""
    world = draft.world
    hour = world.host.tick % HOURS_A_DAY
    np.add.at(world.rooms.posts, (rooms, np.full(rooms.size, hour)), np.uint16(1))
    root = world.variants.root[variant]
    np.add.at(world.roots.seen, root, 1)
    at_home = rooms == 0
    np.add.at(world.roots.home, root[at_home], 1)
    np.add.at(world.roots.today, root[at_home], 1)
