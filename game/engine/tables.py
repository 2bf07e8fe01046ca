"""Curves and distributions as integer tables, made once by the exact arithmetic of `fixed`.

Sources of the laws: `docs/model.md`. Every table is checked by hash in the tests.
"""

from functools import cache
from math import isqrt

import numpy as np

from game.engine import fixed
from game.engine.chance import high, low16, top12
from game.engine.guide import Guide
from game.model.arrays import I64, U64
from game.model.units import ONE, QUALITY, SLOTS

_FINE = 4096
_LEVELS = 16  # a Poisson mean is kept in steps of 1/16
_MEAN_TOP = 32
_COUNTS = 80
_ROOTS = 4096
_MEAN_MOST = (_MEAN_TOP << 16) - 1
AGES = 1024
"""Hours that ideas are told apart by; what is older fades no more."""


@cache
def normal() -> I64:
    """Return 4096 quantiles of the standard normal law in Q12 (±3.6)."""
    z = np.arange(-_FINE * 4, _FINE * 4 + 1, 8, dtype=np.int64)
    density = fixed.exp(-(z * z) >> 9)
    total = np.cumsum(density)
    wanted = (2 * np.arange(_FINE, dtype=np.int64) + 1) * total[-1] // (2 * _FINE)
    return z[np.searchsorted(total, wanted)]


