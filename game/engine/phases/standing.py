"""Where the player's ideas stand at dawn: caught, dead, canon, or risen without anybody's plan."""

import numpy as np

from game.engine import canon, effect, measure
from game.engine.draft import Draft
from game.model.night import Kind
from game.model.units import HOURS_A_DAY, LIVE_IDEAS, NONE, PLAYER, SLOTS
from game.model.world import Fate, Status

_CAUGHT = 12  # acts at home in a day
ALIVE = 3  # acts at home in a day, without which an idea dies
_RISES = 10
_HURT, _PROUD = -5, 4  # points of attachment of an author whose idea died or burned


def run(draft: Draft) -> None:
    """Settle every idea of the player's list, then look for one that rose by itself."""
    world = draft.world
    roots = world.roots
    np.minimum(roots.rested + np.int16(1), np.int16(999), out=roots.rested)
    for root in measure.ideas(world, Status.LIVE):
        _settle(draft, int(root))
    _surface(draft)
    _wilt(draft)
    _take_down(draft)


def _settle(draft: Draft, root: int) -> None:
    roots = draft.world.roots
    today, home = int(roots.today[root]), int(roots.home[root])
    fresh = measure.idea_age(draft.world, root) <= HOURS_A_DAY + 1
    if today < ALIVE:
        roots.status[root] = Status.ASH
        draft.tell(Kind.DIED, root=root, who=measure.author(draft.world, root), amount=home)
        if fresh:
            _feel(draft, root, _HURT)
        return
    if today >= _CAUGHT and home - today < _CAUGHT:
        draft.tell(Kind.CAUGHT, root=root, who=measure.author(draft.world, root), amount=today)
        _feel(draft, root, _PROUD)
    _canonise(draft, root)


def _canonise(draft: Draft, root: int) -> None:
    """In use and unflattened for canon_days: the room has kept it."""
    world = draft.world
    days = max(draft.pack.params["canon_days"] + draft.laws["canon_days"], 1)
    old = measure.idea_age(world, root) >= days * HOURS_A_DAY
    whole = world.roots.fate[root] < Fate.FLATTENED
    loved = world.roots.home[root] >= 4 * _CAUGHT
    if old and whole and loved and not canon.full(world, PLAYER):
        canon.hold(world, PLAYER, root)
        draft.tell(Kind.CANONISED, root=root, amount=int(world.roots.home[root]))


def _feel(draft: Draft, root: int, points: int) -> None:
    who = measure.author(draft.world, root)
    if who >= 0:
        effect.shift(draft.world, who, points)


def _surface(draft: Draft) -> None:
    """An idea that nobody planned joins the list when enough carry it."""
    world = draft.world
    roots = world.roots
    free = LIVE_IDEAS - measure.ideas(world, Status.LIVE).size
    wild = (roots.status == Status.WILD) & (roots.origin == PLAYER) & (roots.today >= _RISES)
    found = np.flatnonzero(wild)
    best = found[np.argsort(-roots.today[found], kind="stable")]
    for root in best[: min(free, 1)]:
        roots.status[root] = Status.LIVE
        draft.tell(Kind.SURFACED, root=int(root), amount=int(roots.today[root]))


def _wilt(draft: Draft) -> None:
    """A spark that nobody posted for three days goes back in its author's drawer."""
    roots, tick = draft.world.roots, draft.world.host.tick
    old = (roots.status == Status.SPARK) & (tick - roots.born > 3 * HOURS_A_DAY)
    roots.status[old] = Status.ASH


def _take_down(draft: Draft) -> None:
    """Unpin what is no longer alive."""
    world = draft.world
    pins = world.rooms.screen[PLAYER, SLOTS:]
    status = world.roots.status[world.variants.root[np.maximum(pins, 0)]]
    pins[(status == Status.ASH) | (status == Status.CANON)] = NONE
