"""Which idea an event is about: one of the room's own, found by what stands out in it."""

import numpy as np

from game.engine import measure
from game.model.arrays import I64
from game.model.units import NONE, PLAYER
from game.model.world import Force, Stage, Status, World


def _most(score: I64, roots: I64) -> int:
    return int(roots[np.argmax(score[roots])]) if roots.size else NONE


def _in_view(world: World, kind: Force) -> I64:
    """Return the ideas that forces of a kind have in view; some may be ash here by now."""
    forces = world.forces
    seen = forces.root[(forces.kind == kind) & (forces.stage != Stage.SPENT)]
    return np.unique(seen[seen != NONE]).astype(np.int64)


def about(world: World, wanted: str) -> int:
    """Return the idea an event is about (hottest, leaked, newest, oldest and so on), or NONE."""
    roots = world.roots
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    canon = measure.ideas(world, Status.CANON).astype(np.int64)
    ours = np.concatenate([live, canon])
    at_home = np.flatnonzero(roots.origin == PLAYER).astype(np.int64)
    today, abroad = roots.today.astype(np.int64), roots.abroad.astype(np.int64)
    born = roots.born.astype(np.int64)
    score, among = {
        "hottest": (today, live),
        "newest": (born, live),
        "oldest": (-born, live),
        "dying": (-today, live),
        "canon": (-roots.rested.astype(np.int64), canon),
        "leaked": (abroad, ours[roots.fate[ours] > 0]),
        "branded": (abroad, at_home[roots.brand[at_home] >= 0]),
        "wanted": (today, _in_view(world, Force.BRAND)),
        "claimed": (today, _in_view(world, Force.CAUSE)),
        "copied": (today, _in_view(world, Force.RIVAL)),
    }[wanted]
    return _most(score, among)
