"""Compiled packs kept as JSON, by the bytes of their files: so that most starts read no TOML.

A cache that is missing, damaged or not ours is no fault: what it held is made again.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from game import __version__
from game.content.codec import dumped, loaded
from game.content.folder import Folder
from game.content.loaded import Loaded

_KEPT = 8
"""Compiled packs that stay in a cache folder."""
_PACKAGE = Path(__file__).parents[1]


def key(folders: Sequence[Folder], language: str = "") -> str:
    """Return what the compiled form of these folders depends on, as 32 hex digits."""
    ours = f"{__version__}\n{_code()}\n{language}"
    digest = blake2b(ours.encode(), digest_size=16)
    for folder in folders:
        digest.update(f"\n{folder.root}\n{len(folder.files)}\n{len(folder.findings)}".encode())
        for name, content in folder.files:
            digest.update(f"\n{name}\n{len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def _code() -> str:
    """Return size and date of every file that makes a pack or says what it is made of."""
    files = sorted((_PACKAGE / "content").rglob("*.py")) + sorted((_PACKAGE / "model").glob("*.py"))
    marks = (file.stat() for file in files)
    return " ".join(f"{mark.st_size}.{mark.st_mtime_ns}" for mark in marks)


def read(where: Path, name: str) -> Loaded | None:
    """Return what was kept under a key, or None."""
    try:
        digest, _, text = (where / f"{name}.json").read_bytes().partition(b"\n")
        if digest.decode() != _digest(text):
            return None
        return loaded(json.loads(text), Loaded)
    except (OSError, ValueError, TypeError, LookupError):
        return None


def write(where: Path, name: str, value: Loaded) -> None:
    """Keep a value under a key, and not too many older ones; a full or closed disk is no fault."""
    text = json.dumps(dumped(value), ensure_ascii=False, separators=(",", ":")).encode()
    fresh = where / f"{name}.{os.getpid()}.new"
    try:
        where.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(f"{_digest(text)}\n".encode() + text)
        fresh.replace(where / f"{name}.json")
        kept = sorted(where.glob("*.json"), key=lambda path: -path.stat().st_mtime_ns)
        for old in kept[_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _digest(text: bytes) -> str:
    return blake2b(text, digest_size=16).hexdigest()
