"""What the Cause can cost: a room known by a banner is lost, and what may still be done about it.

Said from the day the Cause asks until its banner is buried, or forgotten.
"""

from collections.abc import Iterator

import numpy as np

from game.engine import legal, reckoning
from game.engine.forces import cause
from game.model.day import Day, Entry
from game.model.units import NONE
from game.model.world import Stage, Way
from game.view import figures, peril
from game.view.look import Look
from game.view.panes import Intent

_COUNTED = "room.banner_days"


def danger(look: Look, row: int) -> str:
    """Return what follows if the Cause (a row of forces) gets what it has in view, or nothing."""
    forces, nights = look.world.forces, peril.asked(look.pack, _COUNTED)
    root, stage = int(forces.root[row]), int(forces.stage[row])
    marching = stage == Stage.CAMPAIGN and forces.way[row] == Way.OWN
    if root == NONE or not nights or not (marching or stage == Stage.PITCH):
        return ""
    lead = "; unanswered, it takes it; then" if stage == Stage.PITCH else "; then"
    spent = figures.many(nights, "night")
    held = f"{lead}, if that is what we are best known for, it is the end of the room in {spent}"
    return f"{held}: {figures.either(_ways(look, root, taken=False))}"


def standing(look: Look) -> Iterator[Intent]:
    """Yield the banner we are known by, or might be."""
    world, nights = look.world, peril.asked(look.pack, _COUNTED)
    borne = reckoning.banners(world)
    if not borne.size or not nights or world.host.ending != NONE:
        return
    taken = reckoning.banner(world)
    if taken == NONE:
        best = reckoning.best_known(world)
        root = int(borne[np.argmax(world.roots.abroad[borne])])
        told = f"{look.quoted(root)} is one; if it were better known than {look.quoted(best)}"
        yield Intent("!", "A banner", f"{told} ({_copies(look, root, best)}) it would count", -1)
        return
    ways = figures.either(_ways(look, taken, taken=True))
    told = f"{look.quoted(taken)} is what we are best known for; kept up, the room is theirs"
    yield Intent("!", "A banner", f"{told}: {ways}", max(nights - world.host.banner_days - 1, 0))


def _ways(look: Look, root: int, *, taken: bool) -> list[str]:
    """Return what would keep a banner from taking the room; what is closed tonight is left out."""
    world, pack = look.world, look.pack

    def able(verb: str) -> bool:
        return legal.refusal(world, pack, Day(), Entry(verb, (root,))) is None

    ways = ["bury it (Retire, N)"] if able("retire") else []
    deep = int(world.variants.layers[world.roots.variant[root]]) + 1
    if not taken and deep > cause.READABLE and able("encrypt"):
        ways.append("lock it (Encrypt, E) past what a placard holds")
    other = reckoning.best_known(world, but=root)
    more = f": {look.quoted(other)} is next, {_copies(look, other, root)}" if other != NONE else ""
    return [*ways, f"let another be better known (Leak, L){more}"]


def _copies(look: Look, one: int, other: int) -> str:
    """Return how an idea stands against another out there."""
    here, there = (figures.short(int(look.world.roots.abroad[root])) for root in (one, other))
    return f"{here} copies to {there}"
