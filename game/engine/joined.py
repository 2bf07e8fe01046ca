"""Worlds of one luck joined into one small world for the hours of a night, and parted again.

A small world has a row for each row that a night may touch. First among its rooms, and so among
its members, are the players'; last is next door, an empty room that stands for all in which nobody
is. Chance is keyed by the same ids as in each world alone, so each fares as it would alone. Acts
get no numbers: there is no log of what might have been. It knows nothing of what a night does.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from game.engine import uses
from game.engine.abreast import Abreast, Rows
from game.engine.draft import Draft
from game.model.arrays import I64, Bools, Column, Index
from game.model.units import HOURS_A_DAY, METER_TOP, NONE, ONE, PLAYER
from game.model.world import Omen, Status, World

_ORIGIN = "origin"
_LINKS: dict[str, dict[str, str]] = {
    "members": {
        "room": "rooms",
        "second": "rooms",
        "account": "platforms",
        "carried": "variants",
    },
    "rooms": {
        "canon": "roots",
        "screen": "variants",
        "screen_author": "members",
        "screen_use": "uses",
    },
    "variants": {
        "parent": "variants",
        "parent2": "variants",
        "root": "roots",
        "dialect": "platforms",
        "origin": _ORIGIN,
    },
    "roots": {
        "variant": "variants",
        "parent": "roots",
        "parent2": "roots",
        "origin": _ORIGIN,
    },
    "uses": {},
    "platforms": {"shelf": "variants"},
    "omens": {"target": "roots"},
    "pending": {"platform": "platforms", "variant": "variants"},
}
"""Columns that refer to rows of a table; an origin is a room, or -1 - platform."""
_TOUCHED = {
    "members": ("belonging", "literacy", "voice", "carried", "spoke"),
    "rooms": (
        *("arrivals", "head", "posts", "posters"),
        *("screen", "screen_author", "screen_tick", "screen_use"),
    ),
    "roots": (
        "seen",
        "hot",
        "hot_tick",
        "abroad",
        "places",
        "fate",
        "home",
        "today",
        "brand",
        "coopted",
    ),
    "uses": ("uses", "last"),
    "platforms": ("load", "head", "shelf"),
}
"""Columns in which a night writes where there are rows at dusk."""
_WIDER = {"account", "dialect", "origin", "platform"}
"""Columns that need two bytes where worlds stand side by side."""
_ACTS = {("roots", "act"), ("pending", "parent")}
"""Columns that refer to acts."""
_LOGGED = ("room", "root", "member")
"""What a dawn asks the log for."""


class Joined:
    """k worlds that stand side by side: `world` is open, and `part` writes home what became of it.

    `firsts`: of each player's room, the row of the first of its ideas, (k,).
    """

    def __init__(self, worlds: Sequence[World]) -> None:
        self._worlds = worlds
        near = [_near(world) for world in worlds]
        needed = [_needed(world, rooms) for world, rooms in zip(worlds, near, strict=True)]
        self._next_door = sum(rooms.size for rooms in near)
        self._tables = {
            name: Abreast(
                [getattr(world, name) for world in worlds],
                [rows[name] for rows in needed],
                self._next_door if name == "rooms" else NONE,
            )
            for name in _LINKS
        }
        members, rooms = self._tables["members"], self._tables["rooms"]
        members.sort((members.taken("room") != PLAYER).argsort(kind="stable"))
        rooms.sort((rooms.home != PLAYER).argsort(kind="stable"))
        self._tables["uses"].sort(self._use_keys().argsort(kind="stable"))
        self.firsts: I64 = self._tables["roots"].owner.searchsorted(np.arange(len(worlds)))
        self._born = self._tables["roots"].taken("origin")
        self.world = self._joined()

    def _joined(self) -> World:
        world = self._worlds[0]
        joined = {}
        for name in _LINKS:
            table = type(getattr(world, name))
            joined[name] = table(**{column: self._column(name, column) for column in table.kinds()})
        rooms = joined["rooms"]
        blank = dict.fromkeys(rooms.names, 0)
        blank |= dict.fromkeys((name for name in blank if name.startswith("screen")), NONE)
        rooms.grow(1, **(blank | {"canon": NONE, "rival": NONE, "crew": ONE}))
        return replace(world, host=world.host.thawed(), **joined)

    def _column(self, name: str, column: str) -> Column:
        table, to = self._tables[name], _LINKS[name].get(column)
        if (name, column) == ("uses", "key"):
            return self._use_keys()
        every = table.taken(column)
        if to is None:
            return every
        if to == _ORIGIN:
            found = self._origins(table.owner, every.astype(np.int64))
        else:
            found = self._tables[to].found(table.owner, every)
        return found.astype(np.int16 if column in _WIDER else every.dtype)

    def _origins(self, owner: I64, every: I64) -> I64:
        inside = self._tables["rooms"].found(owner, np.maximum(every, NONE))
        abroad = -1 - self._tables["platforms"].found(owner, np.maximum(-1 - every, NONE))
        return np.where(every >= 0, inside, abroad)

    def _use_keys(self) -> I64:
        table = self._tables["uses"]
        rooms, roots = uses.parts_of(table.taken("key"))
        return uses.keys(
            self._tables["rooms"].found(table.owner, rooms),
            self._tables["roots"].found(table.owner, roots),
        )

    def part(self, night: Draft, drafts: Sequence[Draft]) -> None:
        """Write what a night in the small world made of it into the worlds of these drafts."""
        world = night.world
        self._take_in(world)
        for name, columns in _TOUCHED.items():
            table = self._tables[name]
            for column in columns:
                values = getattr(getattr(world, name), column)[: table.count]
                table.put(column, self._homeward(name, column, values))
        for name in ("roots", "variants", "pending"):
            for _ in self._tables[name].append(self._new(world, name)):
                pass
        new = self._new(world, "uses")
        for at, rows in self._tables["uses"].append(new):
            drafts[at].late = drafts[at].late.more(drafts[at].world.uses.key[rows], rows)
        for at, (draft, log) in enumerate(zip(drafts, self._logs(night), strict=True)):
            draft.log.append(log)
            host = draft.world.host
            host.exposure = min(host.exposure + int(night.exposed[at]), METER_TOP)

    def whose(self, root: int) -> tuple[int, int]:
        """Return in which of the worlds an idea is at home, and its row there."""
        table = self._tables["roots"]
        return int(table.owner[root]), int(table.home[root])

    def _take_in(self, world: World) -> None:
        """Take in what is new: ideas by the room they come from, the rest by their idea."""
        tables = self._tables
        tables["roots"].grew(tables["rooms"].owner[world.roots.origin[tables["roots"].count :]])
        new = world.variants.root[tables["variants"].count :]
        tables["variants"].grew(tables["roots"].owner[new])
        new = world.pending.variant[tables["pending"].count :]
        tables["pending"].grew(tables["variants"].owner[new])
        rooms, roots = uses.parts_of(world.uses.key[tables["uses"].count :])
        near = rooms != self._next_door
        tables["uses"].grew(np.where(near, tables["roots"].owner[roots], NONE))

    def _new(self, world: World, name: str) -> dict[str, Column]:
        """Return the columns of what is new in a table as they will be at home."""
        table, count = getattr(world, name), self._tables[name].count
        new = {}
        for column in table.names:
            values = getattr(table, column)[count:]
            if (name, column) in _ACTS:
                values = np.full_like(values, NONE)
            elif (name, column) == ("uses", "key"):
                rooms, roots = uses.parts_of(values)
                at_home = self._tables["rooms"].at_home(rooms), self._tables["roots"].at_home(roots)
                values = uses.keys(*at_home)
            elif (name, column) == ("variants", _ORIGIN):
                values = self._origins_at_home(values, table.root[count:])
            else:
                values = self._homeward(name, column, values)
            new[column] = values
        return new

    def _homeward(self, name: str, column: str, values: Column) -> Column:
        """Return a column with the references that it has at home."""
        to = _LINKS[name].get(column)
        if to is None:
            return values
        return self._tables["rooms" if to == _ORIGIN else to].at_home(values)

    def _origins_at_home(self, values: Column, roots: Column) -> Column:
        """Return where wordings come from; from next door, as their idea does."""
        abroad = -1 - self._tables["platforms"].at_home(-1 - values)
        inside = np.where(values >= 0, self._tables["rooms"].at_home(values), abroad)
        return np.where(values == self._next_door, self._born.take(roots, mode="clip"), inside)

    def _logs(self, night: Draft) -> list[dict[str, Column]]:
        """Return what each world's log holds of its rooms' own night."""
        rooms, roots, members = (
            np.concatenate([part[name] for part in night.log] or [np.zeros(0, dtype=np.int64)])
            for name in _LOGGED
        )
        here = np.flatnonzero((rooms >= 0) & (rooms < self._next_door))
        owner = self._tables["roots"].owner[roots[here]]
        order = owner.argsort(kind="stable")
        here = here[order]
        columns = {
            "room": self._tables["rooms"].at_home(rooms[here]),
            "root": self._tables["roots"].at_home(roots[here]),
            "member": members[here],
        }
        ends = owner[order].searchsorted(np.arange(len(self._worlds) + 1)).tolist()
        return [
            {name: column[first:end] for name, column in columns.items()}
            for first, end in pairwise(ends)
        ]


def _near(world: World) -> Index:
    """Return the player's room, and those that anybody is in."""
    return np.concatenate([[PLAYER], np.flatnonzero(world.rooms.size[1:]) + 1])


