"""The main screen's figures: every vital with its change, its days and its causes."""

from dataclasses import dataclass

from game.engine import laws, legal, measure
from game.engine.step import OVERTIME, TIRING
from game.view import causes, depth, figures, heir
from game.view.look import Look
from game.view.panes import Vital

_DAYS = 12


@dataclass(frozen=True)
class _Meter:
    name: str
    series: str  # in the history
    ledger: str  # in the night's ledger, or "" where nothing is booked
    good: bool


_METERS = (
    _Meter("Members", "members", "members", good=True),
    _Meter("Pulse", "pulse", "pulse", good=True),
    _Meter("Warmth", "warmth", "warmth", good=True),
    _Meter("Exposure", "exposure", "exposure", good=False),
    _Meter("Trust", "trust", "trust", good=True),
    _Meter("Imprint", "imprint", "imprint", good=True),
    _Meter("Stale", "staleness", "staleness", good=False),
    _Meter("Load", "load", "", good=False),
    _Meter("Fatigue", "fatigue", "fatigue", good=False),
)


def vitals(look: Look) -> tuple[Vital, ...]:
    """Return the vitals in the order of the screen; hours last but one, as they are of tonight."""
    rows = [_vital(look, meter) for meter in _METERS]
    return (*rows[:-1], _hours(look), rows[-1])


def core(look: Look) -> Vital:
    """Return the core as a vital: it stands beside warmth, not in the row."""
    return _vital(look, _Meter("Core", "core", "core", good=True))


def _vital(look: Look, meter: _Meter) -> Vital:
    series = look.history.series.get(meter.series, ())
    now = series[-1] if series else 0
    return Vital(
        name=meter.name,
        value=_value(meter, now),
        change=now - series[-2] if len(series) > 1 else 0,
        good=meter.good,
        series=series[-_DAYS:],
        why=causes.why(look, meter.ledger) if meter.ledger else _load(look),
    )


def _value(meter: _Meter, now: int) -> str:
    if meter.series == "load":
        return f"{now}%"
    return str(now) if meter.series != "imprint" else figures.short(now)


def _load(look: Look) -> tuple[str, ...]:
    new, able = measure.newcomers(look.world), measure.core(look.world)
    return (
        f"{figures.many(new, 'newcomer')} this week, {able} at home enough to welcome them",
        "past 100% being known here is worth less to everybody" if new > able else "the crew copes",
    )


def _hours(look: Look) -> Vital:
    hours = laws.evening(look.world, look.pack)
    left = hours - legal.spent(look.world, look.pack, look.day)
    usual, over = figures.points(TIRING), figures.points(TIRING + OVERTIME)
    tires = f"each tires by {usual}; of overtime, by {over}"
    why = (f"{hours} an evening, not kept", tires)
    return Vital("Hours", str(left), 0, good=True, series=(), why=why)


def besides(look: Look) -> tuple[Vital, ...]:
    """Return what endings ask for besides, and no row of meters has room for."""
    return (depth.vital(look), heir.vital(look))


def changes(look: Look) -> tuple[str, ...]:
    """Return what changed since yesterday: a line a meter that moved, with its causes.

    First what may be lost, last who has the keys, where that is anybody's news.
    """
    every = (*vitals(look), core(look), depth.vital(look))
    told = tuple(_changed(vital) for vital in every if vital.change or _moved(vital.why))
    return (*depth.warning(look), *told, *_keys(look))


def _keys(look: Look) -> tuple[str, ...]:
    """Return how trust in the successor has moved, and why; who they are stands elsewhere."""
    trust = heir.vital(look)
    moved = trust.change and heir.at_stake(look)
    return (_changed(trust._replace(why=trust.why[: heir.MOVED])),) if moved else ()


def _changed(vital: Vital) -> str:
    said = f"{vital.name} {vital.value} {figures.arrow(vital.change)}"
    return said.rstrip() + _because(vital.why)


def _moved(why: tuple[str, ...]) -> bool:
    return len(why) > 1 and why[0].endswith("since yesterday")


def _because(why: tuple[str, ...]) -> str:
    return f": {why[0]}; {', '.join(why[1:])}" if _moved(why) else ""
