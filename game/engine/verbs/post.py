"""Post: play a spark that a named member wrote. If it dies, its author takes it to heart."""

from game.engine import measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, board_full, cost, every, no_such, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import PLAYER
from game.model.world import Status, World


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NO_SPARK, Status.SPARK):
        return wrong
    return board_full(world, day) or same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    root = entry.args[0]
    world = draft.world
    world.roots.status[root] = Status.LIVE
    world.roots.born[root] = world.host.tick
    who = measure.author(world, root)
    variant = int(world.roots.variant[root])
    world.variants.born[variant] = world.host.tick
    screen.say(draft, PLAYER, variant, measure.seat(world, who), ActKind.HOST)
    draft.tell(Kind.POSTED, who=who, root=root)


POST = Verb("post", "P", cost(1), every("post", Status.SPARK), _refuse, _act)
