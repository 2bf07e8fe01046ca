"""Post: play a spark that a named member wrote. If it dies, its author takes it to heart.

The second of an evening is noise, the third more so: everybody is shown things, nobody is known.
"""

import numpy as np

from game.engine import gain, measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, board_full, cost, every, no_such, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import ONE, PLAYER
from game.model.world import Status, World

_NOISE = ONE * 3 // 1000
"""Of everybody's attachment, for each spark that was posted earlier in the same evening."""


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NO_SPARK, Status.SPARK):
        return wrong
    return board_full(world, day) or same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    root = entry.args[0]
    world = draft.world
    world.roots.status[root] = Status.LIVE
    world.roots.born[root] = world.host.tick
    _drown(draft)
    who = measure.author(world, root)
    variant = int(world.roots.variant[root])
    world.variants.born[variant] = world.host.tick
    screen.say(draft, PLAYER, variant, measure.seat(world, who), ActKind.HOST)
    draft.tell(Kind.POSTED, who=who, root=root)


def _drown(draft: Draft) -> None:
    """Cool everybody for what was posted tonight before this."""
    earlier = sum(told.kind == Kind.POSTED for told in draft.happenings)
    if earlier:
        everybody = np.arange(measure.size(draft.world))
        gain.cool(draft, everybody, ONE - earlier * _NOISE)


POST = Verb("post", "P", cost(1), every("post", Status.SPARK), _refuse, _act, ideas=(0,))
