"""What crossed a border last night, read off the act log: out of a room, into one, between two.

A crossing is drawn only if both of its ends are in the log; nothing is guessed. Places are coded as
in the log: a room's row, or -1 - platform.
"""

from dataclasses import dataclass

import numpy as np

from game.model.arrays import I64, Bools
from game.model.night import ActKind, Acts
from game.model.units import PLAYER


@dataclass(frozen=True)
class Crossed:
    """One row a crossing, in order of the log."""

    tick: I64
    start: I64  # where it was said before
    end: I64  # where it was said next
    variant: I64

    def of(self, wanted: Bools) -> "Crossed":
        """Return the crossings wanted, a mask of shape (n,)."""
        return Crossed(
            self.tick[wanted], self.start[wanted], self.end[wanted], self.variant[wanted]
        )

    @property
    def outward(self) -> Bools:
        """Which went from a room onto a platform."""
        return (self.start >= 0) & (self.end < 0)

    @property
    def homeward(self) -> Bools:
        """Which were brought from a platform into a room."""
        return (self.start < 0) & (self.end >= 0)

    @property
    def between(self) -> Bools:
        """Which went from room to room."""
        return (self.start >= 0) & (self.end >= 0)


def crossed(acts: Acts | None) -> Crossed:
    """Return all crossings of a night; none for no night."""
    nothing = np.zeros(0, dtype=np.int64)
    if acts is None or acts.act.size == 0:
        return Crossed(nothing, nothing, nothing, nothing)
    moved = (acts.kind == ActKind.LEAK) | (acts.kind == ActKind.IMPORT)
    rows = np.flatnonzero(moved & (acts.parent >= 0))
    order = np.argsort(acts.act, kind="stable")
    place = np.searchsorted(acts.act, acts.parent[rows], sorter=order)
    parents = order[np.minimum(place, order.size - 1)]
    start, end = acts.room[parents].astype(np.int64), acts.room[rows].astype(np.int64)
    known = (acts.act[parents] == acts.parent[rows]) & (start != end)
    kept = rows[known]
    return Crossed(
        acts.tick[kept].astype(np.int64),
        start[known],
        end[known],
        acts.variant[kept].astype(np.int64),
    )


def ways(found: Crossed, most: int) -> tuple[tuple[int, int], ...]:
    """Return the ways taken as (from, to), a platform by its row; each once.

    Ours come first, then those most often taken.
    """
    pairs, counts = np.unique(np.stack([found.start, found.end]), axis=1, return_counts=True)
    ours = (pairs == PLAYER).any(axis=0)
    first = np.lexsort((pairs[1], pairs[0], -counts, ~ours))[:most]
    plain = np.where(pairs < 0, -1 - pairs, pairs)[:, first]
    return tuple((int(start), int(end)) for start, end in plain.T)
