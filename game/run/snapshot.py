"""Whole mornings beside a recording, so that continuing is quick: a cache, never the truth.

A snapshot counts only if its world has the digest that the recording holds for that day; whatever
is wrong with one, it is passed over and the days are replayed.
"""

import os
import zipfile
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import IO, Any, get_type_hints

import numpy as np

from game.model.arrays import Column, Table
from game.model.record import Record
from game.model.world import World
from game.run.digest import digest
from game.run.history import History
from game.run.turn import Turn

KEPT = 2
"""The last two mornings: from the older one the last night is played again, to be shown."""
_HISTORY = "history"
_BROKEN = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile)


class Snapshots:
    """The snapshots of one recording, in a folder beside it."""

    def __init__(self, recording: Path) -> None:
        self.folder = recording.parent / "snapshots"
        self.name = recording.name.removesuffix(".room.jsonl")

    def _path(self, day: int) -> Path:
        return self.folder / f"{self.name}.{day:03}.npz"

    def after(self, turn: Turn) -> None:
        """Keep this morning, or, once the run has ended, none."""
        if turn.over:
            self.forget()
        else:
            self.keep(turn)

    def keep(self, turn: Turn) -> None:
        """Write this morning and forget all but the last two; if the disk refuses, do without."""
        path = self._path(turn.day)
        fresh = path.with_suffix(".tmp")
        columns = {
            **dict(turn.world.columns()),
            _HISTORY: np.frombuffer(turn.history.packed().encode(), np.uint8),
        }
        try:
            self.folder.mkdir(exist_ok=True)
            with fresh.open("wb") as file:
                _write(file, columns)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
            self._path(turn.day - KEPT).unlink(missing_ok=True)
        except OSError:
            with suppress(OSError):
                fresh.unlink()

    def forget(self) -> None:
        """Remove them all: the run has ended, or begins anew from an earlier day."""
        for path in self._found():
            path.unlink(missing_ok=True)
        with suppress(OSError):  # others' may be in there
            self.folder.rmdir()

    def _found(self) -> list[Path]:
        return sorted(self.folder.glob(f"{_escaped(self.name)}.[0-9][0-9][0-9].npz"), reverse=True)

    def newest(self, record: Record) -> Turn | None:
        """Return the newest sound morning that still has a recorded day after it, or None."""
        for path in self._found():
            turn = _read(path, record)
            if turn is not None and turn.day <= len(record.lines):
                return turn
        return None

    def world(self, day: int) -> World | None:
        """Return the world kept for the morning of a day, sound or not, or None."""
        try:
            with self._path(day).open("rb") as file, np.load(file) as archive:
                return _world(archive)
        except _BROKEN:
            return None


def _write(file: IO[bytes], columns: dict[str, Column]) -> None:
    """Write columns as an `.npz`; an array that would need pickling is a mistake and raises."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, column in columns.items():
            with archive.open(f"{name}.npy", "w") as entry:
                np.lib.format.write_array(entry, column, allow_pickle=False)


def _escaped(name: str) -> str:
    return name.replace("[", "[[]")


def _read(path: Path, record: Record) -> Turn | None:
    """Return the morning kept in a file, if it is the one that the recording tells of."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            world = _world(archive)
            history = History.unpacked(archive[_HISTORY].tobytes().decode())
    except _BROKEN:
        return None
    closed = world.host.day - 1
    if not 1 <= closed <= len(record.lines):
        return None
    before = record.lines[closed - 2].digest if closed > 1 else None
    kept = record.lines[closed - 1].digest
    if before is None or digest(world, before) != kept or len(history.leaves) != closed:
        return None
    return Turn(world, kept, history)


def _world(archive: Any) -> World:  # noqa: ANN401 - numpy's own type of an open archive is private
    """Return the world of an archive. Raises KeyError, TypeError or ValueError if it holds none."""
    parts: dict[str, Any] = {}
    for name, kind in get_type_hints(World).items():
        if isinstance(kind, type) and issubclass(kind, Table):
            hints = get_type_hints(kind)
            columns = {f.name: archive[f"{name}.{f.name}"] for f in fields(kind)}
            parts[name] = kind(**{key: _value(columns[key], hints[key]) for key in columns})
        else:
            parts[name] = archive[name]
    return World(**parts).frozen()


def _value(column: Column, kind: object) -> Column | int:
    return int(column[0]) if kind is int else column
