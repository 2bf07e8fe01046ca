"""The index of the rows that a night appended to the table of uses, sorted by key."""

from dataclasses import dataclass, field
from typing import Self

import numpy as np

from game.model.arrays import I64


def _nothing() -> I64:
    return np.zeros(0, dtype=np.int64)


@dataclass
class Late:
    """Rows before `settled` are sorted by themselves; the rest are found by `keys`."""

    settled: int
    keys: I64 = field(default_factory=_nothing)
    rows: I64 = field(default_factory=_nothing)

    def more(self, keys: I64, rows: I64) -> Self:
        """Return the index with more rows in it."""
        both = np.concatenate([self.keys, keys])
        order = both.argsort(kind="stable")
        return type(self)(self.settled, both[order], np.concatenate([self.rows, rows])[order])
