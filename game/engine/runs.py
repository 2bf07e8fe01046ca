"""Runs of equal values in a column: what `np.unique` tells, without its price for short ones."""

import numpy as np

from game.model.arrays import I64, Bools, Column


def starts(column: Column) -> Bools:
    """Return where a new run begins; the first row always does."""
    first = np.ones(column.size, dtype=np.bool_)
    np.not_equal(column[1:], column[:-1], out=first[1:])
    return first


def counted(column: Column) -> tuple[Column, I64]:
    """Return the different values of any column, sorted, and how often each stands there."""
    ordered = np.sort(column)
    first = starts(ordered).nonzero()[0]
    ends = np.append(first[1:], column.size)
    return ordered[first], ends - first
