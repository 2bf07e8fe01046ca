"""What a bot may know of a morning: what a player reads off the screens, and nothing under them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.engine import judge, laws, legal, measure
from game.model.day import Day, Entry
from game.model.outcome import Outcome
from game.model.pack import Choice, Pack
from game.model.units import NONE
from game.model.world import Stage, Status, World
from game.run.history import reading


@dataclass(frozen=True)
class Idea:
    """One of the room's ideas, as its row on the screen tells it."""

    root: int
    age: int  # hours
    catch: int  # 0-5, as are bond and bite
    bond: int
    bite: int
    layers: int
    home: int  # acts at home, ever
    today: int  # acts at home in the last day
    abroad: int
    rested: int  # days since it was last a theme
    wanted: bool  # a force has it in view


@dataclass(frozen=True)
class Offer:
    """One choice of a card: its hours, and what it promises, by meter, at its odds."""

    event: str
    choice: str
    hours: int
    promise: dict[str, int]  # meter → points, a hundredfold


@dataclass(frozen=True)
class Sight:
    """A morning as a bot sees it. `options` and `hours` answer for a plan so far."""

    seed: int
    day: int
    vitals: dict[str, int]
    sparks: tuple[Idea, ...]
    live: tuple[Idea, ...]
    canon: tuple[Idea, ...]
    offers: tuple[Offer, ...]
    options: Callable[[Day], tuple[Entry, ...]]
    left: Callable[[Day], int]  # hours of an ordinary evening not yet spent; negative: overtime


def observe(world: World, pack: Pack) -> Sight:
    """Return what may be seen this morning."""
    wanted = _wanted(world)
    return Sight(
        seed=world.host.seed,
        day=world.host.day,
        vitals=reading(world),
        sparks=tuple(_ideas(world, Status.SPARK, wanted)),
        live=tuple(_ideas(world, Status.LIVE, wanted)),
        canon=tuple(_ideas(world, Status.CANON, wanted)),
        offers=tuple(_offers(world, pack)),
        options=lambda day: tuple(legal.options(world, pack, day)),
        left=lambda day: laws.evening(world, pack) - legal.spent(world, pack, day),
    )


def _wanted(world: World) -> set[int]:
    """Return the ideas that a force says it is after."""
    forces = world.forces
    eager = (forces.stage != Stage.SPENT) & (forces.root != NONE)
    return {int(root) for root in forces.root[eager]}


def _ideas(world: World, status: Status, wanted: set[int]) -> Iterator[Idea]:
    roots, variants = world.roots, world.variants
    for root in map(int, measure.ideas(world, status)):
        first = int(roots.variant[root])
        yield Idea(
            root=root,
            age=measure.idea_age(world, root),
            catch=measure.catch(world, root),
            bond=int(variants.bond[first]),
            bite=int(variants.bite[first]),
            layers=int(variants.layers[first]),
            home=int(roots.home[root]),
            today=int(roots.today[root]),
            abroad=int(roots.abroad[root]),
            rested=int(roots.rested[root]),
            wanted=root in wanted,
        )


def _offers(world: World, pack: Pack) -> Iterator[Offer]:
    for event, choice in legal.offers(world, pack):
        match = legal.found(world, pack, event, choice)
        if match is not None:
            yield Offer(event, choice, match[1].hours, _promise(world, match[1]))


def _promise(world: World, choice: Choice) -> dict[str, int]:
    """Return what a choice moves, weighed by its odds."""
    good = judge.odds(world, choice.test) if choice.test else 100
    promise: dict[str, int] = {}
    for outcome, weight in ((choice.good, good), (choice.bad, 100 - good)):
        for meter, amount in _moves(outcome):
            promise[meter] = promise.get(meter, 0) + amount * weight
    return promise


def _moves(outcome: Outcome | None) -> Iterator[tuple[str, int]]:
    for effect in outcome.effects if outcome else ():
        yield effect.meter, effect.amount
