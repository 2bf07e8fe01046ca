"""Many futures of one night: copies of the player's room side by side in one small world.

Each copy has its own salt in whatever chance is keyed by, and its own ideas, platforms and copies
under way, so that nothing counts twice: k futures together are k futures one by one. Outside, time
stands still as at dusk, but platforms answer to the copies' own ideas. Chance is never the true
night's. It knows nothing of what a forecast makes of the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from game.engine import measure, uses
from game.engine.chance import Stream, pick
from game.engine.draft import Draft
from game.engine.step import PHASES, evening
from game.model.arrays import I64, Column, Index, Table
from game.model.day import Day
from game.model.pack import Pack, Params
from game.model.units import CORE_ATTACHMENT, HOURS_A_DAY, NONE, ONE, PLAYER
from game.model.world import Members, Omens, Pending, Rooms, Status, Uses, World

Own = TypeVar("Own", bound=Table)
_UID, _IDENT = 23, 30
"""Bits above which a salt stands in a room's uid and, below the room, in a member's id."""
SALTS = 1 << 9
"""Salts are below this."""


@dataclass(frozen=True)
class Futures:
    """What became of each of k copies in a night; `ideas` are those that live there at dusk."""

    acts: I64  # (k,) said in the night
    posts: I64  # (k,) in the last 24 hours, the evening's included
    warmth: I64  # (k,) sum of belonging, Q16
    core: I64  # (k,)
    uses: I64  # (k, ideas) acts at home in the night
    abroad: I64  # (k, ideas) copies that platforms showed in the night


def dusk(world: World, pack: Pack, day: Day, salt: int) -> World:
    """Return a world as it stands once a day that was not refused is planned, by other luck."""
    draft = Draft(world.thawed(), pack)
    host, seed = draft.world.host, world.host.seed
    host.seed = pick(seed, "dusk", (host.tick, salt, 0), 1 << 35)
    evening(draft, day)
    host.seed = seed
    return draft.world.frozen()


def spread(world: World, pack: Pack, salts: Sequence[int]) -> World:
    """Return the small world of k = len(salts) copies of the player's room at dusk, rows 0 … k - 1.

    Row k is next door: an empty room that takes what leaks to any other. Salts differ and are in
    0 … SALTS - 1.
    """
    return _Spreading(world, len(pack.platforms), np.array(salts, dtype=np.int64)).done()


def night(world: World, pack: Pack) -> Futures:
    """Let 24 hours pass in a world that was spread: no evening, no dawn."""
    count = world.rooms.uid.size - 1
    live = measure.ideas(world, Status.LIVE).reshape(count, -1)
    draft = Draft(world.thawed(), _standing(pack, count))
    small = draft.world
    small.roots.status[:] = Status.WILD  # nobody keeps strips of what may be
    load, keep = small.platforms.load, max(pack.params["decay_abroad"], 1)
    others = load * np.int64(ONE - keep) // keep  # what others add in an hour, as at dusk
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        draft.hour = hour
        load += others.astype(np.int32)
        for _, phase in PHASES:
            phase(draft)
    room = np.concatenate([part["room"] for part in draft.log])
    root = np.concatenate([part["root"] for part in draft.log])
    home = (room >= 0) & (room < count)
    held = small.members.belonging
    return Futures(
        acts=np.bincount(room[home], minlength=count),
        posts=small.rooms.posts[:count].sum(axis=1, dtype=np.int64),
        warmth=measure.total_belonging(small)[:count],
        core=measure.by_room(small, held > measure.threshold(CORE_ATTACHMENT))[:count],
        uses=np.bincount(root[home], minlength=small.roots.key.size)[live],
        abroad=(small.roots.abroad[live] - world.roots.abroad[live]).astype(np.int64),
    )


def _standing(pack: Pack, count: int) -> Pack:
    """Return a pack with every copy's own platforms, in which the rest of the world rests."""
    places = len(pack.platforms)
    own = (
        replace(place, feeds=tuple((to + first, chance) for to, chance in place.feeds))
        for first in range(0, count * places, places)
        for place in pack.platforms
    )
    params = Params(pack.params.values | {"natives": 0})
    return replace(pack, platforms=tuple(own), brands=(), params=params)


