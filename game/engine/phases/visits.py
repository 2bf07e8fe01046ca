"""Who comes by in this hour. Cost follows activity: only those who come are ever looked at."""

import numpy as np

from game.engine import tables
from game.engine.batch import MOST, UID_BITS, Visits
from game.engine.draft import Draft
from game.model.arrays import I64


def expected(draft: Draft) -> I64:
    """Return the visits each room expects in this hour, Q16, shape (R,).

    rate = base · day curve · (1/2 + A) · (posts24 / crowd_at)^g · the room's own factor.
    """
    footing = draft.footing
    curve = int(tables.day_curve()[draft.clock])
    return (footing.daily * curve >> 16) * footing.crowd() >> 16


def run(draft: Draft) -> None:
    """Draw a Poisson count for each room, then members by search in the sum of their rates."""
    footing, uid = draft.footing, draft.world.rooms.uid
    counts = tables.poisson(expected(draft), footing.visits_luck(draft.clock))
    counts = np.minimum(counts, MOST)
    room = footing.rows.repeat(counts)
    first = counts.cumsum() - counts
    ident = ((uid << UID_BITS) - first)[room]
    ident += np.arange(room.size)
    words = draft.stream("visitor").words(ident)
    spot = (words >> np.uint64(32)).view(np.int64)
    spot *= footing.span[room]
    spot >>= 32
    spot += footing.low[room]
    draft.visits = Visits(ident, room, footing.guide.rows(spot), words)
