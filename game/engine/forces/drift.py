"""Drift: with more newcomers than the crew can teach, a joke loses its second half at home.

It shows which one, two days ahead; teach, moderate or send some away, and it stays whole.
"""

import numpy as np

from game.engine import laws, measure
from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.night import Kind
from game.model.units import NONE, ONE, PLAYER
from game.model.world import Stage, Status, World

_NOTICE, _REST = 2, 2
_WORN = 15  # meaning that goes with a layer, per cent


def overrun(world: World) -> bool:
    """Return whether newcomers make more work than the crew can do."""
    return bool(world.rooms.crew[PLAYER] < ONE)


def act(draft: Draft, row: int) -> None:
    """Show what will wear, then wear it if they are still too many."""
    forces = draft.world.forces
    if int(forces.stage[row]) == Stage.WANT:
        if not overrun(draft.world) or not _deep(draft.world, int(forces.root[row])):
            agenda.call_off(draft, row, _REST)
        elif agenda.is_due(draft, row):
            _wear(draft, int(forces.root[row]))
            agenda.move(draft, row, Stage.WATCH, _REST)
    elif agenda.is_due(draft, row) and overrun(draft.world):
        forces.root[row] = _exposed(draft.world)
        if forces.root[row] != NONE:
            agenda.move(draft, row, Stage.WANT, _NOTICE)


def _deep(world: World, root: int) -> bool:
    alive = world.roots.status[root] in (Status.LIVE, Status.CANON)
    return bool(alive and world.variants.layers[world.roots.variant[root]] > 0)


def _exposed(world: World) -> int:
    """Return the idea in use with the most layers to lose, or NONE."""
    ours = (*measure.ideas(world, Status.LIVE), *measure.ideas(world, Status.CANON))
    able = [int(root) for root in ours if _deep(world, int(root)) and world.roots.today[root]]
    roots, layers = world.roots, world.variants.layers
    return max(
        able,
        key=lambda r: (int(layers[roots.variant[r]]) * int(roots.today[r]), -r),
        default=NONE,
    )


def _wear(draft: Draft, root: int) -> None:
    """Take a layer off every wording that is said at home."""
    v = draft.world.variants
    rows = np.flatnonzero((v.root == root) & (v.origin == PLAYER) & (v.dialect == NONE))
    v.layers[rows] -= v.layers[rows] > 0
    worn = min(laws.percent(_WORN, draft.laws["dilution"]), 90)
    v.meaning[rows] = np.maximum(v.meaning[rows].astype(np.int64) * (100 - worn) // 100, 1)
    draft.tell(Kind.WORN_DOWN, root=root)
