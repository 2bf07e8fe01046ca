"""Retire: a funeral while it is still loved. The idea becomes canon and nobody can brand it.

A banner can be buried too, even one that nobody here says any more: whoever carries it then carries
something that is over.
"""

from collections.abc import Iterator

import numpy as np

from game.engine import canon, gain, ideas, measure, reckoning
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, every, is_status, no_such, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import CANON, ONE, PLAYER
from game.model.world import Fate, Status, World

_LEAST_AGE = 24  # hours
LEAST_USE = 20
"""Acts at home: nobody comes to a funeral of somebody they never met."""
_MOURN = ONE // 40
_HUSHED = 70  # per cent: it is still said, but not lightly


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    banner = bool(entry.args) and entry.args[0] in reckoning.banners(world)
    if not banner and (wrong := no_such(world, entry, Reason.NOT_LIVE, Status.LIVE)):
        return wrong
    root = entry.args[0]
    sold = world.roots.fate[root] in (Fate.BRANDED, Fate.CRINGE, Fate.CLASSIC)
    if world.roots.brand[root] >= 0 or sold:
        return Refusal(Reason.BRANDED, root)
    if not banner and measure.idea_age(world, root) < _LEAST_AGE:
        return Refusal(Reason.TOO_YOUNG, _LEAST_AGE)
    if not banner and world.roots.home[root] < LEAST_USE:
        return Refusal(Reason.LITTLE_SAID, root)
    coming = sum(planned.verb == "retire" for planned in day.plan)
    if measure.ideas(world, Status.CANON).size + coming >= CANON:
        return Refusal(Reason.CANON_FULL, CANON)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    canon.hold(world, PLAYER, root)
    banner = bool(world.roots.fate[root] == Fate.CHARGED)
    mourners = measure.fans(world, root)
    said = ideas.at_home(world, root)
    quality = world.variants.quality[said].astype(np.int64)
    world.variants.quality[said] = ideas.clipped(quality * _HUSHED // 100)
    gain.warm(draft, mourners, np.full(mourners.size, _MOURN, dtype=np.int64))
    draft.tell(Kind.RETIRED, root=root, amount=mourners.size, passed=not banner)


def _candidates(world: World, pack: Pack) -> Iterator[Entry]:
    yield from every("retire", Status.LIVE)(world, pack)
    dead = [root for root in reckoning.banners(world) if not is_status(world, root, Status.LIVE)]
    yield from (Entry("retire", (int(root),)) for root in dead)


RETIRE = Verb("retire", "N", cost(1), _candidates, _refuse, _act, ideas=(0,))
