"""What all forces have in common: waiting, moving on, calling a thing off, and being answered.

A row's `due` is the day on whose night the force acts. It is shown on every morning until then, and
nothing but the player's own doing, or that the thing is gone, changes what was shown.
"""

from game.engine.draft import Draft
from game.engine.grudge import REFUSED, STALLED
from game.model.night import Kind
from game.model.units import CENT, NONE
from game.model.world import Stage, Way

_LONGEST = 999
_SULKS = 3  # days more that a force stays away each time it was refused


def is_due(draft: Draft, row: int) -> bool:
    """Return whether a force acts tonight."""
    due = int(draft.world.forces.due[row])
    return due != NONE and due <= draft.world.host.day


def wait(draft: Draft, row: int, days: int, law: str) -> int:
    """Return so many days as a force this eager makes of them, at least one."""
    eager = max(CENT + draft.laws[law], 1)
    whole, part = divmod(days * CENT * CENT // eager, CENT)
    luck = draft.pick("wait", CENT, entity=row)
    return min(max(whole + (luck < part), 1), _LONGEST)


def move(draft: Draft, row: int, stage: Stage, days: int) -> None:
    """Let a force come to a stage, to act on it in so many days, and say so."""
    forces = draft.world.forces
    forces.stage[row] = stage
    forces.due[row] = draft.world.host.day + days
    if stage == Stage.WATCH:
        forget(draft, row)
        return
    root, who = int(forces.root[row]), int(forces.whom[row])
    draft.tell(Kind.FORCE_MOVED, root=root, who=who, about=row, amount=int(stage))


def forget(draft: Draft, row: int) -> None:
    """Take what a force had in view out of it."""
    forces = draft.world.forces
    forces.root[row] = forces.whom[row] = NONE
    forces.way[row] = Way.OPEN


def call_off(draft: Draft, row: int, days: int) -> None:
    """Say that what was shown will not be; the force watches again for so many days."""
    forces = draft.world.forces
    root, who, stage = int(forces.root[row]), int(forces.whom[row]), int(forces.stage[row])
    draft.tell(Kind.CALLED_OFF, root=root, who=who, about=row, amount=stage)
    forget(draft, row)
    forces.stage[row] = Stage.WATCH
    forces.due[row] = draft.world.host.day + days


def answered(draft: Draft, row: int, days: int, rest: int) -> bool:
    """Heed what the room made of a pitch: put it off by so many days, or go and rest."""
    forces = draft.world.forces
    if forces.grudge[row] >= REFUSED:
        forces.grudge[row] -= REFUSED
        forces.refused[row] += 1
        call_off(draft, row, rest + _SULKS * int(forces.refused[row]))
        return True
    if forces.grudge[row] >= STALLED:
        forces.grudge[row] -= STALLED
        forces.due[row] = draft.world.host.day + days
        root, who, stage = int(forces.root[row]), int(forces.whom[row]), int(forces.stage[row])
        draft.tell(Kind.CALLED_OFF, root=root, who=who, about=row, amount=stage, passed=True)
        return True
    return False
