"""Post: play a spark that a named member wrote. If it dies, its author takes it to heart."""

from collections.abc import Iterator

import numpy as np

from game.engine import measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, is_status, needs, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import LIVE_IDEAS, PLAYER
from game.model.world import Status, World


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    return (Entry("post", (int(root),)) for root in measure.ideas(world, Status.SPARK))


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 1):
        return wrong
    if not is_status(world, entry.args[0], Status.SPARK):
        return Refusal(Reason.NO_SPARK)
    alive = measure.ideas(world, Status.LIVE).size
    coming = sum(planned.verb in {"post", "remix"} for planned in day.plan)
    if alive + coming >= LIVE_IDEAS:
        return Refusal(Reason.FULL_BOARD, LIVE_IDEAS)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    root = entry.args[0]
    world = draft.world
    world.roots.status[root] = Status.LIVE
    world.roots.born[root] = world.host.tick
    author = int(world.roots.author[root])
    who = np.flatnonzero(world.cast.member == author)
    row = int(world.cast.row[who[0]]) if who.size else -1
    variant = int(world.roots.variant[root])
    world.variants.born[variant] = world.host.tick
    screen.say(draft, PLAYER, variant, row, ActKind.HOST)
    draft.tell(Kind.POSTED, who=int(who[0]) if who.size else -1, root=root)


POST = Verb("post", "P", cost(1), _candidates, _refuse, _act)
