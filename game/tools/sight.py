"""What a bot may know of a morning: what a player reads off the screens, and nothing under them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from game.engine import judge, laws, legal, measure
from game.model.day import Day, Entry
from game.model.outcome import Outcome
from game.model.pack import Choice, Pack
from game.model.units import NONE
from game.model.world import Stage, Status, World
from game.run.forecast import Forecast, Forecaster
from game.run.history import History, reading
from game.tools.around import STAGES, Intent, Neighbour, Platform, intents, neighbours, platforms
from game.tools.people import Fact, Member, facts, members
from game.view import options
from game.view.ideas import leaked
from game.view.look import Look


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
    author: int  # row among the named members, or -1
    tags: tuple[str, ...]
    leaked: bool  # somebody out there has seen it
    branded: bool


@dataclass(frozen=True)
class Offer:
    """One choice of a card: its hours, and what it promises, by meter, at its odds."""

    event: str
    choice: str
    hours: int
    promise: dict[str, int]  # meter → points, a hundredfold
    odds: int  # per cent that it goes well; 100 where nothing is tested


@dataclass(frozen=True)
class Standing:
    """An answer to an offer that no card brings: the ambition, the farewell and the like."""

    offer: str  # stands in a day's choices, as an event does
    answer: str


@dataclass(frozen=True)
class Sight:
    """A morning as a bot sees it. `options`, `may` and `left` answer for a plan so far.

    What entries take as arguments: an idea's `root`, a member's `who`, a `room`, a `platform`.
    """

    seed: int
    room: str  # id of the starting room
    day: int
    days: int  # of the run
    ending: str  # id, or "" while the run goes on
    vitals: dict[str, int]
    histogram: tuple[int, ...]  # members in each tenth of attachment
    core_goal: int  # the core that the room is measured by
    sparks: tuple[Idea, ...]
    live: tuple[Idea, ...]
    canon: tuple[Idea, ...]
    offers: tuple[Offer, ...]
    standing: tuple[Standing, ...]
    members: tuple[Member, ...]
    facts: tuple[Fact, ...]
    intents: tuple[Intent, ...]
    neighbours: tuple[Neighbour, ...]
    platforms: tuple[Platform, ...]
    options: Callable[[Day], tuple[Entry, ...]] = field(repr=False)
    may: Callable[[Day, Entry], bool] = field(repr=False)  # whether one of them may join
    left: Callable[[Day], int] = field(repr=False)  # hours not yet spent; negative: overtime
    words: Callable[[int], str] = field(repr=False)  # an idea's words, by its root
    label: Callable[[Entry], str] = field(repr=False)  # an entry in a few words, as in the plan
    forecast: Callable[[Day], Forecast] = field(repr=False)  # of a plan, as the evening tells it


def observe(world: World, pack: Pack) -> Sight:
    """Return what may be seen this morning."""
    intended = tuple(intents(world, pack))
    wanted = _wanted(intended)
    look = Look(world, pack, History())
    return Sight(
        seed=world.host.seed,
        room=pack.rooms[world.host.room].id,
        day=world.host.day,
        days=world.host.length,
        ending=pack.endings[world.host.ending].id if world.host.ending != NONE else "",
        vitals=reading(world),
        histogram=tuple(measure.histogram(world).tolist()),
        core_goal=world.host.core_goal,
        sparks=tuple(_ideas(world, pack, Status.SPARK, wanted)),
        live=tuple(_ideas(world, pack, Status.LIVE, wanted)),
        canon=tuple(_ideas(world, pack, Status.CANON, wanted)),
        offers=tuple(_offers(world, pack)),
        standing=tuple(Standing(*pair) for pair in legal.standing(world, pack)),
        members=tuple(members(world, pack)),
        facts=tuple(facts(world, pack)),
        intents=intended,
        neighbours=tuple(neighbours(world, pack)),
        platforms=tuple(platforms(pack)),
        options=lambda day: tuple(legal.options(world, pack, day)),
        may=lambda day, entry: legal.refusal(world, pack, day, entry) is None,
        left=lambda day: laws.evening(world, pack) - legal.spent(world, pack, day),
        words=partial(_words, look),
        label=partial(options.label, look),
        forecast=Forecaster(world, pack).plan,
    )


def _words(look: Look, root: int) -> str:
    return look.words.idea(root)


def _wanted(intended: tuple[Intent, ...]) -> set[int]:
    """Return the ideas that a force says it is after."""
    return {intent.root for intent in intended if intent.stage != STAGES[Stage.SPENT]} - {NONE}


def _ideas(world: World, pack: Pack, status: Status, wanted: set[int]) -> Iterator[Idea]:
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
            author=measure.author(world, root),
            tags=tuple(pack.tags[tag] for tag in pack.ideas[int(roots.template[root])].tags),
            leaked=leaked(world, root),
            branded=int(roots.brand[root]) != NONE,
        )


def _offers(world: World, pack: Pack) -> Iterator[Offer]:
    for event, choice in legal.offers(world, pack):
        match = legal.found(world, pack, event, choice)
        if match is not None:
            odds = judge.odds(world, pack, match[1].test) if match[1].test else 100
            yield Offer(event, choice, match[1].hours, _promise(match[1], odds), odds)


def _promise(choice: Choice, odds: int) -> dict[str, int]:
    """Return what a choice moves, weighed by its odds."""
    promise: dict[str, int] = {}
    for outcome, weight in ((choice.good, odds), (choice.bad, 100 - odds)):
        for meter, amount in _moves(outcome):
            promise[meter] = promise.get(meter, 0) + amount * weight
    return promise


def _moves(outcome: Outcome | None) -> Iterator[tuple[str, int]]:
    for effect in outcome.effects if outcome else ():
        yield effect.meter, effect.amount
