"""Building a world for day 1: rooms and members drawn directly, then one night of warming.

Everything is keyed by the seed and by stable ids, so a larger world holds the same first rooms.
"""

import numpy as np

from game.engine import before, canon, fixed, hosting, seat, sparks, steady, tables, venues
from game.engine.chance import Stream, below, high, low16, mid16, top12
from game.engine.draft import Draft
from game.engine.forces import muster
from game.engine.phases import director
from game.engine.step import rest, tick
from game.model.arrays import I32, I64, Column
from game.model.hosted import Cards, Facts, Promises
from game.model.pack import Pack, Room
from game.model.terms import Terms
from game.model.units import (
    CANON,
    CAST,
    CENT,
    FULL,
    HOURS_A_DAY,
    NEVER,
    NONE,
    ONE,
    PLAYER,
    QUALITY,
    SCREEN,
    SHELF,
    WARM_NIGHTS,
)
from game.model.world import (
    Fate,
    Force,
    Members,
    Omens,
    Pending,
    Platforms,
    Rooms,
    Roots,
    Status,
    Uses,
    Variants,
    World,
)

USUAL = Terms()
_START_STALE = 12 * CENT
_MEDIAN_ROOM, _ROOM_SPREAD = 121, 256  # log-normal, sd 1.0: mean 200
_DEEPEST = 6
_YEARS = 90  # days after which somebody has read all that lies about
_SOLD, _SOLD_COPIES = ONE // 2, 6_000
_MOOD, _READS = 18, 11  # spread of attachment in points, literacy in tenths


