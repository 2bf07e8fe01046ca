"""Who is on the way in: sent by what is read abroad, or brought along by those at home here.

Poisson(eta · m) arrivals at its origin for each copy that a platform shows; once a day, at its
first hour, Poisson(invite · sum of A) in every room. They are seated at dawn.
"""

import numpy as np

from game.engine import measure, tables
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import MEANING_FULL

_CREDITED = 3
"""A credit line names the door: so many times the people find it."""


def run(draft: Draft) -> None:
    """Send people to rooms."""
    if draft.hour == 0:
        invited = measure.total_belonging(draft.world) * draft.pack.params["invite"] >> 16
        _send(draft, "invited", np.arange(invited.size), invited)
    world = draft.world
    root = world.variants.root[draft.shown]
    ours = (world.roots.origin[root] >= 0).nonzero()[0]
    if ours.size == 0:
        return
    root = root[ours]
    meaning = world.variants.meaning[draft.shown[ours]].astype(np.int64)
    credit = 1 + (_CREDITED - 1) * world.roots.credit[root].astype(np.int64)
    mean = draft.pack.params["legible"] * meaning * credit // MEANING_FULL
    total = np.zeros(world.rooms.uid.size, dtype=np.int64)
    np.add.at(total, world.roots.origin[root].astype(np.int64), mean)
    room = total.nonzero()[0]
    _send(draft, "newcomers", room, total[room])


def _send(draft: Draft, stream: str, room: I64, mean: I64) -> None:
    rooms = draft.world.rooms
    come = tables.poisson(mean, draft.stream(stream).words(rooms.uid[room]))
    rooms.arrivals[room] += come.astype(np.int32)
