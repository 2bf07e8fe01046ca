"""What is read abroad sends people home: Poisson(eta · m) arrivals for each copy that was shown."""

import numpy as np

from game.engine import tables
from game.engine.draft import Draft
from game.model.units import MEANING_FULL

_CREDITED = 3
"""A credit line names the door: so many times the people find it."""


def run(draft: Draft) -> None:
    """Send people to the rooms that this hour's copies came from."""
    world = draft.world
    root = world.variants.root[draft.shown].astype(np.int64)
    origin = world.roots.origin[root].astype(np.int64)
    ours = origin >= 0
    if not ours.any():
        return
    meaning = world.variants.meaning[draft.shown[ours]].astype(np.int64)
    credit = 1 + (_CREDITED - 1) * world.roots.credit[root[ours]].astype(np.int64)
    mean = draft.pack.params["legible"] * meaning * credit // MEANING_FULL
    room = origin[ours]
    total = np.zeros(world.rooms.uid.size, dtype=np.int64)
    np.add.at(total, room, mean)
    sent = np.flatnonzero(total)
    come = tables.poisson(total[sent], draft.stream("newcomers").words(world.rooms.uid[sent]))
    world.rooms.arrivals[sent] += come.astype(np.int32)
