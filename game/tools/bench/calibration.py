"""A piece of work that never changes: how many of it something costs can be told on any machine.

Keyed draws, a search, picking, sums and some thousand short calls, as an hour of the model has
them, but none of its code. To alter it is to begin all comparisons anew.
"""

import numpy as np

from game.model.arrays import I64, U64

_MANY, _WIDE, _CALLS = 1 << 16, 1 << 20, 2000
_ODD, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)


class Calibration:
    """Its arrays, made once."""

    def __init__(self) -> None:
        self._ids: U64 = np.arange(_MANY, dtype=np.uint64)
        self._pull: I64 = np.arange(_WIDE, dtype=np.int64) * 3
        self._column = np.arange(_WIDE, dtype=np.int64).astype(np.uint16)
        self._short: I64 = np.arange(30, dtype=np.int64)

    def __call__(self) -> int:
        """Do the work once and return its digest, which is the same everywhere."""
        words = self._ids * _ODD
        words ^= words >> _SHIFT
        words *= _ODD
        spot = (words >> np.uint64(32)).view(np.int64) * (3 * _WIDE) >> 32
        member = self._pull.searchsorted(spot, side="right") - 1
        total = int(np.cumsum(self._column[member].astype(np.int64))[-1])
        short = self._short
        for _ in range(_CALLS):
            short = np.minimum(short * 3 >> 1, 4096)
        return total + int(short.sum())


DIGEST = 2154655745
"""What `Calibration` returns."""
