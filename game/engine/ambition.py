"""The ambition of a run: which three are drawn, whether it was reached, and what that is worth."""

from game.engine import judge, measure
from game.engine.chance import chosen, single
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

DRAWN = 3
STANDS = 3
"""Days from the first of the second act on which it can be declared."""
_ACTS = 3
_CROWN = (3, 2)
"""What the imprint of a crowned run is multiplied by."""


def first_day(world: World) -> int:
    """Return the day from which an ambition can be declared: the eleventh of thirty."""
    return world.host.length // _ACTS + 1


def stands(world: World) -> bool:
    """Return whether one can be declared today."""
    late = world.host.day - first_day(world)
    return world.host.ambition == NONE and 0 <= late < STANDS


def drawn(world: World, pack: Pack) -> list[int]:
    """Return the rows of the three that are offered: drawn by weight from those that fit."""
    scene = judge.Scene(world, pack)
    left = [row for row, each in enumerate(pack.ambitions) if judge.holds(each.fits, scene)]
    found: list[int] = []
    while left and len(found) < DRAWN:
        word = single(world.host.seed, "ambition", first_day(world), 0, len(found))
        found.append(left.pop(chosen(word, [pack.ambitions[row].weight for row in left])))
    return sorted(found)


def wanted(world: World, pack: Pack) -> int:
    """Return the ending that was declared if what it asks besides is true now, or NONE."""
    if world.host.ambition == NONE:
        return NONE
    declared = pack.ambitions[world.host.ambition]
    return declared.ending if judge.holds(declared.when, judge.Scene(world, pack)) else NONE


def crowned(world: World, pack: Pack) -> bool:
    """Return whether a run ended as it was declared to."""
    return world.host.ending != NONE and world.host.ending == wanted(world, pack)


def score(world: World, pack: Pack) -> int:
    """Return the imprint, half as much again where the run is crowned."""
    times, parts = _CROWN if crowned(world, pack) else (1, 1)
    return measure.imprint(world) * times // parts
