"""Raising and lowering belonging: the only place where it is written during a tick."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import FULL, ONE


def warm(draft: Draft, rows: I64, gain: I64) -> None:
    """Add gain (Q16) of what is still missing to belonging; rows may repeat and then add up."""
    held = draft.world.members.belonging
    missing = ONE - held[rows].astype(np.int64)
    unique, inverse = np.unique(rows, return_inverse=True)
    total = np.zeros(unique.size, dtype=np.int64)
    np.add.at(total, inverse, gain * missing >> 16)
    held[unique] = np.minimum(held[unique] + total, FULL).astype(np.uint16)


def cool(draft: Draft, rows: I64, keep: I64 | int) -> None:
    """Multiply belonging by keep (Q16); each row once, however often it is named."""
    held = draft.world.members.belonging
    unique, first = np.unique(rows, return_index=True)
    share = keep if isinstance(keep, int) else keep[first]
    held[unique] = (held[unique].astype(np.int64) * share >> 16).astype(np.uint16)
