"""The recording as it is written: one closed day is one unbuffered write, locked, then on the disk.

It knows nothing of rules. A day that was not written whole was never closed.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from game.errors import RecordError, UsageError
from game.model.record import Close, Header, Line
from game.run import lock
from game.run.lines import Chain, Fields, close_fields, day_fields, header_line
from game.run.reader import load, whole

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line ends into two bytes
_FLAGS = os.O_RDWR | os.O_APPEND | _BINARY


class Journal:
    """An open recording, held by this process alone until `close`."""

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor = descriptor
        self.path = path
        self.chain = Chain()

    @classmethod
    def create(cls, path: Path, header: Header) -> Self:
        """Start a recording in a new file; never over an old one."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o644)
        except OSError as error:
            if path.exists():
                what = f"{path.name!a} is there already"
                raise UsageError(what, "give another name, or continue it") from error
            what = f"no run can be saved in {str(path.parent)!a} ({(error.strerror or '').lower()})"
            raise UsageError(
                what, "make that folder writable, or name another: --saves DIR"
            ) from error
        journal = cls(descriptor, path)
        journal.seize()
        line = header_line(header)
        journal.write(line)
        journal.chain.add(line)
        _settle(path.parent)
        return journal

    @classmethod
    def open(cls, path: Path) -> tuple[Self, bytes]:
        """Open a recording to go on with it; also return its bytes, without a torn tail."""
        try:
            descriptor = os.open(path, _FLAGS)
        except OSError as error:
            what = f"{path.name!a} cannot be continued"
            raise UsageError(what, f"the system says: {error.strerror}") from error
        journal = cls(descriptor, path)
        journal.seize()
        data = load(path)
        kept = whole(data)
        if not kept:
            journal.close()
            what = f"{path.name!a} holds no whole line"
            raise RecordError(what, "it was cut before its run began: start a new one")
        if len(kept) < len(data):
            os.ftruncate(descriptor, len(kept))
        journal.chain.add(kept)
        return journal, kept

    def append(self, line: Line, close: Close | None = None) -> None:
        """Write a closed day, and with it the end of the run if it is one. Raises RecordError."""
        fields: list[Fields] = [day_fields(line)]
        if close is not None:
            fields.append(close_fields(close))
        self._seal(fields)

    def finish(self, close: Close) -> None:
        """Write the end of a run whose last day stands already."""
        self._seal([close_fields(close)])

    def _seal(self, lines: Iterable[Fields]) -> None:
        """Write lines in one go; the chain moves on only once they are on the disk."""
        chain = self.chain.copy()
        self.write(b"".join([chain.seal(fields) for fields in lines]))
        self.chain = chain

    def seize(self) -> None:
        """Take the file for this process alone."""
        if not lock.seize(self._descriptor):
            self.close()
            what = f"{self.path.name!a} is open in another window"
            raise UsageError(what, "close it there, or start a new run")

    def write(self, data: bytes) -> None:
        """Put bytes at the end of the file and wait for the disk; all of them, or none."""
        size = os.fstat(self._descriptor).st_size
        try:
            written = os.write(self._descriptor, data)
            os.fsync(self._descriptor)
        except OSError as error:
            os.ftruncate(self._descriptor, size)
            what = "this day could not be saved"
            raise RecordError(
                what, f"the system says: {error.strerror}; mend it and close the day again"
            ) from error
        if written < len(data):
            os.ftruncate(self._descriptor, size)
            what = "this day could not be saved"
            raise RecordError(what, "make room on the disk and close it again")

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _settle(folder: Path) -> None:
    """See that a new file's name is on the disk too, where folders can be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
