"""Trees of acts: who copied whom, as one forest over the rows of a log, by pointer-jumping."""

from dataclasses import dataclass

import numpy as np

from game.model.arrays import I64, Bools, Column
from game.tools.facts.estimate import Floats


def rows_of(act: Column, parent: Column) -> I64:
    """Return the row of each act's parent, -1 where it has none or it is not in the log."""
    if act.size == 0:
        return np.zeros(0, dtype=np.int64)
    place = np.full(int(max(act.max(), parent.max())) + 2, -1, dtype=np.int64)
    place[act] = np.arange(act.size)
    found: I64 = np.where(parent >= 0, place[parent], -1)
    return found


def pruned(parent: I64, rows: Bools) -> I64:
    """Return the parents of chosen rows alone, in their own numbering: edges out of them are cut.

    parent: (n,), rows: bool (n,); the answer has one entry for each chosen row.
    """
    place = np.full(parent.size + 1, -1, dtype=np.int64)
    place[:-1][rows] = np.arange(int(rows.sum()))
    return place[parent[rows]]


@dataclass(frozen=True)
class Forest:
    """For each row its tree (the row of its root), its depth and the rows below and with it."""

    parent: I64
    tree: I64
    depth: I64
    below: I64

    @classmethod
    def grown(cls, parent: I64) -> "Forest":
        """Return the forest of parent rows (-1: a root). Parents need not stand before children."""
        tree, depth = _lifted(parent)
        return cls(parent, tree, depth, _below(parent, depth))

    @property
    def roots(self) -> I64:
        """The rows that are roots."""
        return np.flatnonzero(self.parent < 0)

    def sizes(self) -> I64:
        """Return the rows of each tree, in the order of `roots`."""
        return self.below[self.roots]

    def depths(self) -> I64:
        """Return the depth of each tree, in the order of `roots`: 0 for a root alone."""
        deepest = np.zeros(self.parent.size, dtype=np.int64)
        np.maximum.at(deepest, self.tree, self.depth)
        return deepest[self.roots]

    def virality(self) -> Floats:
        """Return the structural virality of each tree, in the order of `roots`.

        The mean distance over all pairs of its nodes (Goel et al. 2016): an edge with s nodes
        below it lies on s (n - s) paths. 0 for a root alone.
        """
        size = self.below[self.tree].astype(np.float64)
        paths = np.where(self.parent < 0, 0.0, self.below * (size - self.below))
        crossed = np.bincount(self.tree, weights=paths, minlength=self.parent.size)[self.roots]
        n = self.sizes().astype(np.float64)
        return np.asarray(2 * crossed / np.maximum(n * (n - 1), 1))


def _lifted(parent: I64) -> tuple[I64, I64]:
    """Return the root and the depth of each row: jumps double until nobody moves."""
    own = np.arange(parent.size)
    jump = np.where(parent < 0, own, parent)
    depth = (parent >= 0).astype(np.int64)
    while True:
        further = jump[jump]
        if np.array_equal(further, jump):
            return jump, depth
        depth += depth[jump]
        jump = further


def _below(parent: I64, depth: I64) -> I64:
    """Return how many rows hang on each row, itself among them, from the deepest up."""
    below = np.ones(parent.size, dtype=np.int64)
    order = np.argsort(depth, kind="stable")
    ends = np.cumsum(np.bincount(depth)) if depth.size else np.zeros(1, dtype=np.int64)
    for level in range(ends.size - 1, 0, -1):
        rows = order[ends[level - 1] : ends[level]]
        np.add.at(below, parent[rows], below[rows])
    return below
