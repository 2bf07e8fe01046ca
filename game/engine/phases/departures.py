"""Who of the named is going tonight is seen out before the room counts who is there."""

from game.engine import lives
from game.engine.draft import Draft
from game.engine.forces import agenda, rival
from game.model.hosted import Gone
from game.model.units import NONE
from game.model.world import Force, Stage, Way


def run(draft: Draft) -> None:
    """Let go whom life takes tonight, and whom a rival asks if little holds them."""
    world = draft.world
    forces = world.forces
    for row in range(forces.kind.size):
        who = int(forces.whom[row])
        if who == NONE or not agenda.is_due(draft, row) or world.cast.row[who] < 0:
            continue
        asked = int(forces.stage[row]) == Stage.CAMPAIGN and int(forces.way[row]) == Way.POACH
        if int(forces.kind[row]) == Force.LIFE and int(forces.stage[row]) == Stage.WANT:
            lives.go(draft, who, Gone.LEFT)
        elif asked and rival.would_go(world, who):
            lives.go(draft, who, Gone.RIVAL)
