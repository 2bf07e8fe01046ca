"""Copies on their way to a platform: given an act id now, shown and logged when they fall due."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.night import ActKind
from game.model.units import NONE


def send(draft: Draft, kind: ActKind, due: I64, **columns: I64 | int) -> None:
    """Put copies under way, one for each due tick.

    columns: platform, variant; parent (act) and member (id) where there are any.
    """
    host = draft.world.host
    first = host.acts
    host.acts += due.size
    draft.world.pending.grow(
        due.size,
        due=due,
        act=np.arange(first, first + due.size),
        kind=int(kind),
        **({"parent": NONE, "member": NONE} | columns),
    )
