"""The act log as a file: written day by day in bounded memory, read whole.

Columns are those of `game.model.night.Acts`, with lookup arrays beside them; `docs/research.md`
tells what each holds. A file is there whole or not at all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from errno import EISDIR
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import IO, Any, Self
from zipfile import BadZipFile, ZipFile, ZipInfo

import numpy as np
from numpy.lib import format as npy

from game.errors import UsageError
from game.model.arrays import I32, Column
from game.model.night import ActKind, Acts, Night
from game.model.pack import Pack
from game.model.units import PLAYER
from game.model.world import World

COLUMNS = tuple(field.name for field in fields(Acts))
"""The columns of one row an act, in order."""
_TYPES = {name: column.dtype for name, column in Acts.empty().columns()}
_PIECE = 1 << 20
_MADE = (1980, 1, 1, 0, 0, 0)  # so that the same run makes the same bytes


@dataclass(frozen=True)
class Log:
    """An act log in memory: the acts, one row a wording, and what the numbers in them stand for."""

    acts: Acts
    variant_parent: I32
    variant_parent2: I32
    variant_root: I32
    kinds: Column  # texts, by acts.kind
    rooms: Column  # fields size (members at the start) and niche (a text), by acts.room >= 0
    platforms: Column  # texts, by -1 - acts.room

    @classmethod
    def of(cls, days: list[Acts], start: World, end: World, pack: Pack) -> Self:
        """Return the log of days that led from one world to another."""
        parts = {name: [getattr(acts, name) for acts in days] for name in COLUMNS}
        acts = Acts(**{name: np.concatenate(columns) for name, columns in parts.items()})
        return cls(acts, **_beside(start, end, pack))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a log. Raises UsageError if there is none at the path."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                acts = Acts(**{name: stored[name] for name in COLUMNS})
                return cls(acts, **{f.name: stored[f.name] for f in fields(cls)[1:]})
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
            what = f"there is no act log at {str(path)!a}"
            raise UsageError(what, "write one with rooms terrarium --log FILE.npz") from error


class Writer:
    """A log being written, each column into a file of its own until `finish` puts them together.

    A context: leaving it without `finish` leaves nothing behind. Nothing is written over.
    """

    def __init__(self, path: Path, start: World, pack: Pack) -> None:
        """Begin a log of the days after `start`. Raises UsageError if it cannot be written."""
        self._path, self._start, self._pack, self._rows = path, start, pack, 0
        if path.exists() and not path.is_dir():  # a device is not to be replaced, either
            what = f"{str(path)!a} is there already"
            raise UsageError(what, "give another name, or move it away")
        try:
            if path.is_dir():
                raise IsADirectoryError(EISDIR, "it is a folder")
            self._held = TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.")
        except OSError as error:
            raise _unwritable(path, error) from error
        self._folder = Path(self._held.name)
        self._files = {name: (self._folder / name).open("w+b") for name in COLUMNS}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        for file in self._files.values():
            file.close()
        self._held.cleanup()

    def add(self, night: Night) -> None:
        """Append the acts of a day. Raises UsageError if there is no room for them."""
        self._rows += night.acts.tick.size
        try:
            for name, column in night.acts.columns():
                self._files[name].write(column.astype(_stored(name), copy=False).tobytes())
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def finish(self, end: World) -> None:
        """Put the log together and move it to its place. Raises UsageError if it cannot be."""
        whole = self._folder / "whole"
        try:
            self._assemble(whole, end)
            whole.replace(self._path)
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def _assemble(self, path: Path, end: World) -> None:
        with ZipFile(path, "w") as archive:
            for name, file in self._files.items():
                file.seek(0)
                with _entry(archive, name, _stored(name), self._rows) as entry:
                    copyfileobj(file, entry, _PIECE)
            for name, column in _beside(self._start, end, self._pack).items():
                with _entry(archive, name, column.dtype, column.size) as entry:
                    entry.write(column.tobytes())


def _stored(name: str) -> np.dtype[Any]:
    return _TYPES[name].newbyteorder("<")


@contextmanager
def _entry(archive: ZipFile, name: str, kind: np.dtype[Any], rows: int) -> Iterator[IO[bytes]]:
    """Open one array of an .npz file to write its rows, the header already there."""
    about = {"descr": npy.dtype_to_descr(kind), "fortran_order": False, "shape": (rows,)}
    with archive.open(ZipInfo(f"{name}.npy", _MADE), "w", force_zip64=True) as entry:
        npy.write_array_header_1_0(entry, about)
        yield entry


def _unwritable(path: Path, error: OSError) -> UsageError:
    what = f"no log can be written at {str(path)!a} ({(error.strerror or 'it failed').lower()})"
    return UsageError(what, "name a file in a folder that is there, with room on its disk")


def _beside(start: World, end: World, pack: Pack) -> dict[str, Column]:
    """Return the arrays beside the acts, by name."""
    niche = [pack.niches[row].id if row >= 0 else "" for row in end.rooms.niche]
    niche[PLAYER] = pack.rooms[end.host.room].id
    rooms = np.zeros(len(niche), dtype=[("size", "<i4"), ("niche", np.array(niche).dtype)])
    sizes = np.bincount(start.members.room, minlength=len(niche))
    rooms["size"], rooms["niche"] = sizes, niche
    return {
        "variant_parent": end.variants.parent,
        "variant_parent2": end.variants.parent2,
        "variant_root": end.variants.root,
        "kinds": np.array([kind.name.lower() for kind in ActKind]),
        "rooms": rooms,
        "platforms": np.array([platform.id for platform in pack.platforms]),
    }
