"""A recording run again, day for day, every digest compared. It knows nothing of files.

A recording keeps one digest a day, so what parts is known by its day. Which column it was can only
be said where a snapshot of that very morning is still at hand (`game.run.snapshot`).
"""

from collections.abc import Iterator

from game.errors import DesyncError
from game.model.pack import Pack
from game.model.record import Line, Record
from game.run.turn import Tell, Turn, advance, close, first, refused, untold


class PartedError(DesyncError):
    """The replay parted from the recording; keeps the day and the turn that came out instead."""

    def __init__(self, day: int, what: str, turn: Turn) -> None:
        mend = "it was altered, or this machine computes otherwise: report it with the file"
        super().__init__(f"day {day}: {what}", mend)
        self.day = day
        self.turn = turn


def replay(
    record: Record, pack: Pack, tell: Tell = untold, start: Turn | None = None
) -> Iterator[Turn]:
    """Yield the morning after each recorded day, from `start` on.

    Raises OtherRulesError before the first day, PartedError on the first that differs.
    """
    turn = start or first(record.header, pack)
    for line in record.lines[turn.day - 1 :]:
        turn = _next(turn, pack, line, tell)
        yield turn
    _compare_end(record, pack, turn)


def _next(turn: Turn, pack: Pack, line: Line, tell: Tell) -> Turn:
    no = refused(turn.world, pack, line.day)
    if no is not None:
        what = f"{no.part} cannot be done ({no.refusal.reason.value})"
        raise PartedError(line.number, what, turn)
    after = advance(turn, pack, line.day, tell)
    if after.digest != line.digest:
        raise PartedError(line.number, "the night leads to another world than was recorded", after)
    return after


def _compare_end(record: Record, pack: Pack, turn: Turn) -> None:
    """Check the recorded result against the one computed anew."""
    if record.close is None or not record.lines:
        return
    now = close(turn, pack)
    if now is None:
        raise PartedError(record.close.day, "recorded as the end, but the run goes on", turn)
    for name in ("ending", "imprint", "decisions", "ambition", "crowned"):
        then, here = getattr(record.close, name), getattr(now, name)
        if then != here:
            raise PartedError(now.day, f"{name} {then} was recorded, {here} came out", turn)
