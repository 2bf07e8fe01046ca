"""Many futures of one night: copies of the player's room side by side in one small world.

Each copy has its own salt in whatever chance is keyed by, and its own ideas, platforms and copies
under way, so that nothing counts twice: k futures together are k futures one by one. Outside, time
stands still as at dusk, but platforms answer to the copies' own ideas. Chance is never the true
night's. It knows nothing of what a forecast makes of the figures.
"""

from dataclasses import dataclass, replace

import numpy as np

from game.engine.chance import pick
from game.engine.copies import Seat
from game.engine.draft import Draft
from game.engine.step import DAWN, PHASES, evening
from game.model.arrays import Column, Index, Table
from game.model.day import Day
from game.model.night import Happening
from game.model.once import kept
from game.model.pack import Pack, Params
from game.model.units import HOURS_A_DAY, METER_TOP, NONE, ONE, PLAYER
from game.model.world import Status, World

_UNSEEN = {"ending", "sparks", "director"}
"""What a dawn does after all that a forecast tells of has been settled."""
_MAPPED = {
    "members": {"id", "room", "second", "account", "carried", "act"},
    "rooms": {"uid", "canon", "screen", "screen_act", "screen_author", "screen_use"},
    "roots": {"key", "variant", "origin", "parent", "parent2", "act", "status"},
}
"""Columns that mean something else in the small world, or nothing."""


@dataclass(frozen=True)
class Dusk:
    """A world once its evening is done, and what happened in it."""

    world: World
    happenings: tuple[Happening, ...]


def dusk(world: World, pack: Pack, day: Day, salt: int) -> World:
    """Return a world as it stands once a day that was not refused is planned, by other luck."""
    return evening_of(world, pack, day, salt).world


def evening_of(world: World, pack: Pack, day: Day, salt: int) -> Dusk:
    """Return such a world with what happened in its evening: a dawn asks for it."""
    draft = Draft(world.thawed(), pack)
    host, seed = draft.world.host, draft.world.host.seed
    host.seed = _other(world, "dusk", salt)
    draft.quiet = True
    evening(draft, day)
    host.seed = seed
    return Dusk(draft.world.frozen(), tuple(draft.happenings))


def _other(world: World, what: str, salt: int) -> int:
    """Return a seed that is not the run's."""
    return pick(world.host.seed, what, (world.host.tick, salt, 0), 1 << 35)


def night(small: World, pack: Pack) -> Draft:
    """Let 24 hours pass in a world that was spread: no evening, no dawn. Returns its last hour."""
    homes = small.rooms.uid.size - 1
    draft = Draft(small.thawed(), standing(pack, homes), homes)
    draft.world.roots.status[:] = Status.WILD  # nobody keeps strips of what may be
    load, keep = draft.world.platforms.load, max(pack.params["decay_abroad"], 1)
    others = load * np.int64(ONE - keep) // keep  # what others add in an hour, as at dusk
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        draft.hour = hour
        load += others.astype(np.int32)
        for _, phase in PHASES:
            phase(draft)
    return draft


def standing(pack: Pack, count: int) -> Pack:
    """Return a pack with the platforms of so many rooms, in which the rest of the world rests."""
    return kept(pack, (standing, count), lambda: _standing(pack, count))


def _standing(pack: Pack, count: int) -> Pack:
    places = len(pack.platforms)
    own = (
        replace(place, feeds=tuple((to + first, chance) for to, chance in place.feeds))
        for first in range(0, count * places, places)
        for place in pack.platforms
    )
    params = Params(pack.params.values | {"natives": 0})
    return replace(pack, platforms=tuple(own), brands=(), params=params)


def dawn(seat: Seat, last: Draft, pack: Pack, happenings: tuple[Happening, ...] = ()) -> World:
    """Return the morning after the night of one copy, thawed, by other luck.

    `happenings`: those of its evening; promises and the like are settled by them.
    What was new that night is left out: it counts where it was said, but joins no list.
    """
    draft = Draft(_home(seat, last), pack)
    draft.hour, draft.dawn, draft.quiet = -1, True, True
    draft.happenings.extend(happenings)
    for name, phase in DAWN:
        if name not in _UNSEEN:
            phase(draft)
    draft.world.host.seed = seat.part.world.host.seed
    return draft.world


def _home(seat: Seat, last: Draft) -> World:
    """Return a dusk's world, thawed, with what the night made of one copy written into it."""
    world, small = seat.part.world.thawed(), last.world
    rows = seat.part.rows
    members, roots = rows["members"].size, rows["roots"].size
    theirs = {
        "members": slice(seat.members, seat.members + members),
        "rooms": slice(seat.room, seat.room + 1),
        "roots": slice(seat.roots, seat.roots + roots),
    }
    for name, own in theirs.items():
        _written(getattr(world, name), rows[name], getattr(small, name), own, _MAPPED[name])

    def homeward(column: Column) -> Column:
        """Return wordings by the first of their idea; NONE for what is new."""
        root = small.variants.root[np.maximum(column, 0)].astype(np.int64) - seat.roots
        known = (column >= 0) & (root >= 0) & (root < roots)
        back = world.roots.variant[rows["roots"][np.where(known, root, 0)]]
        return np.where(known, back, NONE)

    world.members.carried[:members] = homeward(small.members.carried[theirs["members"]])
    world.rooms.screen[PLAYER] = homeward(small.rooms.screen[seat.room])
    host = world.host
    host.tick = small.host.tick
    host.exposure = min(host.exposure + int(last.exposed[seat.room]), METER_TOP)
    host.seed = _other(world, "dawn", seat.salt)
    return world


def _written(mine: Table, rows: Index, other: Table, theirs: slice, mapped: set[str]) -> None:
    """Write rows of a table of the small world over rows of the same table of a world."""
    for column in mine.names:
        if column not in mapped:
            getattr(mine, column)[rows] = getattr(other, column)[theirs]