class _Spreading:
    """One world on its way into copies: which rows each needs, and where they will stand."""

    def __init__(self, world: World, places: int, salts: I64) -> None:
        self.world = world
        self.places = places
        self.salts = salts
        self.members: Index = np.arange(world.rooms.size[PLAYER])
        self.pending = self._under_way()
        self.roots, self.variants = self._ideas()
        self.uses = self._used()

    def done(self) -> World:
        """Return the small world."""
        world = self.world
        variants = {
            "root": self.moved(world.variants.root[self.variants], self.roots),
            "dialect": self.places_of(world.variants.dialect[self.variants]),
            "origin": self.origins(world.variants.origin[self.variants]),
        }
        roots = {
            "key": self.salted(world.roots.key[self.roots]),
            "variant": self.moved(world.roots.variant[self.roots], self.variants),
            "origin": self.origins(world.roots.origin[self.roots]),
        }
        for name in ("parent", "parent2"):
            ours = getattr(world.variants, name)[self.variants]
            variants[name] = self.moved(ours, self.variants)
            roots[name] = self.moved(getattr(world.roots, name)[self.roots], self.roots)
        return replace(
            world,
            members=self._members(),
            rooms=self._rooms(),
            variants=self.many(world.variants, self.variants, **variants),
            roots=self.many(world.roots, self.roots, **roots),
            uses=self._uses(),
            platforms=self.many(
                world.platforms,
                np.arange(self.places),
                shelf=self.moved(world.platforms.shelf, self.variants),
            ),
            pending=self._pending(),
            omens=Omens.empty(),
        ).frozen()

    def _under_way(self) -> Index:
        """Copies of the room's own ideas that fall due in the night."""
        pending, roots = self.world.pending, self.world.roots
        ours = roots.origin[self.world.variants.root[pending.variant]] == PLAYER
        return np.flatnonzero(ours & (pending.due < self.world.host.tick + HOURS_A_DAY))

    def _ideas(self) -> tuple[Index, Index]:
        """Roots and variants that somebody in the room can meet, or that live there."""
        world = self.world
        seen = (
            world.rooms.screen[PLAYER],
            world.members.carried[self.members],
            world.platforms.shelf.reshape(-1),
            world.pending.variant[self.pending],
        )
        met = np.unique(np.concatenate(seen))
        met = met[met >= 0]
        live, dear = measure.ideas(world, Status.LIVE), world.rooms.canon[PLAYER]
        roots = np.unique(np.concatenate([world.variants.root[met], live, dear[dear >= 0]]))
        return roots, np.unique(np.concatenate([met, world.roots.variant[roots]]))

    def _used(self) -> Index:
        """Rows of the table of uses, in the order of their keys."""
        key = self.world.uses.key
        rows = np.flatnonzero((key >> 32) == PLAYER)
        rows = rows[np.isin(uses.root_of(self.world.uses)[rows], self.roots)]
        return rows[np.argsort(key[rows], kind="stable")]

    def many(self, table: Own, rows: Index, **changed: Column) -> Own:
        """Return these rows once for each copy; `changed` replaces columns."""
        columns = {
            name: changed[name] if name in changed else self.each(getattr(table, name)[rows])
            for name in table.names
        }
        return type(table)(**columns)

    def each(self, column: Column) -> Column:
        """Return a column once for each copy, copies one after the other."""
        return np.concatenate([column] * self.salts.size)

    def shifted(self, column: Column, step: int) -> Column:
        """Return references for each copy, further by a step from one to the next; NONE stays."""
        shift = np.arange(self.salts.size, dtype=np.int64).repeat(column.shape[0]) * step
        every = self.each(column)
        shift = shift.reshape(-1, *(1,) * (column.ndim - 1))
        return np.where(every >= 0, every + shift, NONE)

    def moved(self, column: Column, rows: Index) -> Column:
        """Return references to rows of a table for each copy; NONE for what was left behind."""
        place = np.full(max(int(column.max(initial=0)), int(rows.max(initial=0))) + 2, NONE)
        place[rows] = np.arange(rows.size)
        return self.shifted(place[column], rows.size).astype(column.dtype)

    def places_of(self, column: Column) -> Column:
        """Return platforms: more than a column of the world has room for."""
        return self.shifted(column, self.places).astype(np.int16)

    def origins(self, column: Column) -> Column:
        """Return where ideas come from: the copy itself, next door, or a platform of its own."""
        count = self.salts.size
        abroad = -1 - self.places_of(-1 - column.astype(np.int64))
        own = np.arange(count).repeat(column.size)
        every = self.each(column)
        return np.where(every < 0, abroad, np.where(every == PLAYER, own, count)).astype(np.int16)

    def salted(self, keys: I64) -> I64:
        """Return what chance is keyed by in each copy."""
        seed = self.world.host.seed
        words = [Stream(seed, f"future {salt}", 0).words(keys) for salt in self.salts.tolist()]
        return (np.concatenate(words) >> np.uint64(3)).view(np.int64)

    def _members(self) -> Members:
        table, count = self.world.members, self.salts.size
        second = table.second[self.members]
        salt = (self.salts + 1).repeat(self.members.size) << _IDENT
        return self.many(
            table,
            self.members,
            id=self.each(table.id[self.members]) ^ salt,
            room=np.arange(count, dtype=np.int16).repeat(self.members.size),
            second=self.each(np.where(second >= 0, count, NONE).astype(np.int16)),
            account=self.places_of(table.account[self.members]),
            carried=self.moved(table.carried[self.members], self.variants),
        )

    def _rooms(self) -> Rooms:
        table, home = self.world.rooms, np.array([PLAYER])
        rooms = self.many(
            table,
            home,
            uid=self.each(table.uid[home]) + (self.salts + 1 << _UID),
            canon=self.moved(table.canon[home], self.roots),
            screen=self.moved(table.screen[home], self.variants),
            screen_author=self.moved(table.screen_author[home], self.members),
            screen_use=self.moved(table.screen_use[home], self.uses),
        )
        blank = dict.fromkeys(rooms.names, 0)
        blank |= dict.fromkeys((name for name in blank if name.startswith("screen")), NONE)
        rooms.grow(1, **(blank | {"canon": NONE, "rival": NONE, "crew": ONE}))
        return rooms

    def _uses(self) -> Uses:
        table = self.world.uses
        room = np.arange(self.salts.size, dtype=np.int64).repeat(self.uses.size)
        root = self.moved(uses.root_of(table)[self.uses], self.roots)
        return self.many(table, self.uses, key=uses.keys(room, root))

    def _pending(self) -> Pending:
        table = self.world.pending
        return self.many(
            table,
            self.pending,
            platform=self.places_of(table.platform[self.pending]),
            variant=self.moved(table.variant[self.pending], self.variants),
            key=self.salted(table.key[self.pending]),
        )
