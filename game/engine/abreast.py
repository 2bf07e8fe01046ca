"""The rows of one table of several worlds side by side: where each stands, and which it is at home.

It knows nothing of what the columns mean.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from game.model.arrays import I64, Column, Index, Table
from game.model.units import NONE

Rows = Index | slice


class Abreast:
    """Some rows (n) of a table of each of k worlds, one world after another until they are sorted.

    Rows of a world are given by number, or as the first so many.

    `owner`: whose each row is, (n,). `home`: which row it is in that world, (n,).
    """

    def __init__(self, tables: Sequence[Table], rows: Sequence[Rows], elsewhere: int) -> None:
        """Take the rows of each table; `elsewhere` is where the others are said to stand."""
        self._tables = tables
        self._rows = rows
        self._sizes = np.array([getattr(table, table.names[0]).shape[0] for table in tables])
        self._first = self._sizes.cumsum() - self._sizes
        homes = [np.arange(own.stop) if isinstance(own, slice) else own for own in rows]
        self.home: I64 = np.concatenate(homes)
        self.owner: I64 = np.repeat(np.arange(len(homes)), [home.size for home in homes])
        self.count = self.home.size
        """Rows that stood here before any were appended."""
        self._ends = _ends(self.owner, len(homes))
        self._order: Index | None = None
        self._place = np.full(int(self._sizes.sum()) + 1, elsewhere, dtype=np.int64)
        """Where each row stands, if all rows of all worlds are counted end to end."""
        self._settle()
        self._new: Index = np.zeros(0, dtype=np.intp)

    def sort(self, order: Index) -> None:
        """Let the rows stand in another order, once."""
        self.home, self.owner, self._order = self.home[order], self.owner[order], order
        self._settle()

    def _settle(self) -> None:
        self._place[self._first[self.owner] + self.home] = np.arange(self.count)

    def taken(self, column: str) -> Column:
        """Return a column of these rows."""
        own = zip(self._tables, self._rows, strict=True)
        every: Column = np.concatenate([getattr(table, column)[rows] for table, rows in own])
        return every if self._order is None else every[self._order]

    def put(self, column: str, values: Column) -> None:
        """Write a column of these rows home, (n, …)."""
        if self._order is not None:
            unsorted = np.empty_like(values)
            unsorted[self._order] = values
            values = unsorted
        for at, (table, rows) in enumerate(zip(self._tables, self._rows, strict=True)):
            getattr(table, column)[rows] = values[self._ends[at] : self._ends[at + 1]]

    def found(self, owner: I64, rows: Column) -> I64:
        """Return where rows of these owners' worlds stand; NONE stays."""
        first = self._first[owner].reshape(-1, *(1,) * (rows.ndim - 1))
        return np.where(rows >= 0, self._place[first + rows], NONE)

    def at_home(self, rows: Column) -> Column:
        """Return which rows these are in their own worlds; NONE stays."""
        return np.where(rows >= 0, self.home.take(rows, mode="clip"), NONE)

    def grew(self, owner: I64) -> None:
        """Take in rows that were appended; those of an owner of NONE are nobody's."""
        self._new = owner.argsort(kind="stable")
        whose = owner[self._new]
        home = np.empty_like(owner)
        home[self._new] = self._sizes[whose] + np.arange(owner.size) - whose.searchsorted(whose)
        self.owner = np.concatenate([self.owner, owner])
        self.home = np.concatenate([self.home, home])
        self._ends_new = _ends(whose, len(self._tables))

    def append(self, new: Mapping[str, Column]) -> Iterator[tuple[int, Index]]:
        """Append such rows at home, all columns given. Yields whose and which rows they are there.

        Their rows in `new` are those which `grew` took in.
        """
        ordered = {name: column[self._new] for name, column in new.items()}
        for at, table in enumerate(self._tables):
            own = slice(self._ends_new[at], self._ends_new[at + 1])
            count = own.stop - own.start
            if count:
                table.grow(count, **{name: column[own] for name, column in ordered.items()})
                yield at, np.arange(self._sizes[at], self._sizes[at] + count)


def _ends(owner: I64, count: int) -> list[int]:
    """Return where the rows of each of so many owners begin, and where the last end."""
    ends: list[int] = owner.searchsorted(np.arange(count + 1)).tolist()
    return ends
