"""The ideas of a log, one row each: how often used, from when to when, born where."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.model.arrays import I64, Bools
from game.model.units import HOURS_A_DAY
from game.tools.actlog import Log


@dataclass(frozen=True)
class Families:
    """One row a root that was used at all, by root; columns of whole numbers."""

    root: I64
    uses: I64  # acts of every kind, everywhere
    first: I64  # tick of its first act
    last: I64
    origin: I64  # where its first act was: a room, or < 0 a platform
    wording: I64  # variant of its first act
    order: I64  # rows of the log by root, then in their own order
    start: I64  # where in `order` each root begins

    @classmethod
    def of(cls, log: Log) -> "Families":
        """Return the ideas of a log."""
        acts = log.acts
        order = np.argsort(acts.root, kind="stable")
        root = acts.root[order]
        start = np.flatnonzero(np.diff(root, prepend=-1)) if root.size else np.zeros(0, np.int64)
        end = np.append(start[1:], root.size)
        born, died = order[start], order[end - 1]
        return cls(
            root=root[start].astype(np.int64),
            uses=(end - start).astype(np.int64),
            first=acts.tick[born].astype(np.int64),
            last=acts.tick[died].astype(np.int64),
            origin=acts.room[born].astype(np.int64),
            wording=acts.variant[born].astype(np.int64),
            order=order,
            start=start,
        )

    @cached_property
    def of_row(self) -> I64:
        """The family of each row of the log."""
        family = np.empty(self.order.size, dtype=np.int64)
        family[self.order] = np.repeat(np.arange(self.uses.size), self.uses)
        return family

    def born(self, since: int, until: int) -> Bools:
        """Say which were born after one tick and not after another."""
        return (self.first > since) & (self.first <= until)

    def days(self) -> I64:
        """Return the days each lived: 1 if all its acts came within its first 24 hours."""
        return (self.last - self.first) // HOURS_A_DAY + 1
