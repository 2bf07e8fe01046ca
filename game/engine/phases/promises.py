"""Promises at dawn: the day they are due breaks what was owed, and keeps what was forborne."""

import numpy as np

from game.engine import promise
from game.engine.draft import Draft
from game.model.hosted import Deed
from game.model.units import NONE


def run(draft: Draft) -> None:
    """Keep, break or let go of each promise that the evening left as it was."""
    promises = draft.world.promises
    runs = np.ones(promises.who.size, dtype=np.bool_)
    for row in range(promises.who.size):
        if promise.lost(draft, row):
            runs[row] = False
        elif _sold(draft, row):
            promise.broken(draft, row)
            runs[row] = False
        elif promises.due[row] <= draft.world.host.day:
            forborne = Deed(int(promises.deed[row])) in promise.FORBORNE
            (promise.kept if forborne else promise.broken)(draft, row)
            runs[row] = False
    promises.keep(runs)


def _sold(draft: Draft, row: int) -> bool:
    """Return whether a brand has what it was promised not to get."""
    promises, roots = draft.world.promises, draft.world.roots
    return bool(promises.deed[row] == Deed.NO_BRAND and roots.brand[promises.root[row]] != NONE)
