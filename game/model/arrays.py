"""Tables of integer columns: the one shape in which the world keeps its state.

A table is sealed (its columns read-only, its fields fixed) except on the private copy that
`thawed` makes, which only `game.engine.step` holds. It knows nothing of what its columns mean.
"""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass, fields
from functools import cache, cached_property
from typing import Any, Self, get_args, get_type_hints

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
I8 = NDArray[np.int8]
I16 = NDArray[np.int16]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]
U16 = NDArray[np.uint16]
U64 = NDArray[np.uint64]
Index = NDArray[np.intp]
Column = NDArray[Any]

_SPARE = 512
_BUFFERS = "_buffers"
"""Where an open table keeps the longer arrays of which its columns are the first rows."""


@dataclass
class Table:
    """Columns of one length along their first axis, or whole-number scalars, by field name."""

    def __setattr__(self, name: str, value: object) -> None:
        self._check_open()
        object.__setattr__(self, name, value)
        self.__dict__.pop(_BUFFERS, None)  # it may no longer hold what the column is

    @property
    def sealed(self) -> bool:
        """Whether its columns are read-only and its fields fixed."""
        return "_sealed" in self.__dict__

    def _check_open(self) -> None:
        if "_sealed" in self.__dict__:
            message = f"{type(self).__name__} is read-only outside a step"
            raise FrozenInstanceError(message)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order of declaration."""
        return tuple(self.__dataclass_fields__)

    @classmethod
    @cache
    def kinds(cls) -> dict[str, type[np.generic]]:
        """Return the type of the values in each column."""
        hints = get_type_hints(cls)
        return {field.name: get_args(get_args(hints[field.name])[1])[0] for field in fields(cls)}

    @classmethod
    def empty(cls) -> Self:
        """Return a table without rows, its one-dimensional columns typed as its fields say."""
        return cls(**{name: np.zeros(0, kind) for name, kind in cls.kinds().items()})

    def columns(self) -> Iterator[tuple[str, Column]]:
        """Yield (name, column) in order of declaration; a scalar as one i64."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, np.ndarray):
                yield field.name, value
            else:
                yield field.name, np.array([value], dtype=np.int64)

    def thawed(self) -> Self:
        """Return a private, writable copy; what grew before gets room to grow again at once."""
        copy = object.__new__(type(self))
        if _BUFFERS in self.__dict__:
            copy._make_room(self.__dict__, 0)
            return copy
        for name in self.names:
            value = self.__dict__[name]
            copy.__dict__[name] = value.copy() if isinstance(value, np.ndarray) else value
        return copy

    def frozen(self) -> Self:
        """Seal this table in place and return it."""
        for name in self.names:
            value = self.__dict__[name]
            if isinstance(value, np.ndarray):
                value.flags.writeable = False
        object.__setattr__(self, "_sealed", True)
        return self

    def grow(self, count: int, **new: Column | int) -> None:
        """Append `count` rows; every column must be given, a whole number standing for all rows.

        Columns grow inside buffers with room to spare, so that a night of small additions does
        not copy the table each time.
        """
        self._check_open()
        own = self.__dict__
        size = own[self.names[0]].shape[0]
        buffers: dict[str, Column] | None = own.get(_BUFFERS)
        if buffers is None or buffers[self.names[0]].shape[0] < size + count:
            buffers = self._make_room(own, count)
        for name, buffer in buffers.items():
            buffer[size : size + count] = new[name]
            own[name] = buffer[: size + count]

    def _make_room(self, columns: dict[str, Any], count: int) -> dict[str, Column]:
        """Take over columns, in buffers with room for so many rows more. Returns the buffers."""
        own, size = self.__dict__, columns[self.names[0]].shape[0]
        buffers = {name: _roomier(columns[name], count) for name in self.names}
        own |= {name: buffer[:size] for name, buffer in buffers.items()}
        own[_BUFFERS] = buffers
        return buffers

    def keep(self, rows: Index | Bools) -> None:
        """Keep only these rows, in this order."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name)[rows])


def _roomier(column: Column, count: int) -> Column:
    """Return a copy of a column with room for more rows."""
    size = column.shape[0]
    buffer = np.empty((size + count + size // 4 + _SPARE, *column.shape[1:]), dtype=column.dtype)
    buffer[:size] = column
    return buffer
