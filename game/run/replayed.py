"""A recording watched as if it were played: each morning holds what was decided on it.

It goes on by what was written down, whatever day it is given, and writes nothing.
"""

from collections import deque
from pathlib import Path
from typing import Self

from game.errors import UsageError
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Record
from game.run.reader import read
from game.run.replay import replay
from game.run.run import Run
from game.run.turn import Refused, Tell, Turn, first, untold

_KEPT = 4  # mornings that can be gone back to without playing the nights again


class Replayed(Run):
    """A run whose days are all decided."""

    def __init__(self, record: Record, pack: Pack, turn: Turn, tell: Tell = untold) -> None:
        super().__init__(record, pack, turn, tell)
        self._record = record
        self._watched_from = Path()
        self._before: deque[Turn] = deque(maxlen=_KEPT)

    @classmethod
    def open(cls, path: Path, pack: Pack, tell: Tell = untold) -> Self:
        """Return a recording on its first morning. Raises RecordError, OtherRulesError."""
        record = read(path, torn=True)
        run = cls(record, pack, first(record.header, pack), tell)
        run._watched_from = path
        return run

    @property
    def path(self) -> Path | None:
        """The recording that is watched."""
        return self._watched_from

    @property
    def recorded(self) -> Day | None:
        """What was decided on this morning; None after the last day of the recording."""
        days = self._record.lines
        return days[self.turn.day - 1].day if self.turn.day <= len(days) else None

    def do(self, day: Day) -> Turn | Refused:
        """Go on by the recorded day. Raises UsageError at its end, DesyncError where it parts."""
        del day
        if self.recorded is None:
            what = "the recording ends here"
            raise UsageError(what, "press z to go back")
        after = next(replay(self._record, self.pack, self._tell, self.turn))
        self._before.append(self.turn)
        self.turn = after
        return after

    def rewind(self, day: int) -> Turn:
        """Go back to the morning of an earlier day. Raises UsageError before the first."""
        if day < 1:
            what = "this is the first morning"
            raise UsageError(what, "press C to see its night")
        kept = [turn for turn in self._before if turn.day == day]
        turn = kept[-1] if kept else first(self.header, self.pack)
        if not kept and day > 1:
            for after in replay(self._record, self.pack, self._tell, turn):
                turn = after
                if turn.day == day:
                    break
        self._before = deque((each for each in self._before if each.day < day), maxlen=_KEPT)
        self.turn = turn
        return turn
