"""Estimators, each by its published definition, in numpy alone. They know nothing of the world.

A figure that cannot be told from what is there is `nan`.
"""

import math

import numpy as np
from numpy.typing import NDArray

from game.model.arrays import Column, Index

Floats = NDArray[np.float64]

_EXACT = 24  # terms of a Hurwitz zeta that are summed one by one
_GOLDEN = (math.sqrt(5) - 1) / 2


def zeta(exponent: float, least: int) -> float:
    """Return the sum of k**-exponent over k = least, least + 1 …, by Euler and Maclaurin."""
    terms = least + np.arange(_EXACT, dtype=np.float64)
    last = least + _EXACT
    tail = last ** (1 - exponent) / (exponent - 1) + last**-exponent / 2
    tail += exponent * last ** (-exponent - 1) / 12
    return float((terms**-exponent).sum() + tail)


def exponent(values: Column, least: int) -> float:
    """Return the exponent of a discrete power law over whole values >= least.

    The maximum of the likelihood -n ln zeta(a, least) - a sum(ln x), found by golden section in
    1.01 to 8 (Clauset, Shalizi and Newman 2009, eq. 3.5). `nan` for fewer than ten values.
    """
    tail = values[values >= least].astype(np.float64)
    if tail.size < 10:  # noqa: PLR2004 - too few to say anything of a tail
        return math.nan
    mean_log = float(np.log(tail).mean())

    def cost(a: float) -> float:
        return math.log(zeta(a, least)) + a * mean_log

    low, high = 1.01, 8.0
    for _ in range(50):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        low, high = (low, right) if cost(left) < cost(right) else (left, high)
    return (low + high) / 2


def ranks(values: Column) -> Floats:
    """Return ranks from 1, equal values sharing the mean of theirs."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2)[place].astype(np.float64)


def spearman(x: Column, y: Column) -> float:
    """Return the rank correlation (Spearman, average ranks); `nan` under three pairs."""
    return pearson(ranks(x), ranks(y))


def pearson(x: Column, y: Column) -> float:
    """Return the linear correlation; `nan` under three pairs or where one side is all the same."""
    if x.size < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:  # noqa: PLR2004 - see above
        return math.nan
    return float(np.corrcoef(x, y)[0, 1])


def slope(x: Column, y: Column) -> float:
    """Return the slope of least squares of y on x; `nan` under three pairs."""
    if x.size < 3 or np.ptp(x) == 0:  # noqa: PLR2004 - see above
        return math.nan
    away = x - x.mean()
    return float((away * (y - y.mean())).sum() / (away * away).sum())


def gini(values: Column) -> float:
    """Return the Gini coefficient of amounts >= 0: 0 all equal, towards 1 all with one."""
    return float(ginis(values, np.zeros(values.size, dtype=np.int64), 1)[0])


def ginis(values: Column, group: Column, groups: int) -> Floats:
    """Return the Gini coefficient within each group (0 … groups - 1); `nan` where it is empty."""
    order = np.lexsort((values, group))
    amount, group = values[order].astype(np.float64), group[order]
    count = np.bincount(group, minlength=groups)
    nth = np.arange(group.size) - (np.cumsum(count) - count)[group] + 1
    total = np.bincount(group, weights=amount, minlength=groups)
    ranked = np.bincount(group, weights=amount * nth, minlength=groups)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(2 * ranked / (count * total) - (count + 1) / count)


def top_share(values: Column, share: float) -> float:
    """Return what the largest `share` of all values (at least one) have of the sum."""
    if values.size == 0 or values.sum() == 0:
        return math.nan
    most = max(round(values.size * share), 1)
    return float(np.partition(values, -most)[-most:].sum() / values.sum())


def share(which: Column) -> float:
    """Return the share that is true; `nan` of nothing."""
    return float(which.mean()) if which.size else math.nan


def median(values: Column) -> float:
    """Return the median; `nan` of nothing."""
    return float(np.median(values)) if values.size else math.nan


def ratio(above: float, below: float) -> float:
    """Return above / below, `nan` if nothing is below."""
    return above / below if below else math.nan


def counts(rows: Column, size: int) -> Index:
    """Return how often each of 0 … size - 1 stands in rows."""
    return np.bincount(rows, minlength=size)
