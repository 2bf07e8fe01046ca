"""A day passes for everybody: they forget a little, some leave, some are seated.

A ← keep · A; leave with hazard h0 · (1 - A)^3. Cost follows who leaves: a room draws how many might
have (h0 of its members), and each of those goes or stays by the rest of the hazard.
"""

import numpy as np

from game.engine import bend, gain, seat, seating, tables
from game.engine.batch import MOST, UID_BITS
from game.engine.chance import low16
from game.engine.draft import Draft
from game.engine.forces import growth
from game.model.arrays import I64, Bools, Index
from game.model.night import Kind
from game.model.units import CENT, NEVER, NONE, ONE, PLAYER

_ARRIVAL, _BOUGHT = ONE // 20, ONE // 50  # belonging of who has just come, or was paid to come
_OLD = 60_000
_TIRED, _AGAIN = 30 * CENT, 15 * CENT
"""Staleness from which people forget sooner, and by which they do so once as much again."""


def run(draft: Draft) -> None:
    """Age all members by a day and rebuild their table."""
    members, params = draft.world.members, draft.pack.params
    held = members.belonging.astype(np.uint32)
    ours = int(draft.world.rooms.size[PLAYER])
    held[:ours] *= np.uint32(bend.kept(draft, "forget", params["keep_daily"]))
    held[ours:] *= np.uint32(params["keep_daily"])
    held >>= np.uint32(16)
    members.belonging[:] = held
    _weary(draft)
    members.tenure += members.tenure < _OLD
    _reseat(draft, _leaving(draft))


def _weary(draft: Draft) -> None:
    """Let a room that has heard it all cool the faster."""
    world = draft.world
    over = world.rooms.staleness.astype(np.int64) - _TIRED
    tired = np.flatnonzero(over > 0)
    forgets = ONE - draft.pack.params["keep_daily"]
    for room in tired:
        first = int(world.rooms.size[:room].sum())
        rows = np.arange(first, first + int(world.rooms.size[room]))
        gain.cool(draft, rows, ONE - forgets * int(over[room]) // _AGAIN)


def _leaving(draft: Draft) -> Bools:
    """Draw who leaves today; the named go only when they have nothing left here."""
    world, params = draft.world, draft.pack.params
    footing, members = draft.footing, world.members
    count = footing.rows.size  # a daughter founded today has nobody to lose
    uid, size = world.rooms.uid[:count], world.rooms.size[:count].astype(np.int64)
    mean = bend.column(draft, "leave", size * params["leave"], footing.rows)
    many = np.minimum(tables.poisson(mean, draft.stream("life").words(uid)), MOST)
    room = np.repeat(footing.rows, many)
    nth = np.arange(room.size) - np.repeat(np.cumsum(many) - many, many)
    words = draft.stream("leave").words((uid[room] << UID_BITS) + nth)
    luck = (words >> np.uint64(32)).view(np.int64)
    row = footing.starts[room] + (luck * size[room] >> 32)
    missing = ONE - members.belonging[row].astype(np.int64)
    cube = (missing * missing >> 16) * missing >> 16
    gone = np.zeros(members.id.size, dtype=np.bool_)
    gone[row[low16(words) < cube]] = True
    cast = world.cast
    for who in np.flatnonzero(cast.row >= 0):
        mine = int(cast.row[who])
        weary = int(members.belonging[mine]) * 100 < ONE * (30 - int(cast.loyalty[who]) // 4)
        gone[mine] = bool(gone[mine]) and weary
    home = slice(0, int(world.rooms.size[PLAYER]))
    gone[home] |= members.rate[home] == 0
    return gone


def _reseat(draft: Draft, gone: Bools) -> None:
    """Rebuild the table: leavers out, arrivals in, sorted by room; references follow their rows."""
    world = draft.world
    members = world.members
    arrivals = world.rooms.arrivals.astype(np.int64)
    _tell_leavers(draft, gone)
    moved = bool((members.room[1:] < members.room[:-1]).any())
    if not (moved or gone.any() or arrivals.any()):
        return
    stay = (~gone).nonzero()[0]
    if moved:
        seating.arrange(draft, stay)
        stay = np.arange(stay.size)
    _seat(draft, stay, np.arange(arrivals.size).repeat(arrivals))
    _tell_apart(draft)
    if arrivals[PLAYER]:
        draft.tell(Kind.ARRIVED, amount=int(arrivals[PLAYER]))
    world.rooms.arrivals[:] = 0


def _tell_leavers(draft: Draft, gone: Bools) -> None:
    ours = gone[: int(draft.world.rooms.size[PLAYER])]
    if not ours.any():
        return
    cast = draft.world.cast
    for who in np.flatnonzero(cast.row >= 0):
        if ours[cast.row[who]]:
            draft.tell(Kind.LEFT, who=int(who), amount=1)
    draft.tell(Kind.LEFT, amount=int(ours.sum()))


def _tell_apart(draft: Draft) -> None:
    """Named members who went with a schism are no longer among us."""
    world = draft.world
    for who in np.flatnonzero(world.cast.row >= 0):
        if world.members.room[world.cast.row[who]] != PLAYER:
            world.cast.row[who] = NONE
            draft.tell(Kind.LEFT, who=int(who), amount=1)


def _seat(draft: Draft, stay: Index, rooms: I64) -> None:
    """Seat arrivals: A = 0.05, L = 0, a rate and a voice drawn as everybody's were."""
    world, host = draft.world, draft.world.host
    nth = np.arange(rooms.size) - rooms.searchsorted(rooms)
    ident = (world.rooms.uid[rooms] << 40) | (host.tick << 16) | nth
    bought = (rooms == PLAYER) & growth.paid(host)
    drawn = seat.drawn(
        draft.pack, draft.stream("arrival"), ident, world.rooms.uid[rooms], world.rooms.uid
    )
    seating.admit(
        draft,
        stay,
        rooms,
        id=ident,
        belonging=np.where(bought, _BOUGHT, _ARRIVAL),
        literacy=0,
        tenure=0,
        carried=NONE,
        act=NONE,
        spoke=NEVER,
        **drawn,
    )
