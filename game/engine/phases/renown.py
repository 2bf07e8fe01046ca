"""A word that everyone uses: what has been passed on for long, and in many places, is a classic.

A third of the run after it was born, strangers on three platforms use it, many of them, today. What
was sold is a joke about a sale, and what was charged is a banner; neither becomes a classic.
"""

import numpy as np

from game.engine.draft import Draft
from game.engine.reckoning import CHAMBER
from game.model.night import Kind
from game.model.units import CENT, HOURS_A_DAY, PLAYER
from game.model.world import Fate

_THIRD = 3
_PLACES = 3
_COPIES, _WORN = 400, 2  # in a small world so many times what tires its widest audience
_TODAY = CENT // 8  # heat: somebody said it in the last day
_FREE = (Fate.LEAKED, Fate.FLATTENED)


def run(draft: Draft) -> None:
    """Raise what is in steady use everywhere."""
    roots, host = draft.world.roots, draft.world.host
    old = roots.born <= host.tick - HOURS_A_DAY * host.length // _THIRD
    enough = draft.venues.fame(draft.world, np.array(_COPIES), _WORN)
    known = old & (roots.abroad >= enough) & (roots.origin == PLAYER)
    for root in known.nonzero()[0].tolist():
        if int(roots.fate[root]) not in _FREE:
            continue
        places = int(roots.places[root] & ~CHAMBER).bit_count()
        if places >= _PLACES and int(draft.heat(np.array([root]))[0]) >= _TODAY:
            roots.fate[root] = Fate.CLASSIC
            draft.tell(Kind.CLASSIC, root=root, amount=int(roots.abroad[root]))
