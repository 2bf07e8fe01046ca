"""Raising and lowering belonging: the only place where it is written during a tick."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import FULL, ONE


def warm(draft: Draft, rows: I64, gain: I64) -> None:
    """Add gain (Q16) of what is still missing to belonging; rows may repeat and then add up."""
    held, total = draft.world.members.belonging, draft.footing.tally
    before = held[rows].astype(np.int64)
    more = ONE - before
    more *= gain
    more >>= 16
    np.add.at(total, rows, more.astype(np.int32))
    before += total[rows]
    held[rows] = np.minimum(before, FULL)
    total[rows] = 0


def cool(draft: Draft, rows: I64, keep: I64 | int) -> None:
    """Multiply belonging by keep (Q16), once for each row; repeated rows must agree on it."""
    held = draft.world.members.belonging
    held[rows] = held[rows].astype(np.int64) * keep >> 16
