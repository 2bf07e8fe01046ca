"""Runs of equal values in a column: what `np.unique` tells, without its price for short ones."""

import numpy as np

from game.model.arrays import I64, Bools, Column


def starts(column: Column) -> Bools:
    """Return where a new run begins; the first row always does."""
    first = np.empty(column.size, dtype=np.bool_)
    first[:1] = True
    np.not_equal(column[1:], column[:-1], out=first[1:])
    return first


def counted(column: Column) -> tuple[Column, I64]:
    """Return the different values of any column, sorted, and how often each stands there."""
    ordered = column.copy()
    ordered.sort()
    first = starts(ordered).nonzero()[0]
    return ordered[first], _lasts(first, column.size) - first + 1


def places(column: Column) -> tuple[I64, I64]:
    """Return each row's place within its run of a sorted column, and the last row of each run."""
    begins = starts(column)
    first = begins.nonzero()[0]
    place = np.arange(column.size)
    place -= first[begins.cumsum() - 1]
    return place, _lasts(first, column.size)


def _lasts(first: I64, size: int) -> I64:
    """Return the last row of each run by the first of each."""
    last = np.empty_like(first)
    np.subtract(first[1:], 1, out=last[:-1])
    last[-1:] = size - 1
    return last
