"""What binds or sets a run, in itself: laws in their range, charters, positions of puzzles."""

from collections.abc import Iterator, Mapping

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.house import Charter
from game.content.specs.puzzle import Puzzle
from game.content.suggest import near
from game.model.condition import NAMES
from game.model.laws import LAWS

METERS = ("trust", "exposure", "staleness", "fatigue")
"""Meters of a room that a position can set."""
LAST_DAY = 60
_ROWS = {row.path: row for row in NAMES}
_LAWS = {law.name: law for law in LAWS}


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the laws of any record, with each charter and each puzzle."""
    for record in case.records:
        yield from _laws(record, vars(record.spec).get("laws", {}))
        if isinstance(record.spec, Charter):
            yield from _charter(case, record, record.spec)
        elif isinstance(record.spec, Puzzle):
            yield from _puzzle(record, record.spec)


def _laws(record: Record, laws: Mapping[str, int]) -> Iterator[Finding]:
    for name, amount in laws.items():
        law = _LAWS.get(name)
        if law and not law.low <= amount <= law.high:
            said = f"{name} is from {law.low} to {law.high} {law.unit}"
            yield at_value(record, ("laws", name), "E304", said)


def _charter(case: Case, record: Record, rule: Charter) -> Iterator[Finding]:
    if bool(rule.when) != bool(rule.unavailable):
        there, other = ("when", "unavailable") if rule.when else ("unavailable", "when")
        yield at_key(record, (there,), "E308", f"`{there}` needs `{other}`")
    for index, other in enumerate(rule.shuts):
        if case.full(other) == case.full(record.id):
            said = "a rule cannot shut out itself"
            yield at_value(record, ("shuts", index), "E304", said)


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
