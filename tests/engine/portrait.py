"""A world by its stable ids alone: no row of any table shows, so two orders can be compared."""

import numpy as np

from game.model.arrays import I64, Column
from game.model.night import Acts
from game.model.units import NONE
from game.model.world import Omen, World

Portrait = dict[str, object]


def _named(rows: Column, ids: Column) -> I64:
    """Return the stable ids of rows, NONE where there is none."""
    return np.append(ids, NONE)[np.where(rows >= 0, rows, ids.size)]


def _place(world: World, origin: Column) -> I64:
    """Return rooms by uid, platforms as they are."""
    return np.where(origin >= 0, _named(origin, world.rooms.uid), origin)


def members(world: World) -> Portrait:
    """Return every member by id."""
    table, roots = world.members, world.roots.key
    said = _named(table.carried, world.variants.root)
    columns = (
        _named(table.room, world.rooms.uid),
        _named(table.second, world.rooms.uid),
        _named(said, roots),
        *(getattr(table, name) for name in _PLAIN),
    )
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return {f"member {ident}": row for ident, row in zip(table.id.tolist(), rows, strict=True)}


_PLAIN = ("account", "rate", "voice", "belonging", "literacy", "tenure", "spoke")


def rooms(world: World) -> Portrait:
    """Return every room by uid: its screen by keys of ideas, its canon as a set, its numbers."""
    table, variants = world.rooms, world.variants
    shown = np.maximum(table.screen, 0)
    root = np.where(table.screen >= 0, world.roots.key[variants.root[shown]], NONE)
    author = _named(table.screen_author, world.members.id)
    canon = np.sort(_named(table.canon, world.roots.key), axis=1)
    found: Portrait = {}
    for row, uid in enumerate(table.uid.tolist()):
        found[f"screen of {uid}"] = root[row].tolist()
        found[f"authors of {uid}"] = author[row].tolist()
        found[f"canon of {uid}"] = canon[row].tolist()
        for name in _WORDING:
            found[f"{name} shown in {uid}"] = getattr(variants, name)[shown[row]].tolist()
        for name in _NUMBERS:
            found[f"{name} of {uid}"] = getattr(table, name)[row].tolist()
    return found


_WORDING = ("quality", "layers", "meaning", "bond", "bite", "born", "slot", "twist", "dialect")
_NUMBERS: tuple[str, ...] = (
    "size",
    "staleness",
    "crew",
    "arrivals",
    "posts",
    "posters",
    "screen_tick",
    "head",
)
_NUMBERS += ("hostility", "resentment", "rival", "insularity", "newness", "moderation")
_NUMBERS += ("visits", "niche", "kin")


def ideas(world: World) -> Portrait:
    """Return every idea by key, and what each room has used of it."""
    table = world.roots
    made_of = (_named(table.parent, table.key), _named(table.parent2, table.key))
    columns = (
        _place(world, table.origin),
        *made_of,
        *(getattr(table, name) for name in _TALLIES),
    )
    rows = zip(*(column.tolist() for column in columns), strict=True)
    found: Portrait = {
        f"idea {key}": row for key, row in zip(table.key.tolist(), rows, strict=True)
    }
    uid = _named(world.uses.key >> 32, world.rooms.uid)
    key = _named(world.uses.key & 0xFFFFFFFF, table.key)
    for row, at in enumerate(zip(uid.tolist(), key.tolist(), strict=True)):
        found[f"use {at}"] = [int(getattr(world.uses, name)[row]) for name in _USES]
    return found


_TALLIES: tuple[str, ...] = (
    "template",
    "born",
    "author",
    "seen",
    "hot",
    "abroad",
    "coopted",
    "brand",
    "credit",
)
_TALLIES += ("status", "fate", "home", "today", "hot_tick", "places", "rested")
_USES = ("uses", "first", "last")


def outside(world: World) -> Portrait:
    """Return platforms, what is under way to them, what hazards have announced, and the host."""
    table, pending, omens = world.platforms, world.pending, world.omens
    shelf = _named(_named(table.shelf, world.variants.root), world.roots.key)
    root = world.roots.key[world.variants.root[pending.variant]]
    coming = (pending.due, pending.platform, pending.key, pending.kind, root)
    at_rooms = _named(np.where(omens.kind == Omen.RAID, omens.target, NONE), world.rooms.uid)
    at_ideas = _named(np.where(omens.kind == Omen.RAID, NONE, omens.target), world.roots.key)
    by = _named(omens.room, world.rooms.uid)
    told = (omens.kind, omens.due, by, omens.which, at_rooms, at_ideas)
    host = {name: column.tolist() for name, column in world.host.columns()}
    return {
        "load": table.load.tolist(),
        "audience": table.audience.tolist(),
        "shelf": shelf.tolist(),
        "next on the shelf": table.head.tolist(),
        "under way": sorted(zip(*(column.tolist() for column in coming), strict=True)),
        "omens": sorted(zip(*(column.tolist() for column in told), strict=True)),
        "host": host,
    }


def hosted(world: World) -> Portrait:
    """Return what only the player's room has: its rows are in an order of their own."""
    kept = ("cast", "ties", "facts", "cards", "promises", "forces")
    tables = {name: dict(getattr(world, name).columns()) for name in kept}
    del tables["cast"]["row"]  # of a member, who is there by id
    for columns in tables.values():
        if "root" in columns:
            columns["root"] = _named(columns["root"], world.roots.key)
    found: Portrait = {
        f"{name} {column}": values.tolist()
        for name, columns in tables.items()
        for column, values in columns.items()
    }
    return found | {"fired": world.fired.tolist(), "signed": world.signed.tolist()}


def acts(world: World, log: Acts) -> list[tuple[int, ...]]:
    """Return a night's acts in an order of their own: tick, place, member, idea, kind, depth."""
    columns = (
        log.tick,
        _place(world, log.room),
        log.member,
        world.roots.key[log.root],
        log.kind,
        log.depth,
        log.meaning,
    )
    return sorted(zip(*(column.tolist() for column in columns), strict=True))


def whole(world: World) -> Portrait:
    """Return all that is known of a world by stable ids."""
    return members(world) | rooms(world) | ideas(world) | outside(world) | hosted(world)


def parted(one: Portrait, other: Portrait) -> list[str]:
    """Return the names of what differs, a few of them."""
    names = sorted(one.keys() | other.keys())
    return [name for name in names if one.get(name) != other.get(name)][:8]
