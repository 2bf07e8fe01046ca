"""Shares with their uncertainty: intervals of 95 % for wins, and for wins lost between pairs."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964


@dataclass(frozen=True)
class Share:
    """A share in per cent, with the interval that it lies in 19 times of 20."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """Return it as a cell of a table."""
        return f"{self.value:.0f} % ({self.low:.0f} to {self.high:.0f})"


def share(hits: int, runs: int) -> Share:
    """Return hits of runs, with Wilson's interval; of no runs, nothing is known."""
    if runs == 0:
        return Share(0.0, 0.0, 100.0)
    p, z = hits / runs, _Z * _Z
    middle = (p + z / (2 * runs)) / (1 + z / runs)
    half = _Z * sqrt(p * (1 - p) / runs + z / (4 * runs * runs)) / (1 + z / runs)
    return Share(*(round(100 * x, 1) for x in (p, max(middle - half, 0), min(middle + half, 1))))


def lost(before: list[bool], after: list[bool]) -> Share:
    """Return by how much a share fell from one half of the pairs to the other.

    The interval is Agresti and Min's: the pairs that differ, and half a pair more on each side.
    """
    runs = len(before) + 2
    down = sum(a and not b for a, b in zip(before, after, strict=True))
    up = sum(b and not a for a, b in zip(before, after, strict=True))
    value = (down - up) / max(len(before), 1)
    middle = (down - up) / runs
    half = _Z * sqrt(max(down + up + 1 - (down - up) ** 2 / runs, 0)) / runs
    return Share(*(round(100 * x, 1) for x in (value, middle - half, middle + half)))
