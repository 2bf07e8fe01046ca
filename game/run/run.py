"""A run being played: the only place where a day enters a run, written down before it counts.

It knows nothing of screens, and of packs only the one it was given.
"""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Self

from game.errors import UsageError
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Header, Line, Record
from game.run import clock
from game.run.journal import Journal
from game.run.reader import parse
from game.run.recordings import fresh
from game.run.renewed import renewed
from game.run.replay import replay
from game.run.snapshot import Snapshots
from game.run.turn import Refused, Tell, Turn, advance, close, first, refused, untold


class Run:
    """A run and its recording, on the morning `turn`. Without a path nothing is written.

    `tell` tells what is printed each night. Close it, or use it in a `with`.
    """

    def __init__(self, record: Record, pack: Pack, turn: Turn, tell: Tell = untold) -> None:
        self.header = record.header
        self.pack = pack
        self.turn = turn
        self._tell = tell
        self._lines = record.lines
        self._began = clock.monotonic_ms() - (record.lines[-1].t if record.lines else 0)
        self._journal: Journal | None = None

    @classmethod
    def begin(
        cls, header: Header, pack: Pack, path: Path | None = None, tell: Tell = untold
    ) -> Self:
        """Start a run; its header is on the disk at once. Raises UsageError, OtherRulesError."""
        run = cls(Record(header, (), None), pack, first(header, pack), tell)
        if path is not None:
            run._journal = Journal.create(path, header)
        return run

    @classmethod
    def resume(cls, path: Path, pack: Pack, tell: Tell = untold) -> Self:
        """Go on with a recording: drop a torn tail, load a sound snapshot, replay the rest.

        Raises UsageError if another process has it open, RecordError if it cannot be continued.
        """
        with ExitStack() as open_files:
            journal, data = Journal.open(path)
            open_files.callback(journal.close)
            record = parse(data)
            turn = Snapshots(path).newest(record) or first(record.header, pack)
            for after in replay(record, pack, tell, turn):
                turn = after
            end = close(turn, pack)
            if end is not None and record.close is None:
                journal.finish(end)
            open_files.pop_all()
        run = cls(record, pack, turn, tell)
        run._journal = journal
        return run

    @property
    def path(self) -> Path | None:
        """Where this run is written, if it is."""
        return self._journal.path if self._journal else None

    @property
    def recorded(self) -> Day | None:
        """What is decided already: nothing, in a run that is played."""
        return None

    def do(self, day: Day) -> Turn | Refused:
        """Close a day: return the next morning, or what stands in the way.

        Raises RecordError if it cannot be saved; then nothing has happened.
        """
        no = refused(self.turn.world, self.pack, day)
        if no is not None:
            return no
        after = advance(self.turn, self.pack, day, self._tell)
        line = Line(self.turn.day, day, after.digest, clock.monotonic_ms() - self._began)
        if self._journal is not None:
            self._journal.append(line, close(after, self.pack))
            Snapshots(self._journal.path).after(after)
        self._lines = (*self._lines, line)
        self.turn = after
        return after

    def rewind(self, day: int) -> Turn:
        """Go back to the morning of an earlier day, in a new recording that names its parent.

        The old recording stays as it is. Raises UsageError for a day that was not reached.
        """
        if not 1 <= day <= len(self._lines):
            reached = f"days 1 to {len(self._lines)} can" if self._lines else "no day is closed yet"
            what = f"day {day} cannot be gone back to"
            raise UsageError(what, reached)
        header = replace(self.header, parent=self.turn.digest)
        record = Record(header, self._lines[: day - 1], None)
        turn = first(header, self.pack)
        for after in replay(record, self.pack, self._tell, turn):
            turn = after
        self._branch(record, turn)
        return turn

    def renew(self, pack: Pack) -> tuple[str, ...]:
        """Go on with a pack that was edited; return which decisions cannot stand any more.

        Where only words differ nothing is played again; else all days are, in a new recording that
        names its parent. Raises UsageError if the room is gone.
        """
        if pack.hash == self.pack.hash:
            self.pack = pack
            return ()
        header = replace(self.header, packs=pack.names, parent=self.turn.digest)
        turn, lines, lost = renewed(header, self._lines, pack, self._tell)
        self._branch(Record(header, lines, close(turn, pack)), turn)
        self.pack = pack
        return lost

    def _branch(self, record: Record, turn: Turn) -> None:
        """Leave the recording as it is and go on in a new one."""
        if self._journal is not None:
            branch = Journal.create(fresh(self._journal.path.parent, record.header), record.header)
            for line in record.lines:
                branch.append(line)
            if record.close is not None:
                branch.finish(record.close)
            self._journal.close()
            self._journal = branch
        self.header, self._lines, self.turn = record.header, record.lines, turn

    def close(self) -> None:
        """Let go of the recording; everything closed is on the disk already."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
