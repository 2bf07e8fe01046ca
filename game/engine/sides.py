"""Which half of the player's room a member belongs to, where its law divides it.

The halves follow from who they are and never change: a shift, or a side in a quarrel.
"""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64, Bools
from game.model.units import NONE

_DAWN, _DUSK = 5, 17
"""Hours in which the later shift is about."""


def shift(ids: I64) -> I64:
    """Return 1 for who comes by day, 0 for who comes by night."""
    return ids & 1


def on_now(draft: Draft) -> int:
    """Return the shift of this hour."""
    return int(_DAWN <= draft.clock < _DUSK)


def faction(ids: I64) -> I64:
    """Return the side of each member, 0 or 1."""
    return ids >> 1 & 1


def across(draft: Draft, reader: I64, author: I64) -> Bools:
    """Return where members (rows) read somebody of the other side; rows of NONE have no side."""
    ids = draft.world.members.id
    return (author != NONE) & (faction(ids[reader]) != faction(ids[np.maximum(author, 0)]))
