"""Chance with an address: a draw is a hash of (seed, tick, stream, stable id) and of nothing else.

There is no state and no order: a rule that never draws, or a room far away, moves nothing here.
Streams are named by strings. The constants below are part of the rules and never change.
"""

from hashlib import blake2b
from struct import unpack

import numpy as np

from game.model.arrays import I64, U64
from game.model.units import HOURS_A_DAY

_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_HALF = np.uint64(32)
_MIDDLE = np.uint64(29)
_TOP = np.uint64(52)
_LANE = np.uint64(0x9E3779B97F4A7C15)
_STEPS = (np.arange(HOURS_A_DAY, dtype=np.uint64) * _LANE)[:, None]


def _digest(text: str) -> bytes:
    return blake2b(text.encode("ascii"), digest_size=16).digest()


class Stream:
    """The draws of one stream at one tick."""

    def __init__(self, seed: int, stream: str, tick: int) -> None:
        odd, add = unpack("<QQ", _digest(f"{seed}/{stream}/{tick}"))
        self._odd = np.uint64(odd | 1)
        self._add = np.uint64(add)

    def words(self, ids: I64) -> U64:
        """Return a 64-bit word for every stable id, in the shape of ids."""
        return _finished(ids.view(np.uint64) * self._odd + self._add)

    def lanes(self, ids: I64, count: int) -> U64:
        """Return at most 24 independent words for every id, (count, n); lane 0 is `words`."""
        return _finished(ids.view(np.uint64) * self._odd + self._add + _STEPS[:count])


def _finished(x: U64) -> U64:
    """Mix the bits of words in place: an odd multiple of an id alone is no chance."""
    x ^= x >> _HALF
    x *= _FIRST
    x ^= x >> _MIDDLE
    x *= _SECOND
    x ^= x >> _HALF
    return x


def single(seed: int, stream: str, tick: int, entity: int, k: int = 0) -> int:
    """Return one 64-bit word."""
    return int.from_bytes(_digest(f"{seed}/{stream}/{tick}/{entity}/{k}")[:8], "little")


def pick(seed: int, stream: str, at: tuple[int, int, int], below: int) -> int:
    """Return a whole number in 0 … below - 1; `at` = (tick, entity, k). Multiply-shift."""
    tick, entity, k = at
    return (single(seed, stream, tick, entity, k) >> 32) * below >> 32


def chosen(word: int, weights: list[int]) -> int:
    """Return an index drawn in proportion to whole weights of which one is positive."""
    left = (word >> 32) * sum(weights) >> 32
    for index, weight in enumerate(weights):
        left -= weight
        if left < 0:
            return index
    message = "all weights are zero"
    raise ValueError(message)


def high(words: U64) -> I64:
    """Return the upper 32 bits."""
    return (words >> _HALF).view(np.int64)


def low16(words: U64) -> I64:
    """Return the lowest 16 bits: a uniform Q16 fraction."""
    return words.view(np.int64) & 0xFFFF


def mid16(words: U64) -> I64:
    """Return bits 16 to 31: another uniform Q16 fraction."""
    return (words.view(np.int64) >> 16) & 0xFFFF


def top12(words: U64) -> I64:
    """Return the upper 12 bits: a place in a table of 4096 quantiles."""
    return (words >> _TOP).view(np.int64)


def below(words: U64, limit: I64 | int) -> I64:
    """Return whole numbers in 0 … limit - 1 from the upper 32 bits. Multiply-shift."""
    return high(words) * limit >> 32