def _needed(world: World, rooms: Index) -> dict[str, Rows]:
    """Return the rows of each table that a night in these rooms may touch, or look at."""
    used = np.flatnonzero(np.isin(world.uses.key >> 32, rooms))
    pending = np.flatnonzero(world.pending.due <= world.host.tick + HOURS_A_DAY)
    due = world.omens.due <= world.host.tick + HOURS_A_DAY
    omens = np.flatnonzero(due & (world.omens.kind == Omen.BRAND))
    roots, variants = _met(world, rooms, used, pending, omens)
    return {
        "members": slice(0, world.members.id.size),
        "rooms": rooms,
        "variants": variants,
        "roots": roots,
        "uses": used,
        "platforms": slice(0, world.platforms.load.size),
        "omens": omens,
        "pending": pending,
    }


def _met(
    world: World, rooms: Index, used: Index, pending: Index, omens: Index
) -> tuple[Index, Index]:
    """Return ideas and wordings that somebody can meet, that live here, or that a brand uses."""
    wording = np.zeros(world.variants.root.size + 1, dtype=np.bool_)
    for seen in (
        world.rooms.screen[rooms],
        world.members.carried,
        world.platforms.shelf,
        world.pending.variant[pending],
    ):
        wording[seen] = True
    wording = wording[:NONE]  # without what stands for none
    idea: Bools = world.roots.status != Status.WILD
    idea[world.variants.root[wording]] = True
    idea[uses.root_of(world.uses)[used]] = True
    idea[world.omens.target[omens]] = True
    roots = idea.nonzero()[0]
    wording[world.roots.variant[roots]] = True
    return roots, wording.nonzero()[0]
