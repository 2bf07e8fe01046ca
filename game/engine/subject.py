"""Which idea an event is about: one of the room's own, found by what stands out in it."""

from collections.abc import Callable
from functools import partial

import numpy as np

from game.engine import measure
from game.model.arrays import Index
from game.model.units import NONE, PLAYER
from game.model.world import Force, Stage, Status, World


def _live(world: World) -> Index:
    return measure.ideas(world, Status.LIVE)


def _canon(world: World) -> Index:
    return measure.ideas(world, Status.CANON)


def _leaked(world: World) -> Index:
    ours = np.concatenate([_live(world), _canon(world)])
    return ours[world.roots.fate[ours] > 0]


def _branded(world: World) -> Index:
    roots = world.roots
    return np.flatnonzero((roots.brand >= 0) & (roots.origin == PLAYER))


def _in_view(kind: Force, world: World) -> Index:
    """Return the ideas that forces of a kind have in view; some may be ash here by now."""
    forces = world.forces
    seen = forces.root[(forces.kind == int(kind)) & (forces.stage != int(Stage.SPENT))]
    return np.unique(seen[seen != NONE]).astype(np.intp)


_SOUGHT: dict[str, tuple[Callable[[World], Index], str, int]] = {
    "hottest": (_live, "today", 1),
    "newest": (_live, "born", 1),
    "oldest": (_live, "born", -1),
    "dying": (_live, "today", -1),
    "canon": (_canon, "rested", -1),
    "leaked": (_leaked, "abroad", 1),
    "branded": (_branded, "abroad", 1),
    "wanted": (partial(_in_view, Force.BRAND), "today", 1),
    "claimed": (partial(_in_view, Force.CAUSE), "today", 1),
    "copied": (partial(_in_view, Force.RIVAL), "today", 1),
}
"""What an event can be about: among which ideas, by which column of theirs, the most or least."""


def about(world: World, wanted: str) -> int:
    """Return the idea an event is about (hottest, leaked, newest, oldest and so on), or NONE."""
    among, column, sign = _SOUGHT[wanted]
    roots = among(world)
    if roots.size == 0:
        return NONE
    score = getattr(world.roots, column)[roots].astype(np.int64)
    return int(roots[np.argmax(sign * score)])
