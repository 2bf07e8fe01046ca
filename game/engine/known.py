"""Being known: in a small room a post is seen by people who know its author."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import ONE


def known(draft: Draft) -> I64:
    """Return K = 2 / (1 + posters24 / D) for each room, Q16, lowered where the crew is overrun."""
    rooms = draft.world.rooms
    at = draft.pack.params["known_at"]
    posters = rooms.posters.sum(axis=1, dtype=np.int64)
    return (2 * ONE * at // (at + posters)) * rooms.crew.astype(np.int64) >> 16
