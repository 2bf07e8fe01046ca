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


def places(column: Column) -> tuple[I64, I64]:
    """Return each row's place within its run of a sorted column, and the last row of each run."""
    begins = starts(column)
    first = begins.nonzero()[0]
    place = np.arange(column.size)
    place -= first[begins.cumsum() - 1]
    return place, np.append(first[1:], column.size) - 1
