"""Which forces a run meets, and where the rival lives: drawn from the seed before day 1."""

import numpy as np

from game.engine.chance import single
from game.engine.forces.landlord import NOTICE
from game.model.hosted import Forces
from game.model.pack import Pack, Room
from game.model.terms import Terms
from game.model.units import NONE, QUALITY
from game.model.world import Force, Heard, Kin, Rooms, Stage, Way

BRANDS = 2
"""Brands that watch the player's room in a run."""
_WAKES = {
    Force.FEED: 3,
    Force.BRAND: 3,
    Force.DRIFT: 3,
    Force.STALE: 3,
    Force.RIVAL: 5,
    Force.CAUSE: 6,
    Force.LIFE: 7,
}
"""The day on which each first looks about."""
_NEAR = 12  # rooms among which the rival's is: the same in a city and in a village
_PULL = 3 * QUALITY // 2  # how much newer and busier it is than it would be, Q8.8
_NARROW = (1 << 16) - 1


def forces(pack: Pack, seed: int, terms: Terms, brands: int = BRANDS) -> Forces:
    """Return the forces of a run, with so many brands, 2 to 6; all begin by watching."""
    rows = [(Force.FEED, _hungriest(pack))]
    rows += [(Force.BRAND, brand) for brand in _drawn(seed, "brand", len(pack.brands), brands)]
    rows += [(Force.CAUSE, cause) for cause in _drawn(seed, "cause", len(pack.causes), 1)]
    rows += [(Force.RIVAL, rival) for rival in _drawn(seed, "rival", len(pack.rivals), 1)]
    rows += [(Force.LANDLORD, change) for change in _drawn(seed, "change", len(pack.changes), 1)]
    rows += [(kind, NONE) for kind in (Force.DRIFT, Force.STALE, Force.LIFE)]
    count = len(rows)
    due = [_notice(pack, seed, terms, w) if k == Force.LANDLORD else _WAKES[k] for k, w in rows]
    return Forces(
        kind=np.array([kind for kind, _ in rows], dtype=np.uint8),
        which=np.array([which for _, which in rows], dtype=np.int8),
        stage=np.full(count, Stage.WATCH, dtype=np.uint8),
        root=np.full(count, NONE, dtype=np.int32),
        due=np.array(due, dtype=np.int16),
        tag=np.full((count, 2), NONE, dtype=np.int8),
        grudge=np.zeros(count, dtype=np.int16),
        whom=np.full(count, NONE, dtype=np.int8),
        staff=np.full(count, NONE, dtype=np.int8),
        room=np.full(count, NONE, dtype=np.int64),
        way=np.full(count, Way.OPEN, dtype=np.uint8),
        heard=np.full(count, Heard.NOTHING, dtype=np.uint8),
        met=np.full(count, NONE, dtype=np.int16),
        refused=np.zeros(count, dtype=np.uint8),
    )


def _drawn(seed: int, stream: str, count: int, many: int) -> list[int]:
    luck = [single(seed, stream, 0, row) for row in range(count)]
    return sorted(sorted(range(count), key=lambda row: luck[row])[:many])


def _hungriest(pack: Pack) -> int:
    """Return the platform whose Feed looks in."""
    return max(range(len(pack.platforms)), key=lambda row: (pack.platforms[row].appetite, -row))


def _notice(pack: Pack, seed: int, terms: Terms, change: int) -> int:
    """Return the day on whose night the Landlord's notice comes, early in the last act."""
    act = terms.length - terms.length // 3
    if pack.changes[change].ends:
        return terms.length - NOTICE - 1
    return min(act + single(seed, "notice", 0, 0) % 3, terms.length - NOTICE - 2)


def house_rival(pack: Pack, table: Forces, rooms: Rooms, start: Room) -> None:
    """Give the rival one of the rooms nearby, the one most like it; without rooms it goes."""
    found = np.flatnonzero(table.kind == Force.RIVAL)
    if found.size == 0:
        return
    last = min(rooms.uid.size, _NEAR)
    if last <= 1:
        table.keep(np.flatnonzero(table.kind != Force.RIVAL))
        return
    tags = set(pack.rivals[int(table.which[found[0]])].tags)
    there = max(range(1, last), key=lambda row: _likeness(pack, rooms, row, tags, start.size))
    table.room[found[0]] = rooms.uid[there]
    rooms.kin[there] = Kin.RIVAL
    for column in (rooms.newness, rooms.visits):
        column[there] = min(int(column[there]) * _PULL // QUALITY, _NARROW)


def _likeness(
    pack: Pack, rooms: Rooms, row: int, tags: set[int], size: int
) -> tuple[int, int, int]:
    niche = int(rooms.niche[row])
    own = set(pack.niches[niche].tags) if pack.niches else set()
    return len(tags & own), -abs(int(rooms.size[row]) - size), -row
