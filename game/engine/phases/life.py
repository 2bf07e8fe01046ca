"""A day passes for everybody: they forget a little, learn a little, some leave, some are seated.

A ← keep · A; leave with hazard h0 · (1 - A)^3; L rises by exposure to d near L, ever slower with
tenure.
"""

import numpy as np

from game.engine.chance import low16, mid16
from game.engine.draft import Draft
from game.model.arrays import I64, Bools
from game.model.night import Kind
from game.model.units import NEVER, NONE, ONE, PLAYER, QUALITY

_ARRIVAL = ONE // 20  # belonging of somebody who has just come
_DEEPEST = 60
_LONG = 30  # days of tenure after which learning is half as fast


def run(draft: Draft) -> None:
    """Age all members by a day and rebuild their table."""
    members, params = draft.world.members, draft.pack.params
    held = members.belonging.astype(np.int64)
    members.belonging = (held * params["keep_daily"] >> 16).astype(np.uint16)
    _learn(draft)
    members.tenure = np.minimum(members.tenure + np.uint16(1), np.uint16(60_000))
    _reseat(draft, _leaving(draft))


def _learn(draft: Draft) -> None:
    """Readers pick up references one step beyond what they can read, from what is on show."""
    world, params = draft.world, draft.pack.params
    members, rooms = world.members, world.rooms
    there = rooms.screen >= 0
    deep = world.variants.layers[np.maximum(rooms.screen, 0)].astype(np.int64) * 10
    words = draft.stream("learn").words(members.id)
    column = low16(words) % rooms.screen.shape[1]
    seen = np.where(there, deep, 0)[members.room, column]
    literacy = members.literacy.astype(np.int64)
    near = (seen >= literacy) & (seen <= literacy + 15) & (seen > 0)
    slow = _LONG * ONE // (_LONG + members.tenure.astype(np.int64))
    gain = params["learn"] * near * (mid16(words) < slow)
    members.literacy = np.minimum(literacy + gain, _DEEPEST).astype(np.uint8)


def _leaving(draft: Draft) -> Bools:
    """Draw who leaves today; the named go only when they have nothing left here."""
    world, params = draft.world, draft.pack.params
    missing = ONE - world.members.belonging.astype(np.int64)
    cube = (missing * missing >> 16) * missing >> 16
    hazard = params["leave"] * cube >> 16
    gone = low16(draft.stream("life").words(world.members.id)) < hazard
    cast = world.cast
    for who in np.flatnonzero(cast.row >= 0):
        row = int(cast.row[who])
        weary = int(world.members.belonging[row]) * 100 < ONE * (30 - int(cast.loyalty[who]) // 4)
        gone[row] = bool(gone[row]) and weary
    return gone | ((world.members.rate == 0) & (world.members.room == PLAYER))


def _reseat(draft: Draft, gone: Bools) -> None:
    """Rebuild the table: leavers out, arrivals in, sorted by room; references follow their rows."""
    world = draft.world
    members = world.members
    old = members.id.size
    ours = gone & (members.room == PLAYER)
    _tell_leavers(draft, ours)
    members.keep(~gone)
    arrivals = world.rooms.arrivals.astype(np.int64)
    _seat(draft, np.repeat(np.arange(arrivals.size), arrivals))
    place = np.full(old + 1, NONE, dtype=np.int64)
    place[:-1][~gone] = np.arange(old - int(gone.sum()))
    order = np.argsort(members.room, kind="stable")
    members.keep(order)
    moved = np.empty(order.size, dtype=np.int64)
    moved[order] = np.arange(order.size)
    new = np.where(place >= 0, moved[np.maximum(place, 0)] if moved.size else NONE, NONE)
    world.rooms.screen_author = new[world.rooms.screen_author].astype(np.int32)
    world.cast.row = new[world.cast.row].astype(np.int32)
    if arrivals[PLAYER]:
        draft.tell(Kind.ARRIVED, amount=int(arrivals[PLAYER]))
    world.rooms.arrivals[:] = 0
    draft.reseated()


def _tell_leavers(draft: Draft, ours: Bools) -> None:
    if not ours.any():
        return
    cast = draft.world.cast
    for who in np.flatnonzero(cast.row >= 0):
        if ours[cast.row[who]]:
            draft.tell(Kind.LEFT, who=int(who), amount=1)
    draft.tell(Kind.LEFT, amount=int(ours.sum()))


def _seat(draft: Draft, rooms: I64) -> None:
    """Append arrivals: A = 0.05, L = 0, a rate and a voice of their own."""
    world, host = draft.world, draft.world.host
    count = rooms.size
    if count == 0:
        return
    nth = np.arange(count) - np.searchsorted(rooms, rooms)
    ident = (rooms << 40) | (host.tick << 16) | nth
    words = draft.stream("arrival").words(ident)
    twice = draft.stream("arrival twice").words(ident)
    world.members.grow(
        count,
        id=ident,
        room=rooms,
        second=NONE,
        account=np.where(low16(twice) < ONE // 2, mid16(twice) % world.platforms.load.size, NONE),
        rate=draft.pack.params["visits"] * (QUALITY + (low16(words) >> 7)) // QUALITY,
        voice=(mid16(words) * mid16(words) >> 16) // 6,
        belonging=_ARRIVAL,
        literacy=0,
        tenure=0,
        carried=NONE,
        spoke=NEVER,
    )
