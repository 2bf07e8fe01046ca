"""Who is on the way in: sent by what is read abroad, or brought along by those at home here.

Poisson(eta · m) arrivals at its origin for each copy that a platform shows in the night, and
Poisson(invite · sum of A) in every room. They are seated at dawn.
"""

import numpy as np

from game.engine import bend, measure, tables
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import HOURS_A_DAY, MEANING_FULL, ONE

_CREDITED = 3
"""A credit line names the door: so many times the people find it."""


def run(draft: Draft) -> None:
    """Count who was called in this hour; after the last one draw who comes."""
    _called(draft)
    if draft.hour == HOURS_A_DAY - 1:
        invited = measure.total_belonging(draft.world) * draft.pack.params["invite"] >> 16
        mean = invited + draft.footing.called
        mean = mean * _open(draft) >> 16
        mean = bend.column(draft, "arrivals", mean, draft.footing.rows)
        rooms = draft.world.rooms
        come = tables.poisson(mean, draft.stream("newcomers").words(rooms.uid))
        rooms.arrivals += come.astype(np.int32)


def _open(draft: Draft) -> I64:
    """Return how far each room's door stands open, Q16: ajar is open enough."""
    shut = draft.world.rooms.insularity.astype(np.int64)
    return np.minimum(2 * (ONE - shut), ONE)


def _called(draft: Draft) -> None:
    world = draft.world
    root = world.variants.root[draft.shown]
    ours = (world.roots.origin[root] >= 0).nonzero()[0]
    if ours.size == 0:
        return
    root = root[ours]
    meaning = world.variants.meaning[draft.shown[ours]].astype(np.int64)
    credit = 1 + (_CREDITED - 1) * world.roots.credit[root].astype(np.int64)
    mean = draft.pack.params["legible"] * meaning * credit // MEANING_FULL
    np.add.at(draft.footing.called, world.roots.origin[root].astype(np.int64), mean)
