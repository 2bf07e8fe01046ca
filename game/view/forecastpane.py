"""A forecast as it is shown: what meters and ideas may come to by the morning, and how surely."""

from typing import NamedTuple

from game.engine.mornings import reading
from game.model.day import Entry
from game.model.units import CENT
from game.run.forecast import Band, Forecast
from game.view.look import Look

_COUNTS = ("pulse", "core", "members", "imprint")
_POINTS = ("warmth", "exposure", "trust", "fatigue", "staleness")
_UNWELCOME = ("exposure", "fatigue", "staleness")
_NAMES = {"staleness": "stale"}
NIGHTS = "p10·p50·p90 of 48 nights"


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

    word: str  # long shot, likely or safe
    chance: int  # per cent
    about: str  # what the word is about
    rows: tuple[BandRow, ...]


def forecast_pane(look: Look, told: Forecast, entry: Entry | None = None) -> ForecastPane:
    """Return a forecast of the plan or, if an entry is given, of the plan with it."""
    now = reading(look.world)
    rows = [_row(name, now[name], told.meters[name], 1) for name in _COUNTS]
    rows += [_row(name, now[name], told.meters[name], CENT) for name in _POINTS]
    plan = (*look.day.plan, *([entry] if entry else []))
    posted = dict.fromkeys(one.args[0] for one in plan if one.verb == "post")
    reach = [
        _row(f"reach of {look.called(root)}", -1, told.ideas[root].reach, 1)
        for root in posted
        if root in told.ideas
    ]
    about = "that what is new lives to the morning" if told.lives else _about(entry)
    return ForecastPane(told.word.value, told.chance, about, (*reach, *rows))


def _about(entry: Entry | None) -> str:
    against = "without it" if entry else "it is now"
    return f"that the imprint is no less than {against}"


def _row(name: str, now: int, band: Band, unit: int) -> BandRow:
    low, middle, high = (value // unit for value in (band.low, band.middle, band.high))
    known = now // unit if now >= 0 else -1
    return BandRow(_NAMES.get(name, name), known, low, middle, high, name not in _UNWELCOME)
