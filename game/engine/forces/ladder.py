"""The way up that brands and the Cause share: lurk, sample, pitch, campaign, and away for a while.

An idea that no longer suits is let go of aloud until the campaign is booked; from then on a brand's
runs, for it is paid for, and the Cause's, which nobody paid for, may still be called off.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.units import NONE
from game.model.world import Stage, Way

_SAMPLES = 1  # days from noticing an idea to wanting it
_WANTS = 2  # days from wanting it to asking for it
_SHOWN = 2  # days, at the least, between booking a campaign and running it
PATIENCE = 3
"""Days between asking and taking, and before it looks about again."""


@dataclass(frozen=True)
class Climber:
    """What one kind of force brings to the ladder."""

    law: str  # that makes it eager
    rest: int  # days it stays away after a campaign
    find: Callable[[Draft, int], int]  # the idea it cannot overlook, or NONE
    suits: Callable[[Draft, int, int], bool]  # whether it still wants an idea
    strike: Callable[[Draft, int, int], None]  # what its campaign does
    booked: bool = True  # whether a campaign runs whatever has become of the idea


def climb(draft: Draft, row: int, how: Climber) -> None:
    """Let a force take its next step, if today is the day."""
    forces = draft.world.forces
    root, stage = int(forces.root[row]), int(forces.stage[row])
    own = not how.booked and int(forces.way[row]) == Way.OWN
    free = stage < Stage.CAMPAIGN or (stage == Stage.CAMPAIGN and own)
    if root != NONE and free and not how.suits(draft, row, root):
        agenda.call_off(draft, row, agenda.wait(draft, row, PATIENCE, how.law))
    elif agenda.is_due(draft, row):
        _step(draft, row, how, root)


def _step(draft: Draft, row: int, how: Climber, root: int) -> None:
    forces = draft.world.forces
    stage = Stage(int(forces.stage[row]))
    if stage in _ON:
        _climb_on(draft, row, how, *_ON[stage])
    elif stage == Stage.CAMPAIGN:
        how.strike(draft, row, root)
        agenda.move(draft, row, Stage.SPENT, agenda.wait(draft, row, how.rest, how.law))
    elif not agenda.answered(draft, row, PATIENCE, how.rest):
        forces.way[row] = Way.OWN
        days = agenda.wait(draft, row, PATIENCE, how.law)
        agenda.move(draft, row, Stage.CAMPAIGN, max(days, _SHOWN))


def _climb_on(draft: Draft, row: int, how: Climber, following: Stage, days: int) -> None:
    """Take the next stage; one that lurks needs an idea first."""
    forces = draft.world.forces
    if following == Stage.WANT and forces.root[row] == NONE:
        forces.root[row] = how.find(draft, row)
        if forces.root[row] != NONE:
            forces.due[row] = draft.world.host.day + _SAMPLES
        return
    agenda.move(draft, row, following, agenda.wait(draft, row, days, how.law))


_ON = {
    Stage.WATCH: (Stage.WANT, _WANTS),
    Stage.WANT: (Stage.PITCH, PATIENCE),
    Stage.SPENT: (Stage.WATCH, PATIENCE),
}
"""What follows by itself, after how many days at that."""
