"""Copies of the player's room side by side in one small world: which rows each needs, and where.

Rows 0 … k - 1 of its rooms are the copies; row k is next door, an empty room that takes what leaks
to any other. Copies of several dusks may stand together: each dusk makes a part. It knows nothing
of nights.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.engine import measure, uses
from game.engine.chance import Stream
from game.engine.corner import under_way
from game.model.arrays import I64, Column, Index, Table
from game.model.units import NONE, ONE, PLAYER
from game.model.world import Omens, Status, World

_UID, _IDENT = 23, 30
"""Bits above which a salt stands in a room's uid and, below the room, in a member's id."""
SALTS = 1 << 9
"""Salts are below this."""


@dataclass(frozen=True)
class Seat:
    """Where one copy stands in the small world, and which dusk it is of."""

    part: "Part"
    salt: int
    room: int
    members: int  # its first row among the members
    roots: int  # its first row among the ideas


@dataclass(frozen=True)
class Spread:
    """A small world, and the seats of its copies in their order."""

    world: World
    seats: tuple[Seat, ...]


def spread(dusks: Sequence[World], places: int, salts: Sequence[int]) -> Spread:
    """Return the small world of k = len(salts) copies, dealt evenly to dusks in their order.

    Salts differ and are in 0 … SALTS - 1; no dusk may be without one. `places`: the platforms.
    """
    count = len(salts)
    parts: list[Part] = []
    for at, dusk in enumerate(dusks):
        first, end = count * at // len(dusks), count * (at + 1) // len(dusks)
        parts.append(Part(dusk, np.array(salts[first:end], dtype=np.int64)))
    return _Spreading(parts, places).done()


class Part:
    """One dusk, the salts of its copies, and the rows of its tables that each of them needs."""

    def __init__(self, world: World, salts: I64) -> None:
        self.world = world
        self.salts = salts
        pending = under_way(world)
        members = np.arange(world.rooms.size[PLAYER])
        roots, variants = self._ideas(members, pending)
        self.rows: dict[str, Index] = {
            "members": members,
            "rooms": np.array([PLAYER]),
            "variants": variants,
            "roots": roots,
            "uses": self._used(roots),
            "platforms": np.arange(world.platforms.load.size),
            "pending": pending,
        }

    def _ideas(self, members: Index, pending: Index) -> tuple[Index, Index]:
        """Roots and variants that somebody in the room can meet, or that live there."""
        world = self.world
        seen = (
            world.rooms.screen[PLAYER],
            world.members.carried[members],
            world.platforms.shelf.reshape(-1),
            world.pending.variant[pending],
        )
        met = np.unique(np.concatenate(seen))
        met = met[met >= 0]
        live, dear = measure.ideas(world, Status.LIVE), world.rooms.canon[PLAYER]
        roots = np.unique(np.concatenate([world.variants.root[met], live, dear[dear >= 0]]))
        return roots, np.unique(np.concatenate([met, world.roots.variant[roots]]))

    def _used(self, roots: Index) -> Index:
        """Rows of the table of uses, in the order of their keys."""
        key = self.world.uses.key
        rows = np.flatnonzero((key >> 32) == PLAYER)
        rows = rows[np.isin(uses.root_of(self.world.uses)[rows], roots)]
        return rows[np.argsort(key[rows], kind="stable")]

    def taken(self, table: str, column: str) -> Column:
        """Return a column of the rows that each copy needs."""
        taken: Column = getattr(getattr(self.world, table), column)[self.rows[table]]
        return taken

    def placed(self, column: Column, table: str) -> Column:
        """Return references to rows of a table as places among those needed, or NONE."""
        rows = self.rows[table]
        place = np.full(max(int(column.max(initial=0)), int(rows.max(initial=0))) + 2, NONE)
        place[rows] = np.arange(rows.size)
        return place[column]


class _Spreading:
    """Parts on their way into one small world: copies of the first part come first, and so on."""

    def __init__(self, parts: Sequence[Part], places: int) -> None:
        self.parts = parts
        self.places = places
        self.salts = np.concatenate([part.salts for part in parts])
        self.count = self.salts.size
        self.starts: dict[str, I64] = {}
        """Of each table and copy, the row at which it begins, (k,)."""
        self.copy: dict[str, I64] = {}
        """Of each table and row, whose copy it is."""
        self._row: dict[str, I64] = {}
        """Of each table and row, the row it is among what the parts hold once."""
        for table in parts[0].rows:
            self._lay_out(table)

    def _lay_out(self, table: str) -> None:
        sizes = np.array([part.rows[table].size for part in self.parts], dtype=np.int64)
        part = np.repeat(np.arange(sizes.size), [part.salts.size for part in self.parts])
        own = sizes[part]
        self.starts[table] = own.cumsum() - own
        self.copy[table] = np.repeat(np.arange(self.count), own)
        once = (sizes.cumsum() - sizes)[part] - self.starts[table]
        self._row[table] = np.arange(own.sum()) + once[self.copy[table]]

    def done(self) -> Spread:
        """Return the small world with its seats."""
        members, roots = self.starts["members"].tolist(), self.starts["roots"].tolist()
        of = [part for part in self.parts for _ in part.salts]
        salts = self.salts.tolist()
        seats = [Seat(of[at], salts[at], at, members[at], roots[at]) for at in range(self.count)]
        return Spread(self._world(), tuple(seats))

    def _world(self) -> World:
        tables = {
            "members": self._members(),
            "rooms": self._rooms(),
            "variants": self._variants(),
            "roots": self._roots(),
            "uses": self._uses(),
            "platforms": {"shelf": self.linked("platforms", "shelf", "variants")},
            "pending": self._pending(),
        }
        world = self.parts[0].world
        joined = {}
        for name, changed in tables.items():
            table: Table = getattr(world, name)
            columns = {
                column: changed[column] if column in changed else self.each(name, column)
                for column in table.names
            }
            joined[name] = type(table)(**columns)
        rooms = joined["rooms"]
        blank = dict.fromkeys(rooms.names, 0)
        blank |= dict.fromkeys((name for name in blank if name.startswith("screen")), NONE)
        rooms.grow(1, **(blank | {"canon": NONE, "rival": NONE, "crew": ONE}))
        return replace(world, omens=Omens.empty(), **joined).frozen()  # type: ignore[arg-type]  # by name

    def each(self, table: str, column: str) -> Column:
        """Return a column of every copy, copies one after the other."""
        once = np.concatenate([part.taken(table, column) for part in self.parts])
        return once[self._row[table]]

    def linked(
        self, table: str, column: str, to: str, taken: Sequence[Column] | None = None
    ) -> Column:
        """Return references to rows of a table of the small world; NONE for what is left behind.

        `taken`, if given, are the references of each part, in place of the column itself.
        """
        taken = taken or [part.taken(table, column) for part in self.parts]
        places = [part.placed(own, to) for part, own in zip(self.parts, taken, strict=True)]
        every = np.concatenate(places)[self._row[table]]
        return self.moved(table, every, self.starts[to]).astype(taken[0].dtype)

    def moved(self, table: str, every: Column, starts: I64) -> Column:
        """Return references for each copy, further by where its rows begin; NONE stays."""
        start = starts[self.copy[table]].reshape(-1, *(1,) * (every.ndim - 1))
        return np.where(every >= 0, every + start, NONE)

    def places_of(self, table: str, every: Column) -> Column:
        """Return platforms: more than a column of the world has room for."""
        starts = np.arange(self.count, dtype=np.int64) * self.places
        return self.moved(table, every, starts).astype(np.int16)

    def origins(self, table: str) -> Column:
        """Return where ideas come from: the copy itself, next door, or a platform of its own."""
        every = self.each(table, "origin").astype(np.int64)
        abroad = -1 - self.places_of(table, -1 - every)
        inside = np.where(every == PLAYER, self.copy[table], self.count)
        return np.where(every < 0, abroad, inside).astype(np.int16)

    def salted(self, table: str) -> Column:
        """Return what chance is keyed by in each copy."""
        keys, seed = self.each(table, "key"), self.parts[0].world.host.seed
        salted = np.empty(keys.size, dtype=np.uint64)
        ends = [*self.starts[table].tolist(), keys.size]
        for at, salt in enumerate(self.salts.tolist()):
            own = slice(ends[at], ends[at + 1])
            salted[own] = Stream(seed, f"future {salt}", 0).words(keys[own])
        return (salted >> np.uint64(3)).view(np.int64)

    def _members(self) -> dict[str, Column]:
        copy, second = self.copy["members"], self.each("members", "second")
        return {
            "id": self.each("members", "id") ^ ((self.salts[copy] + 1) << _IDENT),
            "room": copy.astype(np.int16),
            "second": np.where(second >= 0, self.count, NONE).astype(np.int16),
            "account": self.places_of("members", self.each("members", "account")),
            "carried": self.linked("members", "carried", "variants"),
        }

    def _rooms(self) -> dict[str, Column]:
        return {
            "uid": self.each("rooms", "uid") + (self.salts + 1 << _UID),
            "canon": self.linked("rooms", "canon", "roots"),
            "screen": self.linked("rooms", "screen", "variants"),
            "screen_author": self.linked("rooms", "screen_author", "members"),
            "screen_use": self.linked("rooms", "screen_use", "uses"),
        }

    def _variants(self) -> dict[str, Column]:
        return {
            "root": self.linked("variants", "root", "roots"),
            "parent": self.linked("variants", "parent", "variants"),
            "parent2": self.linked("variants", "parent2", "variants"),
            "dialect": self.places_of("variants", self.each("variants", "dialect")),
            "origin": self.origins("variants"),
        }

    def _roots(self) -> dict[str, Column]:
        return {
            "key": self.salted("roots"),
            "variant": self.linked("roots", "variant", "variants"),
            "parent": self.linked("roots", "parent", "roots"),
            "parent2": self.linked("roots", "parent2", "roots"),
            "origin": self.origins("roots"),
        }

    def _uses(self) -> dict[str, Column]:
        roots = [uses.root_of(part.world.uses)[part.rows["uses"]] for part in self.parts]
        return {"key": uses.keys(self.copy["uses"], self.linked("uses", "key", "roots", roots))}

    def _pending(self) -> dict[str, Column]:
        return {
            "platform": self.places_of("pending", self.each("pending", "platform")),
            "variant": self.linked("pending", "variant", "variants"),
            "key": self.salted("pending"),
        }
