"""The player's corner of a world: their room and those near it, and the ideas that matter there.

It is what forecasts and runs that might have been need of a world, and small however large the
world is: all other rooms stand empty, and ideas that nobody here can meet are left behind. Rows of
rooms stay what they are; rows of ideas and wordings do not. It knows nothing of copies.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from game.engine import measure, uses
from game.engine.verbs import VERBS
from game.model.arrays import I32, I64, Bools, Index, Table
from game.model.day import Day, Entry
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Kin, Omen, Status, World

Own = TypeVar("Own", bound=Table)
_ABOUT = ("facts", "cards", "promises", "forces")
"""Tables whose rows are about an idea, or none."""


@dataclass(frozen=True)
class Corner:
    """A corner, and which ideas of the whole world are in it."""

    world: World
    roots: Index  # of each idea, its row in the whole world
    ideas: int  # how many the whole world has

    def inside(self, day: Day) -> Day:
        """Return a day that was made for the whole world as one for the corner."""
        return replace(day, plan=tuple(self.entry(entry) for entry in day.plan))

    def entry(self, entry: Entry) -> Entry:
        """Return an entry that was made for the whole world as one for the corner."""
        of_ideas = VERBS[entry.verb].ideas
        args = enumerate(entry.args)
        return Entry(
            entry.verb, tuple(self._row(arg) if at in of_ideas else arg for at, arg in args)
        )

    def _row(self, root: int) -> int:
        at = int(np.searchsorted(self.roots, root))
        return at if at < self.roots.size and self.roots[at] == root else NONE

    def outside(self, rows: I64) -> I64:
        """Return the rows that ideas have in the whole world, if what is new came there too."""
        known = self.roots.size
        there = self.roots[np.minimum(rows, known - 1)]
        return np.where(rows < known, there, rows - known + self.ideas)


def corner(world: World, near: Sequence[int] = ()) -> Corner:
    """Return the player's room with all that is its own, and the rooms near it.

    What neighbours and kin show stands on their screens, for an emissary to see.
    """
    table, kept = world.rooms, np.array([PLAYER, *near])
    here = np.isin(np.arange(table.size.size), kept)
    looked_at = here | (table.kin != Kin.STRANGER)
    looked_at[list(measure.neighbours(world))] = True
    members = np.flatnonzero(np.isin(world.members.room, kept))
    pending = under_way(world) if not near else np.arange(world.pending.due.size)
    own = np.flatnonzero(np.isin(world.uses.key >> 32, kept))
    parts = {
        "members": _rows(world.members, members),
        "rooms": replace(
            table,
            size=np.where(here, table.size, 0).astype(np.int32),
            screen=np.where(looked_at[:, None], table.screen, NONE),
            screen_author=_places(members, world.members.id.size)[table.screen_author],
            screen_use=_places(own, world.uses.key.size)[table.screen_use],
        ),
        "uses": _rows(world.uses, own),
        "omens": _rows(world.omens, np.flatnonzero(np.isin(world.omens.room, [NONE, *kept]))),
        "pending": _rows(world.pending, pending),
    }
    around = replace(world, **parts)  # type: ignore[arg-type]  # by name
    roots = np.flatnonzero(_met(around, looked_at))
    return Corner(_among(around, roots), roots, world.roots.status.size)


def _met(world: World, looked_at: Bools) -> Bools:
    """Return which ideas are ours, known to somebody here, on show, spoken of, or their parents."""
    roots, of = world.roots, world.variants.root
    met: Bools = (roots.status != Status.WILD) | (roots.origin == PLAYER) | (roots.home > 0)
    met[uses.root_of(world.uses)] = True
    shown = (
        world.rooms.screen,
        world.members.carried,
        world.platforms.shelf,
        world.pending.variant,
    )
    for seen in shown:
        met[of[seen[seen >= 0]]] = True
    for about in (world.rooms.canon[looked_at], _branded(world), *_spoken_of(world)):
        met[about[about >= 0]] = True
    known = 0
    while known < int(met.sum()):
        known = int(met.sum())
        wordings, ideas = np.flatnonzero(met[of]), np.flatnonzero(met)
        for parent in (world.variants.parent[wordings], world.variants.parent2[wordings]):
            met[of[parent[parent >= 0]]] = True
        for source in (roots.parent[ideas], roots.parent2[ideas]):
            met[source[source >= 0]] = True
    return met


def _branded(world: World) -> I32:
    return world.omens.target[world.omens.kind == Omen.BRAND]


def _spoken_of(world: World) -> list[I32]:
    return [getattr(world, table).root for table in _ABOUT]


def _among(world: World, roots: Index) -> World:
    """Return a world with no other ideas than these."""
    kept = np.zeros(world.roots.status.size, dtype=np.bool_)
    kept[roots] = True
    wordings = np.flatnonzero(kept[world.variants.root])
    idea = _places(roots, kept.size)
    wording = _places(wordings, world.variants.root.size)
    ideas, variants = _rows(world.roots, roots), _rows(world.variants, wordings)
    by_room = world.uses.key >> 32, idea[uses.root_of(world.uses)].astype(np.int64)
    omens = world.omens
    changed = {
        "roots": replace(
            ideas,
            variant=wording[ideas.variant],
            parent=idea[ideas.parent],
            parent2=idea[ideas.parent2],
        ),
        "variants": replace(
            variants,
            root=idea[variants.root],
            parent=wording[variants.parent],
            parent2=wording[variants.parent2],
        ),
        "members": replace(world.members, carried=wording[world.members.carried]),
        "rooms": replace(
            world.rooms, canon=idea[world.rooms.canon], screen=wording[world.rooms.screen]
        ),
        "uses": replace(world.uses, key=uses.keys(*by_room)),
        "platforms": replace(world.platforms, shelf=wording[world.platforms.shelf]),
        "pending": replace(world.pending, variant=wording[world.pending.variant]),
        "omens": replace(
            omens, target=np.where(omens.kind == Omen.BRAND, idea[omens.target], omens.target)
        ),
    }
    changed |= {
        table: replace(getattr(world, table), root=idea[getattr(world, table).root])
        for table in _ABOUT
    }
    return replace(world, **changed)  # type: ignore[arg-type]  # by name


def under_way(world: World) -> Index:
    """Return the rows of copies of the room's own ideas that fall due in the night."""
    pending = world.pending
    ours = world.roots.origin[world.variants.root[pending.variant]] == PLAYER
    return np.flatnonzero(ours & (pending.due < world.host.tick + 1 + HOURS_A_DAY))


def _places(rows: Index, size: int) -> I32:
    """Return where each of `size` rows stands among these; NONE, as after the last, for others."""
    place = np.full(size + 1, NONE, dtype=np.int32)
    place[rows] = np.arange(rows.size)
    return place


def _rows(table: Own, rows: Index) -> Own:
    """Return some rows of a table."""
    return type(table)(**{name: getattr(table, name)[rows] for name in table.names})
