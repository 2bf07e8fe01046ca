"""What the laws of the player's room make of numbers that are the same in every room.

A law that nothing adds to costs nothing: the number is handed back as it came.
"""

import numpy as np

from game.engine import laws
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import ONE


def here(draft: Draft, rooms: I64) -> int:
    """Return how many of these rows, in the order of their rooms, are of the player's room."""
    return int(rooms.searchsorted(draft.homes))


def column(draft: Draft, name: str, usual: I64, rooms: I64) -> I64:
    """Return a column with so many per cent more in the player's rows, which come first."""
    more = draft.laws.get(name)  # a law that there isn't is asked for a dozen times a tick
    if not more:
        return usual
    bent, ours = usual.copy(), here(draft, rooms)
    bent[:ours] = bent[:ours] * max(100 + more, 0) // 100
    return bent


def number(draft: Draft, name: str, usual: int, rooms: I64) -> I64 | int:
    """Return a number as it holds in each row: the same for all where there is no such law."""
    if not draft.laws.get(name):
        return usual
    return column(draft, name, np.full(rooms.size, usual, dtype=np.int64), rooms)


def kept(draft: Draft, name: str, share: int, whole: int = ONE) -> int:
    """Return what is kept here of a whole that keeps `share` elsewhere: the loss is bent."""
    return whole - min(laws.percent(whole - share, draft.laws[name]), whole)
