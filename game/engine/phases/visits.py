"""Who comes by in this hour. Cost follows activity: only those who come are ever looked at."""

import numpy as np

from game.engine import tables
from game.engine.chance import high
from game.engine.draft import Batch, Draft
from game.model.arrays import I64
from game.model.units import HOURS_A_DAY, NONE, PLAYER, QUALITY

MOST = 4095
"""Visits to a room in an hour beyond which nobody is counted (it keeps draw ids apart)."""


def expected(draft: Draft) -> I64:
    """Return the visits each room expects in this hour, Q16, shape (R,).

    rate = base · day curve · (1/2 + A) · (posts24 / crowd_at)^g · the room's own factor.
    """
    rooms, params = draft.world.rooms, draft.pack.params
    pull, starts = draft.pull(), draft.starts()
    total = (pull[starts[1:]] - pull[starts[:-1]]) << 4
    busy = np.minimum(rooms.posts.sum(axis=1, dtype=np.int64), MOST)
    crowd = tables.crowding(params["crowd_at"], params["crowd"])[busy]
    curve = int(tables.day_curve()[draft.hour % HOURS_A_DAY])
    visits = (total * curve >> 16) * crowd >> 16
    return visits * rooms.visits.astype(np.int64) // QUALITY


def run(draft: Draft) -> None:
    """Draw a Poisson count for each room, then members by search in the sum of their rates."""
    rooms = draft.world.rooms
    counts = np.minimum(
        tables.poisson(expected(draft), draft.stream("visits").words(rooms.uid)), MOST
    )
    room = np.repeat(np.arange(counts.size), counts)
    nth = np.arange(room.size) - np.repeat(np.cumsum(counts) - counts, counts)
    ident = rooms.uid[room] * (MOST + 1) + nth
    pull, starts = draft.pull(), draft.starts()
    low = pull[starts[room]]
    span = pull[starts[room + 1]] - low
    spot = low + (high(draft.stream("visitor").words(ident)) * span >> 32)
    member = np.searchsorted(pull, spot, side="right") - 1
    draft.guests = int(counts[PLAYER])
    nothing = np.full(room.size, NONE, dtype=np.int64)
    draft.batch = Batch(ident, room, member, nothing, nothing, nothing, nothing, nothing)
