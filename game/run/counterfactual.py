"""Runs that might have been: a recorded run gone on with from a morning, with other luck.

The player's room and its neighbours are simulated, other rooms stand empty. What was decided is
decided again as far as it can be: an idea that is not there gives way to the one in its place,
what has become impossible or would take overtime that was not taken is dropped, and a card that
nobody has seen is answered by its first choice. It knows nothing of what is made of the ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.engine import laws, legal, measure
from game.engine.chance import pick
from game.engine.corner import Corner, corner
from game.engine.together import Closing, steps
from game.engine.verbs import VERBS
from game.model.day import Day, Entry
from game.model.once import kept
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
    over: int  # hours past the evening's
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
        ways = list(legal.ways(world, pack, so_far, VERBS[entry.verb]))
        at = ways.index(entry) if entry in ways else 0
        plan.append(Meant(entry, at, max(len(ways), 1)))
        so_far = Day(day.choices, (*so_far.plan, entry))
    seen = frozenset(_waiting(world, pack))
    over = max(legal.spent(world, pack, day) - laws.evening(world, pack), 0)
    return Decided(tuple(sorted(day.choices.items())), tuple(plan), over, seen)


@dataclass(frozen=True)
class Branch:
    """A run that leaves the recorded one on a morning: the corner of the world it goes on in.

    `natives`: what keeps platforms as busy as the whole world did. `days`: what was decided from
    there on, and `left` what is left out of it.
    """

    world: World
    natives: int
    days: tuple[Decided, ...]
    left: Left = NOTHING


def branch(world: World, pack: Pack, days: Sequence[Decided]) -> Branch:
    """Return the run that goes on from a morning as it was decided."""
    around = corner(world, measure.neighbours(world))
    here, all_of_them = around.world.members.id.size, world.members.id.size
    natives = pack.params["natives"] * all_of_them // max(here, 1)
    return Branch(around.world, natives, tuple(_inside(around, recorded) for recorded in days))


def _inside(around: Corner, recorded: Decided) -> Decided:
    plan = (replace(meant, entry=around.entry(meant.entry)) for meant in recorded.plan)
    return replace(recorded, plan=tuple(plan))


class _Future:
    """One future of a branch, day by day."""

    def __init__(self, one: Branch, pack: Pack, seed: int) -> None:
        self.branch = one
        self.pack = pack
        self.world = replace(one.world, host=replace(one.world.host, seed=seed)).frozen()
        self.begins = one.world.host.day
        self.ends = self.begins + len(one.days)

    def goes_on(self, number: int) -> bool:
        """Return whether there is such a day in it still."""
        return self.begins <= number < self.ends and self.world.host.ending == NONE

    def closing(self, number: int) -> Closing:
        """Return such a day, decided."""
        at = number - self.begins
        left = self.branch.left if at == 0 else NOTHING
        day = again(self.world, self.pack, self.branch.days[at], left)
        return Closing(self.world, self.pack, day)

    def end(self) -> End:
        """Return how it ended."""
        row = self.world.host.ending
        return End(self.pack.endings[row].id if row != NONE else "", measure.imprint(self.world))


def ends(branches: Sequence[Branch], pack: Pack, luck: int) -> list[End]:
    """Return how each of some branches of one run ends under a luck that they share."""
    seed = pick(branches[0].world.host.seed, "what if", (0, luck, 0), 1 << 35)
    futures = [_Future(one, _busy(pack, one.natives), seed) for one in branches]
    first, last = min(one.begins for one in futures), max(one.ends for one in futures)
    for number in range(first, last):
        going = [one for one in futures if one.goes_on(number)]
        mornings = steps([one.closing(number) for one in going], pack)
        for one, world in zip(going, mornings, strict=True):
            one.world = world
    return [one.end() for one in futures]


def _busy(pack: Pack, natives: int) -> Pack:
    """Return a pack with so many natives: made once, for what follows from a pack is kept."""
    values = pack.params.values | {"natives": natives}
    return kept(pack, (_busy, natives), lambda: replace(pack, params=Params(values)))


def again(world: World, pack: Pack, recorded: Decided, left: Left) -> Day:
    """Return a recorded day as it can be decided in another world."""
    day = Day(_answers(world, pack, recorded, left))
    hours = laws.evening(world, pack) + recorded.over - legal.spent(world, pack, day)
    for at, meant in enumerate(recorded.plan):
        entry = _instead(world, pack, day, meant) if at != left.verb else None
        if entry is not None and (price := legal.price(world, pack, entry)) <= hours:
            day, hours = Day(day.choices, (*day.plan, entry)), hours - price
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
    ways = list(legal.ways(world, pack, day, VERBS[meant.entry.verb]))
    return ways[meant.at * len(ways) // meant.of] if ways else None


def _waiting(world: World, pack: Pack) -> list[str]:
    return [pack.events[int(world.cards.event[row])].id for row in legal.waiting(world)]
