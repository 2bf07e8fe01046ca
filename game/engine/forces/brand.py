"""Brands: they lurk, sample, pitch, campaign, and remember.

One that was told how people talk keeps more of an idea's meaning; one that was told nonsense runs
nonsense, and takes nothing. Somebody who was one of us and works for it now knows where to look.
"""

import numpy as np

from game.engine import campaign, measure, meter
from game.engine.draft import Draft
from game.engine.forces import staff
from game.engine.forces.ladder import Climber, climb
from game.model.night import Kind
from game.model.units import CENT, NONE
from game.model.world import Force, Heard, Stage, Status, Way

_REST = 6
_USED_AT_HOME, _IF_TOLD = 18, 12  # acts a day at home that it cannot overlook
_HALF, _MOST_OF_IT = 50, 75  # meaning that is left in its copies, per cent
_GLEE = -2 * CENT  # staleness that a campaign with nothing in it takes away


def act(draft: Draft, row: int) -> None:
    """Let a brand hire whoever has left, and take its next step."""
    if int(draft.world.forces.stage[row]) == Stage.WATCH:
        staff.hire(draft, row)
    climb(draft, row, _BRAND)


def _suits(draft: Draft, row: int, root: int) -> bool:
    forces = draft.world.forces
    braver = int(forces.staff[row] != NONE)
    return campaign.suits(draft, root, int(forces.which[row]), braver)


def _find(draft: Draft, row: int) -> int:
    """The idea a lurking brand cannot overlook any longer, or NONE; not one that another wants."""
    world = draft.world
    inside = world.forces.staff[row] != NONE
    least = _IF_TOLD if inside else _USED_AT_HOME
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    wanted = world.forces.root[world.forces.kind == Force.BRAND]
    liked = [
        int(root)
        for root in live
        if world.roots.today[root] >= least and root not in wanted and _suits(draft, row, int(root))
    ]
    return max(liked, key=lambda root: (int(world.roots.today[root]), -root), default=NONE)


def _strike(draft: Draft, row: int, root: int) -> None:
    """Run the campaign: the more of its meaning is left, the more of the room is in it."""
    forces = draft.world.forces
    brand = int(forces.which[row])
    if forces.heard[row] == Heard.NONSENSE:
        forces.heard[row] = Heard.NOTHING
        meter.stale(draft, _GLEE)
        draft.tell(Kind.MISFIRED, root=root, about=brand)
        return
    told = forces.heard[row] == Heard.TRUTH or forces.way[row] != Way.OWN
    campaign.launch(draft, root, brand, delay=1, kept=_MOST_OF_IT if told else _HALF)
    draft.tell(Kind.CAMPAIGN, root=root, about=brand)


_BRAND = Climber("brand", _REST, _find, _suits, _strike)
