"""The planner: looks ahead by forecasts, as a careful player does, and picks what promises most."""

from collections.abc import Iterator

from game.model.day import Day, Entry
from game.run.forecast import Forecast
from game.tools.bots.plans import TIRED, answered, carried, planned
from game.tools.bots.reference import reference
from game.tools.sight import Sight

_TRIED = 4
"""Verbs that are looked into each time: a forecast is dear."""
_POINT = 100


def planner(sight: Sight) -> Day:
    """Begin with the reference's day; take another if its forecast is better."""
    day = reference(sight)
    best, worth = day, _worth(sight, day)
    for other in _others(sight, day):
        found = _worth(sight, other)
        if found > worth:
            best, worth = other, found
    return best


def _worth(sight: Sight, day: Day) -> int:
    """Return what a day is worth by its forecast: imprint, core, warmth, a host who lasts."""
    told: Forecast = sight.forecast(day)
    middle = {name: band.middle for name, band in told.meters.items()}
    tired = max(told.meters["fatigue"].middle - TIRED * _POINT, 0)
    exposed = max(told.meters["exposure"].high - TIRED * _POINT, 0)
    return (
        middle["imprint"]
        + 4 * middle["core"]
        + middle["warmth"] // 10
        + middle["trust"] // _POINT
        - middle["staleness"] // _POINT
        - tired // 10
        - exposed // 10
    )


def _others(sight: Sight, day: Day) -> Iterator[Day]:
    """Yield days that differ in one thing: another verb in place of the last one or two."""
    base = answered(sight)
    planned_verbs = {entry.verb for entry in day.plan}
    seen: set[str] = set()
    for entry in sight.options(base):
        if entry.verb in seen or entry.verb in planned_verbs or len(seen) == _TRIED:
            continue
        seen.add(entry.verb)
        first = planned(base, entry)
        if sight.left(first) >= 0:
            yield carried(sight, first, [*day.plan, Entry("rest")])
