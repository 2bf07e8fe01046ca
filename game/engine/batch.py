"""What one hour works on: who came by, and of those who spoke, what each said.

Rows are in the order of rooms. What a row's chance is keyed by is its stable id, never its place.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Self

import numpy as np

from game.model.arrays import I64, U64

UID_BITS = 12
"""A visit's id is its room's uid, shifted so far, and its place among the room's of this hour."""
MOST = (1 << UID_BITS) - 1
"""Visits to a room in an hour beyond which nobody is counted (it keeps ids apart)."""


class Lane(IntEnum):
    """The words that chance has for each act, by what they decide."""

    CHOICE = 0  # which post, recall, import
    VALUES = 1  # quality, bond and bite of something new
    WORDS = 2  # its template and twist; or which slot a riff changes
    RIFF = 3  # whether a copy is a riff or worn, and its luck
    LEAK = 4  # whether it leaves and where to
    BORDER = 5  # whether it is rewritten there
    SHELF = 6  # which post an import takes


@dataclass
class Visits:
    """Everybody who came by in this hour."""

    id: I64
    room: I64
    member: I64
    words: U64  # high half: who it was; low 16 bits: whether they speak

    @classmethod
    def none(cls) -> Self:
        """Return no visits."""
        zero = np.zeros(0, dtype=np.int64)
        return cls(zero, zero, zero, zero.view(np.uint64))


@dataclass
class Speech:
    """Everybody who said something in this hour, one act each; `act` settles what it is."""

    id: I64
    room: I64
    member: I64
    luck: U64  # [lanes, n] see Lane
    act: I64  # number of the act
    variant: I64
    parent: I64  # act copied, or NONE
    author: I64  # member row copied, or NONE
    use: I64  # row in Uses of its idea in this room as far as it is known, or NONE
    kind: I64  # ActKind

    @classmethod
    def none(cls) -> Self:
        """Return nobody's."""
        zero = np.zeros(0, dtype=np.int64)
        luck = np.zeros((len(Lane), 0), dtype=np.uint64)
        return cls(zero, zero, zero, luck, zero, zero, zero, zero, zero, zero)

    def key(self, tick: int) -> I64:
        """Return what the acts are known by for ever: tick and id."""
        return (np.int64(tick) << 45) ^ self.id
