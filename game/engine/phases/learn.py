"""Readers pick up references one step beyond what they can read, from what is on show.

L rises by exposure to d near L, ever slower with tenure. One visit in four is a close reading.
"""

import numpy as np

from game.engine import bend
from game.engine.chance import mid16
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import ONE, SCREEN

_CLOSELY = ONE // 4
_DEEPEST = 60
_STEP = 15  # tenths of a layer beyond one's own that can be picked up
_LONG = 30  # days of tenure after which learning is half as fast


def run(draft: Draft) -> None:
    """Teach those who read closely, from a place on the screen drawn for each."""
    visits, world = draft.visits, draft.world
    members = world.members
    if visits.id.size == 0:
        return
    luck = mid16(visits.words)
    rows = (luck < _CLOSELY).nonzero()[0]
    member, luck = visits.member[rows], luck[rows] * 4
    shown = world.rooms.screen[visits.room[rows], luck * SCREEN >> 16]
    deep = world.variants.layers[shown] * np.int64(10)
    deep *= shown >= 0
    literacy = members.literacy[member].astype(np.int64)
    gap = deep - literacy
    at = ((deep > 0) & (gap >= 0) & (gap <= _STEP)).nonzero()[0]
    slow = _LONG * 256 // (_LONG + members.tenure[member[at]].astype(np.int64))
    at = at[(luck[at] & 0xFF) < slow]
    learnt = literacy[at] + _lesson(draft, visits.room[rows[at]], luck[at])
    members.literacy[member[at]] = np.minimum(learnt, _DEEPEST)


def _lesson(draft: Draft, rooms: I64, luck: I64) -> I64 | int:
    """Return the tenths of a layer that each learns; luck settles what is less than a tenth."""
    learn = draft.pack.params["learn"]
    if not draft.laws["learn"]:
        return learn
    fine = bend.column(draft, "learn", np.full(rooms.size, 100 * learn, dtype=np.int64), rooms)
    return (fine + (luck * 100 >> 16)) // 100
