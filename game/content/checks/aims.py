"""Charters and puzzles in themselves: levers that there are, causes, meters that can be set."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.ambition import Puzzle
from game.content.specs.charter import Charter
from game.content.suggest import near
from game.model.charter import LEVERS
from game.model.condition import NAMES

METERS = ("trust", "exposure", "staleness", "fatigue")
"""Meters of a room that a position can set."""
LAST_DAY = 60
_LEVERS = [lever.name for lever in LEVERS]
_ROWS = {row.path: row for row in NAMES}


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with each charter and each puzzle."""
    for record in case.draft.all():
        if isinstance(record.spec, Charter):
            yield from _charter(case, record, record.spec)
        elif isinstance(record.spec, Puzzle):
            yield from _puzzle(record, record.spec)


def _charter(case: Case, record: Record, rule: Charter) -> Iterator[Finding]:
    if bool(rule.when) != bool(rule.unavailable):
        there, other = ("when", "unavailable") if rule.when else ("unavailable", "when")
        yield at_key(record, (there,), "E308", f"`{there}` needs `{other}`")
    for name in rule.lever:
        if name not in _LEVERS:
            said = f"there is no lever {name!r}"
            yield at_key(record, ("lever", name), "E302", said, near(name, _LEVERS))
    moved = [*rule.do.room.model_dump().values(), *rule.nightly.room.model_dump().values()]
    if any(moved) and not rule.because:
        yield at_key(record, (), "E308", "effects need a `because`", "say why, for the log")
    for index, other in enumerate(rule.shuts_out):
        if case.full(other) == case.full(record.id):
            said = "a rule cannot shut out itself"
            yield at_value(record, ("shuts_out", index), "E304", said)


def _puzzle(record: Record, puzzle: Puzzle) -> Iterator[Finding]:
    start = puzzle.start
    for name, value in start.room.items():
        if name not in METERS:
            said = f"a position cannot set {name!r}"
            hint = near(name, METERS) or f"it sets {', '.join(METERS)}"
            yield at_key(record, ("start", "room", name), "E302", said, hint)
        elif not 0 <= value <= _ROWS[f"room.{name}"].high:
            said = f"room.{name} is from 0 to {_ROWS[f'room.{name}'].high}"
            yield at_value(record, ("start", "room", name), "E304", said)
    if start.day + puzzle.days - 1 > LAST_DAY:
        said = f"the last evening would be on day {start.day + puzzle.days - 1}, of {LAST_DAY}"
        where = ("days",) if "days" in record.raw else ()
        yield at_value(record, where, "E304", said)
