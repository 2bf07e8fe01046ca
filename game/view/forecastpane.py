"""A forecast as it is shown: what meters and ideas may come to by the morning, and how surely."""

from collections.abc import Iterator
from typing import NamedTuple

from game.engine import named
from game.engine.mornings import reading
from game.model.day import Day, Entry
from game.model.units import CENT, NONE
from game.model.world import Status
from game.run.forecast import FUTURES, Band, Forecast
from game.view import heir, names, parting, promises
from game.view.look import Look
from game.view.progress import quantities

_COUNTS = ("pulse", "core", "members", "imprint", "layers")
POINTS = ("warmth", "exposure", "trust", "fatigue", "staleness")
"""Meters that go from 0 to 100."""
_STAKES = {
    "room.heir": ("heir", 1),
    "room.along": ("along", 1),
    "room.exposure_peak": ("peak", CENT),
}
"""What endings ask for besides, by quantity: the name of a forecast's figure, and its unit."""
_UNWELCOME = ("exposure", "fatigue", "stale", "exposure peak")
_EVEN = "even"
_NAMES = {"staleness": "stale", "along": "would come", "peak": "exposure peak"}
_ABOUT = ("host", "encrypt", "translate", "sour", "bridge")
"""Verbs whose last argument is an idea that may be alive and need not be in the morning."""
_OF_A_CHOICE = {"imprint": 1, "core": 1, "warmth": 1, "trust": 2, "fatigue": 2, "stale": 2}
"""What a choice is told to come to by the morning, and from how much on; the rest moves anyway."""
NIGHTS = f"low·middle·high (p10·p50·p90) of {FUTURES} nights played ahead"


class BandRow(NamedTuple):
    """One figure: as it is now (-1: it is not yet), and p10, p50, p90 of it in the morning."""

    name: str
    now: int
    low: int
    middle: int
    high: int
    good: bool = True  # whether more of it is welcome

    @property
    def line(self) -> str:
        """The row in words."""
        band = f"{self.name} {self.low}·{self.middle}·{self.high}"
        return f"{band}, now {self.now}" if self.now >= 0 else band


class ForecastPane(NamedTuple):
    """What a plan may come to, or one more verb with it."""

    word: str  # long shot, likely or safe; even, where a verb leaves the imprint alone
    chance: int  # per cent
    about: str  # what the word is about
    rows: tuple[BandRow, ...]
    beside: tuple[str, ...] = ()  # promises broken; what one more verb moves, if its idea lives
    ends: tuple[str, ...] = ()  # in how many of the nights the run ends, and how

    @property
    def chances(self) -> str:
        """What the word says, and how surely: in so many of a hundred nights."""
        return self.about if self.word == _EVEN else f"{self.chance} % {self.about}"


def forecast_pane(look: Look, told: Forecast, entry: Entry | None = None) -> ForecastPane:
    """Return a forecast of the plan or, if an entry is given, of the plan with it."""
    now = reading(look.world) | {"heir": named.trust(look.world, heir.planned(look))}
    units = _units(look)
    rows = [_row(_called(look, name), now[name], told.meters[name], units[name]) for name in units]
    plan = (*look.day.plan, *([entry] if entry else []))
    posted = dict.fromkeys(one.args[0] for one in plan if one.verb == "post")
    said = [
        _row(f"times said: {look.called(root)}", -1, told.ideas[root].said, 1)
        for root in posted
        if root in told.ideas
    ]
    return ForecastPane(
        _EVEN if told.idle and not told.lives else told.word.value,
        told.chance,
        _about(look, told, entry),
        (*said, *rows),
        tuple(_beside(look, told, entry) if entry else _owed(look)),
        parting.foretold(look, told),
    )


def by_morning(pane: ForecastPane) -> str:
    """Return what the middle of the nights comes to, against now: "" if nothing moves."""
    moved = {row.name: row.middle - row.now for row in pane.rows}
    told = [
        f"{name} {'▲' if moved[name] > 0 else '▼'}{abs(moved[name])}"
        for name, least in _OF_A_CHOICE.items()
        if abs(moved.get(name, 0)) >= least
    ]
    return f"with the night: {', '.join(told)}" if told else ""


def _units(look: Look) -> dict[str, int]:
    """Return the figures that are told, with their units: meters, layers, and what is at stake."""
    told = dict.fromkeys(_COUNTS, 1) | dict.fromkeys(POINTS, CENT)
    asked = _asked(look)
    return told | {name: unit for path, (name, unit) in _STAKES.items() if path in asked}


def _asked(look: Look) -> set[str]:
    """Return the quantities that what is meant to come of the month asks for."""
    row, conditions = look.world.host.ambition, [each.when for each in parting.meant(look)]
    if row != NONE:
        declared = look.pack.ambitions[row]
        conditions += [declared.when, look.pack.endings[declared.ending].when]
    asked = {path for when in conditions for path in quantities(when)}
    return asked | ({"room.heir"} if heir.at_stake(look) else set())


def _called(look: Look, name: str) -> str:
    """Return what a figure is called in a row."""
    if name != "heir":
        return _NAMES.get(name, name)
    return f"trust in {names.member(look.world, look.pack, heir.planned(look))}"


def _about(look: Look, told: Forecast, entry: Entry | None) -> str:
    if told.idle and not told.lives:
        return "the imprint is as it would be without it, in every night tried"
    idle = "if you did nothing" if look.day != Day() else "it is this morning"
    against = "without it" if entry else idle
    new = "what is new lives to the morning, and that " if told.lives else ""
    return f"that {new}the imprint is no less than {against}"


def _beside(look: Look, told: Forecast, entry: Entry) -> Iterator[str]:
    """Say what a verb does to promises, what it moves, and whether its idea lives on."""
    yield from promises.touched(look, entry)
    moves = [
        _moved(_called(look, name), told.moves.get(name, 0), unit)
        for name, unit in _units(look).items()
    ]
    some = ", ".join(filter(None, moves))
    yield f"against tonight without it: {some}" if some else "it moves no meter by the morning"
    status = look.world.roots.status
    for root in [arg for arg in entry.args[-1:] if arg in told.ideas and entry.verb in _ABOUT]:
        if status[root] == Status.LIVE:
            yield f"{look.quoted(root)} is alive in the morning in {told.ideas[root].lives} of 100"


def _owed(look: Look) -> Iterator[str]:
    """Say what the plan does to promises."""
    for entry in look.day.plan:
        yield from promises.touched(look, entry)
    yield from (f"! {line}" for line in promises.lapsing(look))


def _moved(name: str, amount: int, unit: int) -> str:
    """Return how far a meter is moved: in tenths where that is less than a point."""
    arrow, parts = "▲" if amount > 0 else "▼", abs(amount)
    if parts >= unit:
        return f"{name} {arrow}{parts // unit}"
    tenths = parts * 10 // unit
    return f"{name} {arrow}0.{tenths}" if tenths else ""


def _row(name: str, now: int, band: Band, unit: int) -> BandRow:
    low, middle, high = (value // unit for value in (band.low, band.middle, band.high))
    known = now // unit if now >= 0 else -1
    return BandRow(name, known, low, middle, high, name not in _UNWELCOME)
