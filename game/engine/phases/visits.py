"""Who comes by in this hour. Cost follows activity: only those who come are ever looked at."""

import numpy as np

from game.engine import bend, sides, tables
from game.engine.batch import MOST, UID_BITS, Visits
from game.engine.draft import Draft
from game.model.arrays import I64


def expected(draft: Draft) -> I64:
    """Return the visits each room expects in this hour, Q16, shape (R,).

    rate = base · day curve · (1/2 + A) · (posts24 / crowd_at)^g · the room's own factor.
    """
    footing = draft.footing
    curve = int(tables.day_curve()[draft.clock])
    rate = (footing.daily * curve >> 16) * footing.crowd() >> 16
    if draft.laws["shifts"]:
        rate[: draft.homes] *= 2  # half of those who might come are at work
    return bend.column(draft, "visits", rate, footing.rows)


def run(draft: Draft) -> None:
    """Draw a Poisson count for each room, then members by search in the sum of their rates."""
    footing, uid = draft.footing, draft.world.rooms.uid
    rate = expected(draft)
    if not rate.any():
        draft.visits = Visits.none()
        return
    counts = np.minimum(tables.poisson(rate, footing.visits_luck(draft.clock)), MOST)
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
    if draft.laws["shifts"]:
        _keep_shift(draft)


def _keep_shift(draft: Draft) -> None:
    """Send away who is not of this hour's shift."""
    came = draft.visits
    on = sides.shift(draft.world.members.id[came.member]) == sides.on_now(draft)
    stay = (on | (came.room >= draft.homes)).nonzero()[0]
    draft.visits = Visits(came.id[stay], came.room[stay], came.member[stay], came.words[stay])
