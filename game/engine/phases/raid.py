"""Raids: a hazard makes an intent; when it is due, members of one room descend on another.

hazard a day = h_r · mean A · (1/8 + resentment), h_r log-normal over rooms with sigma near 3, so
that one room in a hundred starts most of them (Kumar et al. 2018). It hurts whoever was about,
draws a crowd that does not know each other, and is remembered.
"""

import numpy as np

from game.engine import actlog, fixed, laws, measure, screen
from game.engine.chance import low16
from game.engine.draft import Draft
from game.engine.gain import cool, warm
from game.model.arrays import I64
from game.model.night import ActKind, Kind
from game.model.units import HOURS_A_DAY, NONE, ONE, PLAYER
from game.model.world import Omen

_READY = ONE // 8
_RANKS = 20  # one in so many goes along
_FEWEST, _MOST = 3, 20
_JOY = ONE // 50  # what going along gives of the missing attachment
_GRUDGE = ONE // 3
_FORGIVES = ONE * 96 // 100


def run(draft: Draft) -> None:
    """Announce what begins today, at its first hour; carry out what is due now."""
    if draft.hour == 0:
        announce(draft)
    omens, uid = draft.world.omens, draft.world.rooms.uid
    due = (omens.due == draft.world.host.tick).nonzero()[0]
    if due.size == 0:
        return
    due = due[omens.kind[due] == Omen.RAID]
    for row in due[np.argsort(uid[omens.room[due]])]:  # several may meet in one room
        _descend(draft, int(omens.room[row]), int(omens.target[row]))


def announce(draft: Draft) -> None:
    """Draw who will descend on whom a day or more from now."""
    rooms, params = draft.world.rooms, draft.pack.params
    rooms.resentment[:] = rooms.resentment.astype(np.int64) * _FORGIVES >> 16
    mean = measure.mean_belonging(draft.world)
    hazard = rooms.hostility * (mean * (_READY + rooms.resentment.astype(np.int64)) >> 16) >> 8
    hazard = fixed.scaled(hazard, params["raid"])
    luck = low16(draft.stream("raid").words(rooms.uid))
    here = laws.percent(hazard, draft.laws["raid"])
    for room in (luck < np.maximum(hazard, here)).nonzero()[0].tolist():
        target = _target(draft, room)
        at_us = target == PLAYER and luck[room] < here[room]
        at_others = target not in (PLAYER, NONE) and luck[room] < hazard[room]
        if at_us or at_others:
            due = draft.world.host.tick + params["omen_hours"]
            kind = int(Omen.RAID)
            draft.world.omens.grow(1, kind=kind, room=room, target=target, which=NONE, due=due)


def _target(draft: Draft, room: int) -> int:
    """Return whom they are angry with, or else the room most of them know best, or NONE."""
    rooms = draft.world.rooms
    angry = (rooms.uid == rooms.rival[room]).nonzero()[0]
    if angry.size:
        return int(angry[0])
    near = measure.neighbours(draft.world, room)
    return near[0] if near else NONE


def _descend(draft: Draft, room: int, target: int) -> None:
    """Say the same thing in another room, many times over."""
    world = draft.world
    root = measure.hottest_of(world, room)
    who = _raiders(draft, room)
    if root == NONE or who.size == 0:
        return
    variant = np.full(who.size, world.roots.variant[root], dtype=np.int64)
    there = np.full(who.size, target, dtype=np.int64)
    act = np.arange(world.host.acts, world.host.acts + who.size, dtype=np.int64)
    world.host.acts += who.size
    parent = np.full(who.size, world.roots.act[root])
    screen.counted(draft, there, variant, act)
    screen.place(draft, there, variant, act, np.full(who.size, NONE))
    actlog.log(
        draft,
        variant,
        act=act,
        parent=parent,
        room=there,
        member=world.members.id[who],
        kind=np.full(who.size, ActKind.RAID),
    )
    _remembered(draft, room, target, who)


def _raiders(draft: Draft, room: int) -> I64:
    """Draw who goes along, by how often they come by."""
    world, footing = draft.world, draft.footing
    many = min(max(int(world.rooms.size[room]) // _RANKS, _FEWEST), _MOST)
    ids = (world.rooms.uid[room] << 12) + np.arange(many, dtype=np.int64)
    luck = (draft.stream("raiders").words(ids) >> np.uint64(32)).view(np.int64)
    spot = footing.low[room] + (luck * footing.span[room] >> 32)
    return np.unique(footing.guide.rows(spot))


def _remembered(draft: Draft, room: int, target: int, who: I64) -> None:
    """Those it met lose heart, those who came enjoyed it, and the room will not forget."""
    world, footing = draft.world, draft.footing
    rows = np.arange(footing.starts[target], footing.starts[target + 1])
    met = rows[world.members.spoke[rows] > world.host.tick - HOURS_A_DAY]
    cool(draft, met, ONE - draft.pack.params["raid_hurt"])
    warm(draft, who, np.full(who.size, _JOY, dtype=np.int64))
    world.rooms.resentment[target] = min(int(world.rooms.resentment[target]) + _GRUDGE, ONE)
    world.rooms.rival[target] = world.rooms.uid[room]
    world.rooms.resentment[room] >>= 1
    draft.book("raid")
    if target == PLAYER:
        draft.tell(Kind.RAIDED, room=room, amount=who.size)
