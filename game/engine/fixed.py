"""Exact whole-number arithmetic: logarithm and power of two by table, never a float.

The tables are made with integer square roots alone, so they are the same on every machine.
"""

from functools import cache
from math import isqrt

import numpy as np

from game.model.arrays import I64
from game.model.units import ONE

BITS = 16
FINE = 10
STEPS = 1 << FINE
"""Entries of a table between one power of two and the next."""
_DEEP = 96


@cache
def powers() -> I64:
    """Return 2**(i/1024) in Q16, shape (1024,)."""
    factors = []
    value = 2 << _DEEP
    for _ in range(10):
        value = isqrt(value << _DEEP)
        factors.append(value)
    table = []
    for step in range(STEPS):
        product = 1 << _DEEP
        for bit, factor in enumerate(factors):
            if step >> (9 - bit) & 1:
                product = product * factor >> _DEEP
        table.append((product + (1 << (_DEEP - BITS - 1))) >> (_DEEP - BITS))
    return np.array(table, dtype=np.int64)


@cache
def logarithms() -> I64:
    """Return log2(1 + i/1024) in Q16, shape (1024,), by repeated squaring."""
    table = []
    for step in range(STEPS):
        value = ((STEPS + step) << 40) // STEPS
        log = 0
        for _ in range(BITS + 1):
            value = value * value >> 40
            log <<= 1
            if value >> 41:
                value >>= 1
                log |= 1
        table.append((log + 1) >> 1)
    return np.array(table, dtype=np.int64)


def log2(x: I64) -> I64:
    """Return the logarithm to base two, in Q16, of whole x > 0."""
    rest = x.copy()
    whole = np.zeros_like(x)
    for shift in (32, 16, 8, 4, 2, 1):
        high = (rest >> shift) > 0
        whole += high * shift
        rest = np.where(high, rest >> shift, rest)
    down, up = np.maximum(whole - FINE, 0), np.maximum(FINE - whole, 0)
    scaled = np.where(whole >= FINE, x >> down, x << up)
    return (whole << BITS) + logarithms()[scaled & (STEPS - 1)]


def exp2(y: I64) -> I64:
    """Return 2**y in Q16 for y in Q16, from 2**-16 up to 2**40."""
    y = np.clip(y, -BITS << BITS, 40 << BITS)
    whole = y >> BITS
    value = powers()[(y >> (BITS - 10)) & (STEPS - 1)]
    return np.where(whole >= 0, value << np.maximum(whole, 0), value >> np.maximum(-whole, 0))


LOG2_E = 94548
"""log2(e) in Q16."""


def exp(x: I64) -> I64:
    """Return e**x in Q16 for x in Q16."""
    return exp2(x * LOG2_E >> BITS)


def power(x: I64, exponent: int) -> I64:
    """Return (x / ONE)**(exponent / 256) in Q16; x in Q16 and > 0, exponent in Q8.8."""
    return exp2((log2(x) - (BITS << BITS)) * exponent >> 8)


def scaled(x: I64, factor: I64 | int) -> I64:
    """Return x * factor for a factor in Q16, rounded down."""
    return x * factor >> BITS


def decayed(x: int, keep: int) -> int:
    """Return x * keep for keep in Q16, rounded down."""
    return x * keep // ONE