def begin(pack: Pack, seed: int, room: int, rooms: int, terms: Terms = USUAL) -> World:
    """Return the first morning in a starting room (row in pack.rooms) among `rooms` rooms."""
    start = pack.rooms[room]
    sizes = _sizes(seed, rooms, start)
    members = _members(pack, seed, sizes, start)
    table, forces = _rooms(pack, seed, sizes, start), muster.forces(pack, seed, terms)
    muster.house_rival(pack, forces, table, start)
    world = World(
        members=members,
        rooms=table,
        variants=Variants.empty(),
        roots=Roots.empty(),
        uses=Uses.empty(),
        platforms=_platforms(pack, int(sizes.sum())),
        pending=Pending.empty(),
        omens=Omens.empty(),
        cast=hosting.cast(pack, start, members),
        ties=hosting.ties(pack, start),
        facts=Facts.empty(),
        cards=Cards(_none(0, "i2"), _none(0, "i2"), _none(0, "i1", 4), _none(0, "i4")),
        promises=Promises.empty(),
        forces=forces,
        fired=_none(len(pack.events), "i2"),
        signed=_none(len(pack.charters), "i2"),
        host=hosting.host(pack, seed, room, terms),
    )
    draft = Draft(world, pack)
    _canon(draft, start)
    before.fill(draft)
    _warm(draft)
    world.host.core_goal = min(max(start.size // 3, 12), 60)
    sparks.refill(draft)
    director.run(draft)
    return world.frozen()


def _none(count: int, dtype: str, width: int = 0) -> Column:
    """Return a column of NONE, shape (count,) or (count, width)."""
    shape = (count, width) if width else (count,)
    return np.full(shape, NONE, dtype=f"<{dtype}")


def _sizes(seed: int, rooms: int, start: Room) -> I64:
    """Log-normal sizes, 20 to 5,000, mean about 200; the player's as its room says."""
    uid = np.arange(rooms, dtype=np.int64)
    z = tables.normal()[high(Stream(seed, "size", 0).words(uid)) >> 20]
    sizes = np.clip(_MEDIAN_ROOM * fixed.exp(z * 16 * _ROOM_SPREAD // 256) >> 16, 20, 5000)
    sizes[PLAYER] = start.size
    return sizes


def _rooms(pack: Pack, seed: int, sizes: I64, start: Room) -> Rooms:
    rooms = sizes.size
    uid = np.arange(rooms, dtype=np.int64)
    params = pack.params
    words = Stream(seed, "room", 0).words(uid)
    z = tables.normal()[high(words) >> 20]
    spread = fixed.exp(z * 16 * params["newness_sd"] // QUALITY)
    niche = below(Stream(seed, "niche", 0).words(uid), max(len(pack.niches), 1))
    niche[PLAYER] = NONE
    visits = np.full(rooms, QUALITY)
    visits[PLAYER] = start.visits
    blank = np.full((rooms, SCREEN), NONE, dtype=np.int32)
    stale = np.full(rooms, _START_STALE)
    return Rooms(
        uid=uid,
        size=sizes.astype(np.int32),
        niche=niche.astype(np.int16),
        visits=visits.astype(np.uint16),
        newness=(params["newness"] * spread >> 16).astype(np.uint16),
        moderation=np.zeros(rooms, dtype=np.uint8),
        insularity=(low16(words) >> 1).astype(np.uint16),
        staleness=stale.astype(np.int32),
        crew=np.full(rooms, ONE, dtype=np.int32),
        arrivals=np.zeros(rooms, dtype=np.int32),
        head=np.zeros(rooms, dtype=np.int16),
        screen=blank,
        screen_act=blank.copy(),
        screen_author=blank.copy(),
        screen_tick=np.zeros((rooms, SCREEN), dtype=np.int32),
        screen_use=blank.copy(),
        posts=np.zeros((rooms, HOURS_A_DAY), dtype=np.uint16),
        posters=np.zeros((rooms, HOURS_A_DAY), dtype=np.uint16),
        canon=np.full((rooms, CANON), NONE, dtype=np.int32),
        hostility=_hostility(pack, seed, uid),
        resentment=np.zeros(rooms, dtype=np.int32),
        rival=np.full(rooms, NONE, dtype=np.int64),
        kin=np.zeros(rooms, dtype=np.uint8),
    )


def _hostility(pack: Pack, seed: int, uid: I64) -> I32:
    """Log-normal with a long tail, Q8.8: most rooms never raid anybody."""
    luck = top12(Stream(seed, "hostility", 0).words(uid))
    drawn = tables.lognormal(pack.params["raid_spread"])[luck] >> 8
    return np.minimum(drawn, 1 << 24).astype(np.int32)


def _members(pack: Pack, seed: int, sizes: I64, start: Room) -> Members:
    """Rates log-normal, voices Beta, belonging about the room's mean, some with a second home."""
    room = np.repeat(np.arange(sizes.size, dtype=np.int64), sizes)
    nth = np.arange(room.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    ident = (room << 40) | nth
    drawn = seat.drawn(pack, Stream(seed, "seat", 0), ident, room, np.arange(sizes.size))
    voice = np.where(room == PLAYER, drawn["voice"] * start.voice // QUALITY, drawn["voice"])
    mood, past = Stream(seed, "past", 0).lanes(ident, 2)
    held = steady.belonging(pack, sizes, room, drawn["rate"])
    held = np.where(room == PLAYER, start.attachment * ONE // 100, held)
    held += tables.normal()[top12(mood)] * 16 * _MOOD // 100
    return Members(
        id=ident,
        room=room.astype(np.int16),
        second=drawn["second"].astype(np.int16),
        account=drawn["account"].astype(np.int8),
        rate=drawn["rate"].astype(np.uint16),
        voice=np.minimum(voice, FULL).astype(np.uint16),
        belonging=np.clip(held, ONE // 50, FULL).astype(np.uint16),
        literacy=np.clip(_READS + (tables.normal()[top12(past)] * 8 >> 12), 0, 60).astype(np.uint8),
        tenure=(low16(past) * mid16(past) * 900 >> 32).astype(np.uint16),
        carried=np.full(room.size, NONE, dtype=np.int32),
        act=np.full(room.size, NONE, dtype=np.int32),
        spoke=np.full(room.size, NEVER, dtype=np.int32),
    )


def _platforms(pack: Pack, people: int) -> Platforms:
    count = len(pack.platforms)
    audience = venues.of(pack).audience * (people * pack.params["platform_audience"] >> 16) >> 16
    shelf = np.full((count, SHELF), NONE, dtype=np.int32)
    return Platforms(
        load=np.zeros(count, dtype=np.int32),
        audience=audience.astype(np.int32),
        head=np.zeros(count, dtype=np.int16),
        shelf=shelf,
        shelf_act=shelf.copy(),
    )


def _canon(draft: Draft, start: Room) -> None:
    """What the room already holds dear on the first day."""
    for k, template in enumerate(start.canon):
        author = int(draft.world.cast.member[k % CAST])
        root = sparks.born(draft, template, author, Status.CANON, k)
        canon.hold(draft.world, PLAYER, root)
        layers = min(1 + k % 2 + draft.laws["lore"], _DEEPEST)
        draft.world.variants.layers[draft.world.roots.variant[root]] = layers
        if k < draft.laws["ruins"] and draft.pack.brands:
            _sold(draft, root)
    _read(draft)


def _sold(draft: Draft, root: int) -> None:
    """Begin after the campaign: a brand has had this, and everybody has seen it."""
    roots, forces = draft.world.roots, draft.world.forces
    roots.brand[root] = int(forces.which[forces.kind == Force.BRAND][-1])
    roots.fate[root] = Fate.CRINGE
    roots.coopted[root] = _SOLD
    roots.abroad[root] = roots.seen[root] = _SOLD_COPIES


def _read(draft: Draft) -> None:
    """Let whoever has been here for years read the deeper canon; nobody new can."""
    deeper = 10 * draft.laws["lore"]
    if deeper:
        members = draft.world.members
        old = np.flatnonzero((members.room == PLAYER) & (members.tenure >= _YEARS))
        old = np.union1d(old, draft.world.cast.row)
        literacy = members.literacy[old].astype(np.int64) + deeper
        members.literacy[old] = np.minimum(literacy, 10 * _DEEPEST)


def _warm(draft: Draft) -> None:
    """Let a night pass in which nobody hosts, so that screens, ages and habits are there."""
    host = draft.world.host
    for _ in range(WARM_NIGHTS):
        draft.world.roots.today[:] = 0
        draft.reseated()
        for hour in range(HOURS_A_DAY):
            draft.begin(hour)
            tick(draft)
        rest(draft)
    draft.hour = -1
    draft.world.rooms.arrivals[:] = 0
    host.exposure = hosting.START_EXPOSURE
