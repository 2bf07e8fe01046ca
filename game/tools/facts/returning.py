"""Fact 8: belonging brings people back."""

import numpy as np

from game.model.arrays import Bools
from game.tools.facts import estimate
from game.tools.facts.sample import Crowd, Sample

_STRATA = 20
_FEWEST = 10  # members of a room whose retention can be told


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of fact 8.

    visits_ratio: within each of 20 strata of base rate, the visits of the third with the most
    belonging over those of the third with the least, in the week after the morning on which both
    were read; the sum over strata and weeks, members who stayed. retention: rank correlation over
    rooms of ten members and more of mean belonging at the end of warm-up with the share of those
    members still there on the last morning.
    """
    high = low = 0.0
    for crowd, after in zip(sample.weeks, (*sample.weeks[1:], sample.end), strict=True):
        more, less = thirds(crowd, np.isin(crowd.id, after.id, assume_unique=True))
        high, low = high + more, low + less
    return {"visits_ratio": estimate.ratio(high, low), "retention": _retention(sample)}


def thirds(crowd: Crowd, stayed: Bools) -> tuple[float, float]:
    """Return mean visits of the top and the bottom third by belonging, summed over strata.

    Members of one base rate are always in one stratum.
    """
    rate, held, visits = crowd.rate[stayed], crowd.belonging[stayed], crowd.visits[stayed]
    stratum = ((estimate.ranks(rate) - 0.5) * _STRATA / max(rate.size, 1)).astype(np.int64)
    order = np.lexsort((held, stratum))
    ends = np.cumsum(np.bincount(stratum, minlength=_STRATA))
    top = bottom = 0.0
    for alike in np.split(visits[order], ends[:-1]):
        third = alike.size // 3
        if third:
            bottom += float(alike[:third].mean())
            top += float(alike[-third:].mean())
    return top, bottom


def _retention(sample: Sample) -> float:
    first = sample.weeks[0]
    stayed = np.isin(first.id, sample.end.id, assume_unique=True)
    rooms = int(first.room.max(initial=-1)) + 1
    size = np.bincount(first.room, minlength=rooms)
    held = np.bincount(first.room, weights=first.belonging.astype(np.float64), minlength=rooms)
    kept = np.bincount(first.room[stayed], minlength=rooms)
    large = size >= _FEWEST
    return estimate.spearman(held[large] / size[large], kept[large] / size[large])
