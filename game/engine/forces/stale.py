"""Staleness: a room that has heard it all lets its oldest joke drop.

It shows which one, two days ahead; a bridge, newcomers or something new until then, and it stays.
"""

from game.engine import measure, meter
from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.night import Kind
from game.model.units import CENT, NONE
from game.model.world import Stage, Status, World

TIRED = 55 * CENT
"""Staleness from which a room lets go of things."""
_NOTICE, _REST = 2, 2
_RELIEF = -3 * CENT
_FEWEST = 2  # living ideas of which one can be spared


def act(draft: Draft, row: int) -> None:
    """Show what will be dropped, then drop it if the room is still as tired."""
    world = draft.world
    forces = world.forces
    tired = measure.staleness(world) > TIRED
    if int(forces.stage[row]) == Stage.WANT:
        root = int(forces.root[row])
        if not tired or world.roots.status[root] != Status.LIVE:
            agenda.call_off(draft, row, _REST)
        elif agenda.is_due(draft, row):
            world.roots.status[root] = Status.ASH
            meter.stale(draft, _RELIEF)
            draft.tell(Kind.DROPPED, root=root, who=measure.author(world, root))
            agenda.move(draft, row, Stage.WATCH, _REST)
    elif tired and agenda.is_due(draft, row):
        forces.root[row] = _oldest(world)
        if forces.root[row] != NONE:
            agenda.move(draft, row, Stage.WANT, _NOTICE)


def _oldest(world: World) -> int:
    live = measure.ideas(world, Status.LIVE)
    if live.size < _FEWEST:
        return NONE
    return min((int(root) for root in live), key=lambda root: (int(world.roots.born[root]), root))