@cache
def voices(mean: int, a: int) -> I64:
    """Return 4096 quantiles of a chance to speak in Q16, Beta(a, b) of that mean (Q16), a in Q8.8.

    With x = y**(1/a) the density of Beta(a, b) in y is (1 - x)**(b - 1), smooth where most are.
    """
    b = a * (ONE - mean) // max(mean, 1)
    y = np.arange(1, _FINE * 4 + 1, dtype=np.int64) * ONE // (_FINE * 4)
    x = np.minimum(fixed.power(y, QUALITY * QUALITY // a), ONE - 1)
    density = fixed.power(ONE - x, b - QUALITY)
    total = np.cumsum(density)
    wanted = (2 * np.arange(_FINE, dtype=np.int64) + 1) * total[-1] // (2 * _FINE)
    return x[np.searchsorted(total, wanted)]


@cache
def _poisson() -> U64:
    """Return P(X <= k) in Q32 for means in sixteenths up to 32: shape (513, 80)."""
    mean = np.arange(_MEAN_TOP * _LEVELS + 1, dtype=np.int64) * (ONE // _LEVELS)
    # e**-mean underflows Q16 past 11, so probabilities run from the mode outwards and are normed.
    mode = mean >> 16
    counts = np.arange(_COUNTS, dtype=np.int64)
    mass = np.zeros((mean.size, _COUNTS), dtype=np.int64)
    rows = np.arange(mean.size)
    mass[rows, mode] = 1 << 40
    for step in range(_COUNTS):
        up = mode + step
        fits = up + 1 < _COUNTS
        mass[rows[fits], up[fits] + 1] = (mass[rows[fits], up[fits]] * mean[fits] >> 16) // (
            up[fits] + 1
        )
        down = mode - step
        fits = (down > 0) & (mean > 0)
        mass[rows[fits], down[fits] - 1] = (
            mass[rows[fits], down[fits]] // mean[fits] * (down[fits] * ONE)
        )
    mass[:, counts[-1]] = 0
    total = np.cumsum(mass, axis=1)
    scale = total[:, -1:] >> 20
    return (np.minimum(total // np.maximum(scale, 1), 1 << 20) << 12).astype(np.uint64)


@cache
def _roots() -> I64:
    """Return the square roots of 0 … 4095 in Q16."""
    return np.array([isqrt(x << 32) for x in range(_ROOTS)], dtype=np.int64)


@cache
def _levels() -> U64:
    """Return the Poisson table as one sorted row: level << 33 | P(X <= k)."""
    table = _poisson()
    level = np.arange(table.shape[0], dtype=np.uint64) << np.uint64(33)
    return (table + level[:, None]).reshape(-1)


@cache
def _counts() -> Guide:
    """Return what finds a place in that row."""
    return Guide(_levels().view(np.int64))


def poisson(mean: I64, words: U64) -> I64:
    """Draw Poisson counts for means in Q16, one word each; past 32 by the normal law."""
    fine = np.minimum(mean, _MEAN_MOST) * _LEVELS
    level = (fine >> 16) + (low16(words) < (fine & 0xFFFF))
    counts = _counts().rows(high(words) | level << 33) - (level * _COUNTS - 1)
    many = (mean > _MEAN_MOST).nonzero()[0]
    if many.size:
        spread = _roots()[np.minimum(mean[many] >> 16, _ROOTS - 1)]
        wide = (mean[many] + (spread * normal()[top12(words[many])] >> 12) + ONE // 2) >> 16
        counts[many] = np.maximum(wide, 0)
    return counts


@cache
def _lomax(exponent: int) -> I64:
    """Return quantiles of u**(-1/exponent) - 1 in Q16: 4096 even ones, then 4096 of the tail."""
    step = 2 * np.arange(_FINE, dtype=np.int64) + 1
    u = np.concatenate([step << 19, step << 7])  # of 2**32
    y = ((32 << 16) - fixed.log2(u)) * QUALITY // max(exponent, 1)
    return fixed.exp2(np.minimum(y, 30 << 16)) - ONE


def lomax(words: U64, exponent: int, top: int) -> I64:
    """Draw from the Lomax law, Q16, exponent in Q8.8, at most top (Q16)."""
    u = high(words)
    coarse = u >> 20
    place = np.where(coarse > 0, coarse, _FINE + ((u >> 8) & (_FINE - 1)))
    return np.minimum(_lomax(exponent)[place], top)


@cache
def crowding(at: int, exponent: int) -> I64:
    """Return (posts / at)**exponent in Q16, between a half and three, for 0 to 4095 posts a day."""
    posts = np.maximum(np.arange(4096, dtype=np.int64), 1) * ONE // at
    return np.clip(fixed.power(np.maximum(posts, 1), exponent), ONE // 2, 3 * ONE)


@cache
def known(at: int, on: int) -> I64:
    """Return 2 / (1 + posters / at) in Q16 for 0 to 4095 posters a day; switched off, always 1."""
    posters = np.arange(4096, dtype=np.int64)
    return 2 * ONE * at // (at + posters) if on else np.full(posters.size, ONE, dtype=np.int64)


@cache
def fading(hours: int, shape: int, kept: int, slow_hours: int) -> I64:
    """Return how an idea fades with age, Q16, shape (2, 1024): by hours 0 … 1023; row 1 is canon's.

    Fast memory is e**-(age/hours)**shape, shape in Q8.8; what is canon has `kept` (Q16) of its
    weight in a slow memory, e**-(age/slow_hours) (Candia et al. 2019).
    """
    age = np.arange(1, AGES, dtype=np.int64)
    fast = fixed.exp(-fixed.power(np.maximum(age * ONE // hours, 1), shape))
    slow = fixed.exp(-(age * ONE // slow_hours))
    both = (fast * (ONE - kept) + slow * kept) >> 16
    table = np.full((2, AGES), ONE, dtype=np.int64)
    table[0, 1:], table[1, 1:] = fast, both
    return table


@cache
def abroad(pull: int) -> I64:
    """Return the pull of what came from elsewhere by its layers 0 … 6, Q16: pull * e**(-0.1 d)."""
    return fixed.exp(-(np.arange(7, dtype=np.int64) * ONE // 10)) * pull >> 16


@cache
def keeping(keep: int) -> I64:
    """Return keep**hours in Q16 for 0 … 255 hours."""
    hours, kept = [ONE], ONE << 16
    for _ in range(255):
        kept = kept * keep >> 16
        hours.append(kept >> 16)
    return np.array(hours, dtype=np.int64)


@cache
def understanding(drag: int) -> I64:
    """Return e**(-drag * gap) in Q16 for gaps of 0 … 80 tenths of a layer; drag in Q8.8."""
    gap = np.arange(81, dtype=np.int64)
    return fixed.exp(-(gap * drag * 256 // 10))


@cache
def lognormal(spread: int) -> I64:
    """Return 4096 quantiles of e**(spread * z), z standard normal, in Q16; spread in Q8.8."""
    return fixed.exp(normal() * 16 * spread // QUALITY)


@cache
def softened(exponent: int, top: int) -> I64:
    """Return q**exponent in Q8.8 for qualities q of 0 … top in Q8.8; exponent in Q8.8."""
    quality = np.maximum(np.arange(top + 1, dtype=np.int64), 1)
    return fixed.power(quality * (ONE // QUALITY), exponent) // (ONE // QUALITY)


@cache
def ranks() -> I64:
    """Return (1 + rank)**-0.7 in Q16 by next free slot and slot, newest first: (SLOTS, SLOTS)."""
    by_rank = fixed.power(np.arange(1, SLOTS + 1, dtype=np.int64) * ONE, -179)
    slot = np.arange(SLOTS)
    return by_rank[(slot[:, None] - 1 - slot) % SLOTS]


@cache
def reinforcement(on: int) -> I64:
    """Return the weight of one copy among c, in Q16: shape (6 bonds, SCREEN + 1 counts).

    A catchy idea saturates: 1.05, 1, .9 … of it each. A bonding one needs several sources and gains
    by them (Centola 2010): five per cent a source for each point of bond above two. Switched off,
    any number of copies weighs as much as one.
    """
    plain = [0, 105, 112, 114, 104, 88, 73, 61, 52, 44, 37, 32, 27, 24, 21, 18, 16, 14, 13, 12, 11]
    plain += [10, 9, 8, 8]
    table = np.zeros((6, len(plain)), dtype=np.int64)
    for bond in range(6):
        for copies, weight in enumerate(plain):
            gain = 100 + 5 * (bond - 2) * min(max(copies - 1, 0), 3)
            alone = plain[1] * 100 // max(copies, 1)
            table[bond, copies] = (weight * gain if on else alone) * ONE // 10_000
    return table


@cache
def day_curve() -> I64:
    """Return the share of a day's visits in each hour from 20:00 on, Q16, adding to ONE."""
    shape = [95, 100, 92, 74, 50, 30, 17, 10, 7, 7, 10, 18, 28, 36, 40, 44, 50, 52, 50, 52, 58, 66]
    shape += [76, 86]
    total = sum(shape)
    curve = [hour * ONE // total for hour in shape]
    curve[0] += ONE - sum(curve)
    return np.array(curve, dtype=np.int64)
