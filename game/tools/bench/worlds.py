"""Worlds of several sizes, left alone for a run: built, and every night of each in turn.

What the engine does, without screens, recordings and digests.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import log

from game.engine import setup
from game.engine.step import step
from game.model.day import Day
from game.model.pack import Pack, Params
from game.model.units import HOURS_A_DAY
from game.model.world import World
from game.run.opening import first_row, rooms_in
from game.tools.bench.calibration import Calibration
from game.tools.bench.turns import Times, Values, in_turn, ratio

SEED = 4711
BUILDS = 3
ASLEEP = {"visits": 0, "speak_base": 0, "speak_belonging": 0}
"""Parameters under which nobody comes by and nobody speaks."""
Say = Callable[[str], None]


@dataclass(frozen=True)
class Size:
    """A world to be measured; `members` stands for about so many instead of the named world."""

    name: str
    members: int | None = None

    def rooms(self, pack: Pack) -> int:
        """Return how many rooms it has."""
        return rooms_in(pack, self.name, self.members)


VILLAGE, TOWN, CITY = Size("village"), Size("town"), Size("city")
TEN_THOUSAND, MILLION = Size("ten_thousand", 10_000), Size("million", 1_000_000)
SIZES = (VILLAGE, TEN_THOUSAND, TOWN, CITY, MILLION)


class Course:
    """A world on its way: each call is a night of it, with nobody playing."""

    def __init__(self, pack: Pack, rooms: int) -> None:
        self.pack = pack
        self.state: World = setup.begin(pack, SEED, first_row(pack), rooms)
        self.members = int(self.state.members.id.size)  # on the first morning

    def __call__(self) -> None:
        """Let a night pass."""
        self.state = step(self.state, self.pack, Day()).world


def worlds(pack: Pack, sizes: Iterable[Size], nights: int, say: Say) -> dict[str, Values]:
    """Measure building worlds and so many nights of each, the calibration's work among them."""
    rooms = {size.name: size.rooms(pack) for size in sizes}
    say(f"building {len(rooms)} worlds, {BUILDS} times each")
    built = in_turn({n: _builder(pack, count) for n, count in rooms.items()}, BUILDS)
    courses = {name: Course(pack, count) for name, count in rooms.items()}
    say(f"{nights} nights of each")
    times = in_turn({"calibration": Calibration(), **courses}, nights)
    yard = times.pop("calibration")
    figures = {"calibration": yard.named("work")}
    for name, spent in times.items():
        figures[name] = _world(courses[name].members, built[name], spent, yard)
    return figures


def _builder(pack: Pack, rooms: int) -> Callable[[], World]:
    return lambda: setup.begin(pack, SEED, first_row(pack), rooms)


def _world(members: int, built: Times, nights: Times, yard: Times) -> Values:
    """Return a world's figures; `run_ms` are all its nights, a run if there are thirty."""
    return {
        "members": members,
        **built.named("built"),
        **nights.named("night"),
        "tick_ms": round(nights.median / HOURS_A_DAY, 3),
        "tick_least_ms": round(nights.least / HOURS_A_DAY, 3),
        "night_by_calibration": ratio(nights.median, yard.median),
        "night_by_calibration_least": ratio(nights.least, yard.least),
        "run_nights": len(nights.rounds),
        "run_ms": round(sum(nights.rounds), 1),
        "member_hours_m": round(members * HOURS_A_DAY / nights.median / 1000, 2),
        "member_hours_least_m": round(members * HOURS_A_DAY / nights.least / 1000, 2),
    }


def asleep(pack: Pack) -> Pack:
    """Return a pack in whose world nobody is ever awake."""
    return replace(pack, params=Params(pack.params.values | ASLEEP))


def quiet(pack: Pack, size: Size, nights: int) -> Values:
    """Measure nights in which nobody is awake against those of a busy world of the same size."""
    rooms = size.rooms(pack)
    works = {"quiet": Course(asleep(pack), rooms), "busy": Course(pack, rooms)}
    times = in_turn(works, nights)
    still, busy = times["quiet"], times["busy"]
    return {
        "members": works["busy"].members,
        **still.named("quiet"),
        **busy.named("busy"),
        "ratio": ratio(still.least, busy.least),
    }


def growth(small: Values, large: Values) -> Values:
    """Return the exponent by which nights grow with members between two measured worlds."""
    more = large["members"] / small["members"]
    dearer = large["night_ms"] / max(small["night_ms"], 0.001)
    return {
        "from_members": small["members"],
        "to_members": large["members"],
        "exponent": round(log(max(dearer, 0.001)) / log(more), 3),
    }
