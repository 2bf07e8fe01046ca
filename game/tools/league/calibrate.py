"""Whether forecasts are honest: how often what happens falls from p10 to p90 of what was told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.engine.chance import pick
from game.engine.mornings import mornings, reading
from game.model.arrays import I64
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Header
from game.model.world import World
from game.run.forecast import EVENINGS, FUTURES, HIGH, LOW, place
from game.run.turn import advance, first, refused
from game.tools.bots import BOTS, luck
from game.tools.league.season import Season
from game.tools.sight import Sight, observe

ASKED = ("reference", "random", "mixed", "wall", "rusher", "spam")
"""Bots whose plans are forecast, in turn."""
LEAST, MOST = 78.0, 82.0
"""Per cent that should fall inside."""
_SAMPLES, _DAYS = 2, 30
BELOW, INSIDE, ABOVE = range(3)
ALL = "all"
Sides = Counter[tuple[str, int]]
"""How often each figure's truth fell on each side."""


@dataclass(frozen=True)
class Trial:
    """One run, and the days on which its forecast is held against what then happens."""

    header: Header
    bot: str
    days: tuple[int, ...]


@dataclass(frozen=True)
class Honesty:
    """Of one figure: how often it was told, and per cent of truths below, inside and above."""

    figure: str
    told: int
    below: float
    inside: float
    above: float

    @property
    def met(self) -> bool:
        """Whether as many fall inside as should."""
        return LEAST <= self.inside <= MOST


def trials(pack: Pack, season: Season) -> list[Trial]:
    """Return as many runs as a season asks for, rooms and bots in turn."""
    rooms = season.headers(pack)
    found = []
    for at in range(season.runs):
        one = rooms[at % len(rooms)][at]
        days = {1 + pick(one.seed, "asked", (at, 0, k), _DAYS) for k in range(_SAMPLES)}
        bot = ASKED[at // len(rooms) % len(ASKED)]
        found.append(Trial(one, bot, tuple(sorted(days))))
    return found


def tried(pack: Pack, trial: Trial) -> Sides:
    """Play a run as far as it is asked about, and count where truths fell."""
    turn, sides = first(trial.header, pack), Sides()
    while not turn.over and turn.day <= trial.days[-1]:
        sight = observe(turn.world, pack)
        day = BOTS[trial.bot](sight)
        if refused(turn.world, pack, day) is not None:
            day = Day()
        after = advance(turn, pack, day)
        if turn.day in trial.days:
            pairs = _pairs(pack, turn.world, day, after.world)
            sides.update(_side(sight, *pair) for pair in pairs)
        turn = after
    return sides


def _pairs(pack: Pack, world: World, day: Day, after: World) -> Iterator[tuple[str, str, I64, int]]:
    """Yield what was told of each figure and idea, and what came of it."""
    told, truth = mornings(world, pack, day, range(FUTURES), EVENINGS), reading(after)
    for name, values in told.meters.items():
        yield name, name, values, truth[name]
    for root, idea in told.ideas.items():
        if root < world.roots.abroad.size:
            abroad = int(after.roots.abroad[root] - world.roots.abroad[root])
            came = int(after.roots.today[root]) + abroad
            yield "times said", f"said {root}", idea.home + idea.abroad, came


def _side(sight: Sight, figure: str, key: str, values: I64, truth: int) -> tuple[str, int]:
    at = place(values, truth, luck(sight, f"tie {key}", 1 << 32))
    return figure, BELOW if at <= LOW else ABOVE if at > HIGH else INSIDE


def honesty(found: Iterable[Sides]) -> list[Honesty]:
    """Return every figure and, first, all of them together."""
    sides = Sides()
    for one in found:
        sides.update(one)
        for (_, side), count in one.items():
            sides[ALL, side] += count
    names = sorted({name for name, _ in sides} - {ALL})
    return [_of(name, [sides[name, at] for at in range(3)]) for name in (ALL, *names)]


def _of(name: str, counts: Sequence[int]) -> Honesty:
    told = sum(counts)
    below, inside, above = (round(100 * count / max(told, 1), 1) for count in counts)
    return Honesty(name, told, below, inside, above)


def lines(found: Iterable[Honesty]) -> Iterator[str]:
    """Yield the table."""
    yield f"Of what happened, {LEAST:g} to {MOST:g} % should fall from p10 to p90."
    yield f"{'':10} {'told':>7} {'below':>7} {'inside':>7} {'above':>7}"
    for one in found:
        sides = f"{one.below:7.1f} {one.inside:7.1f} {one.above:7.1f}"
        yield f"{one.figure:10} {one.told:7} {sides}  {'' if one.met else 'OUT'}".rstrip()
