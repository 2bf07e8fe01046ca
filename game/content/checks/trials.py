"""Tests that authors write: that the event has such a choice, and the room such quantities."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.spans import Path
from game.content.specs.event import RoomMoves
from game.content.specs.trial import Step, Trial
from game.content.suggest import near
from game.model.condition import NAMES

_ROOM = {row.path.removeprefix("room."): row for row in NAMES if row.owner == "room"}


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with each test."""
    for record in case.records:
        if isinstance(record.spec, Trial):
            yield from _start(record, record.spec)
            yield from _done(case, record, (), record.spec)
            for number, step in enumerate(record.spec.step):
                yield from _done(case, record, ("step", number), step)


def _done(case: Case, record: Record, at: Path, done: Trial | Step) -> Iterator[Finding]:
    event = case.known.events.get(case.known.event_id(case.draft.id, done.event))
    ids = [choice.id for choice in event.choice] if event else []
    if done.choice and event and done.choice not in ids:
        said = f"{done.event!r} has no choice {done.choice!r}"
        yield at_value(record, (*at, "choice"), "E401", said, near(done.choice, ids))
    asked = done.expect.facts or done.expect.room or done.expect.then
    if asked and not done.choice:
        said = "what a choice does is expected, but no `choice` is taken"
        yield at_key(record, (*at, "expect"), "E308", said)
    for name in done.expect.room:
        if name not in RoomMoves.model_fields:
            said, hint = f"no choice moves {name!r}", near(name, RoomMoves.model_fields)
            yield at_key(record, (*at, "expect", "room", name), "E302", said, hint)


def _start(record: Record, trial: Trial) -> Iterator[Finding]:
    for name, value in trial.start.room.items():
        row = _ROOM.get(name)
        if row is None:
            said, hint = f"a room has no {name!r}", near(name, _ROOM)
            yield at_key(record, ("start", "room", name), "E302", said, hint)
        elif not row.low <= value <= row.high:
            said = f"room.{name} is from {row.low} to {row.high}"
            yield at_value(record, ("start", "room", name), "E304", said)
