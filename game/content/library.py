"""Packs that are installed: packed files in one folder, named by their ids, never unpacked."""

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path

from game.content.folder import MANIFEST, Folder
from game.content.packs import PACKED, opened
from game.errors import UsageError

FOLDER = "installed"


def installed(home: Path) -> tuple[Path, ...]:
    """Return the packed files under a folder of saves, by id."""
    return tuple(sorted((home / FOLDER).glob(f"*{PACKED}")))


def place(home: Path, name: str) -> Path:
    """Return where a pack of that id is kept."""
    return home / FOLDER / f"{name}{PACKED}"


def beside(asked: Sequence[Path], home: Path | None) -> tuple[Path, ...]:
    """Return the packs that are asked for, then those installed that have none of their ids.

    Raises UsageError or PackError for what is asked for and is no pack.
    """
    there = installed(home) if home else ()
    ids = {ident(opened(path)) for path in asked} if there else set()
    return (*asked, *(path for path in there if path.stem not in ids))


def ident(pack: Folder) -> str:
    """Return what a pack calls itself, or "" if that cannot be read."""
    manifest = dict(pack.files).get(MANIFEST, b"")
    try:
        return str(tomllib.loads(manifest.decode("utf-8-sig"))["pack"]["id"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""


def add(home: Path, name: str, content: bytes) -> Path:
    """Keep a packed pack, whole or not at all. Raises UsageError if the disk refuses."""
    target = place(home, name)
    fresh = target.with_suffix(f".{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        what = f"{str(target.parent)!a} cannot be written"
        raise UsageError(what, "see rooms doctor for where saves are") from error
    return target


def remove(home: Path, name: str) -> None:
    """Forget a pack. Raises UsageError if none of that id is installed."""
    path = place(home, name)
    if path not in installed(home):
        names = ", ".join(there.stem for there in installed(home))
        what = f"no pack {name[:60]!a} is installed"
        raise UsageError(what, f"there are {names}" if names else "none is")
    path.unlink()
