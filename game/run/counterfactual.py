"""Runs that might have been: a recorded run gone on with from a morning, with other luck.

The player's room and its neighbours are simulated, other rooms stand empty. What was decided is
decided again as far as it can be: an idea that is not there gives way to the one in its place,
what has become impossible is dropped, and a card that nobody has seen is answered by its first
choice. It knows nothing of what is made of the ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.engine import legal, measure
from game.engine.chance import pick
from game.engine.corner import Corner, corner
from game.engine.step import step
from game.engine.verbs import VERBS
from game.model.day import Day, Entry
from game.model.pack import Pack, Params
from game.model.units import NONE
from game.model.world import World
from game.run.turn import Turn


@dataclass(frozen=True)
class Meant:
    """A planned verb, and which of the ways to do it was taken: so many of so many."""

    entry: Entry
    at: int
    of: int


@dataclass(frozen=True)
class Decided:
    """A day as it was decided: choices, verbs in their order, and which cards were seen."""

    choices: tuple[tuple[str, str], ...]
    plan: tuple[Meant, ...]
    seen: frozenset[str]


@dataclass(frozen=True)
class Left:
    """What is left out of the first day: the choice of an event, or the verb at a place."""

    event: str = ""
    verb: int = NONE


NOTHING = Left()


@dataclass(frozen=True)
class End:
    """How a run ended."""

    ending: str
    imprint: int


def decided(turn: Turn, pack: Pack, day: Day) -> Decided:
    """Return a recorded day with what is needed to decide it again elsewhere."""
    world, so_far, plan = turn.world, Day(day.choices), []
    for entry in day.plan:
        ways = _ways(world, pack, so_far, entry.verb)
        at = ways.index(entry) if entry in ways else 0
        plan.append(Meant(entry, at, max(len(ways), 1)))
        so_far = Day(day.choices, (*so_far.plan, entry))
    seen = frozenset(_waiting(world, pack))
    return Decided(tuple(sorted(day.choices.items())), tuple(plan), seen)


def ends(
    world: World, pack: Pack, days: Sequence[Decided], left: Left, lucks: Sequence[int]
) -> list[End]:
    """Return how a run ends from a morning on, once for each luck, without what is left out."""
    around = corner(world, measure.neighbours(world))
    here, all_of_them = around.world.members.id.size, world.members.id.size
    natives = pack.params["natives"] * all_of_them // max(here, 1)  # platforms are as busy
    near = replace(pack, params=Params(pack.params.values | {"natives": natives}))
    inside = [_inside(around, recorded) for recorded in days]
    return [_ended(around.world, near, inside, left, luck) for luck in lucks]


def _inside(around: Corner, recorded: Decided) -> Decided:
    plan = (replace(meant, entry=around.entry(meant.entry)) for meant in recorded.plan)
    return replace(recorded, plan=tuple(plan))


def _ended(world: World, pack: Pack, days: Sequence[Decided], left: Left, luck: int) -> End:
    seed = pick(world.host.seed, "what if", (world.host.tick, luck, 0), 1 << 35)
    world = replace(world, host=replace(world.host, seed=seed)).frozen()
    for at, recorded in enumerate(days):
        day = again(world, pack, recorded, left if at == 0 else NOTHING)
        world = step(world, pack, day).world
        if world.host.ending != NONE:
            break
    row = world.host.ending
    return End(pack.endings[row].id if row != NONE else "", measure.imprint(world))


def again(world: World, pack: Pack, recorded: Decided, left: Left) -> Day:
    """Return a recorded day as it can be decided in another world."""
    day = Day(_answers(world, pack, recorded, left))
    for at, meant in enumerate(recorded.plan):
        if at != left.verb:
            entry = _instead(world, pack, day, meant)
            day = Day(day.choices, (*day.plan, entry)) if entry else day
    return day


def _answers(world: World, pack: Pack, recorded: Decided, left: Left) -> dict[str, str]:
    """Return the choices that can still be made, and the first of each card nobody has seen."""
    answers = {
        event: choice
        for event, choice in recorded.choices
        if event != left.event and legal.choice_refusal(world, pack, event, choice) is None
    }
    for event, choice in legal.offers(world, pack):
        if event not in recorded.seen:
            answers.setdefault(event, choice)
    while legal.day_refusal(world, pack, Day(answers)):
        answers.popitem()
    return answers


def _instead(world: World, pack: Pack, day: Day, meant: Meant) -> Entry | None:
    """Return the entry itself if it can be done, or the way in its place, or None."""
    if legal.refusal(world, pack, day, meant.entry) is None:
        return meant.entry
    ways = _ways(world, pack, day, meant.entry.verb)
    return ways[meant.at * len(ways) // meant.of] if ways else None


def _ways(world: World, pack: Pack, day: Day, verb: str) -> list[Entry]:
    """Return every way to do a verb now."""
    candidates = VERBS[verb].candidates(world, pack)
    return [entry for entry in candidates if legal.refusal(world, pack, day, entry) is None]


def _waiting(world: World, pack: Pack) -> list[str]:
    return [pack.events[int(world.cards.event[row])].id for row in legal.waiting(world)]
