"""Reading a pack's folder as bytes, within limits: what is no text, or too large, stays out."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from game.content.findings import Finding
from game.errors import PackError, UsageError

SUFFIXES = (".toml", ".md", ".txt")
MANIFEST = "pack.toml"
MOST_FILES = 400
MOST_BYTES = 256 * 1024
MOST_IN_ALL = 4 * 1024 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]*")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_DEEPEST = 4
_EDITORS = re.compile(r"[.#]|.*~$")
"""Names that editors give to what is theirs."""


@dataclass(frozen=True)
class Folder:
    """A pack as bytes: files by their path inside it, in order, and what had to stay out."""

    root: str
    files: tuple[tuple[str, bytes], ...]
    findings: tuple[Finding, ...]


def read(root: Path) -> Folder:
    """Return a pack's files. Raises UsageError without such a folder, PackError without a manifest.

    Names that begin with a dot or end in a tilde are passed over: they are an editor's.
    """
    if not root.exists():
        what = f"there is no pack at {str(root)!a}"
        raise UsageError(what, "name a folder that holds a pack.toml")
    if not (root / MANIFEST).is_file():
        what = f"{str(root)!a} is no pack: it has no pack.toml"
        raise PackError(what, "name the folder that holds it")
    findings: list[Finding] = []
    files: list[tuple[str, bytes]] = []
    room = MOST_IN_ALL
    for path in _walk(root, findings):
        name = path.relative_to(root).as_posix()
        wrong = _wrong(path, name)
        if wrong is None and len(files) == MOST_FILES:
            findings.append(_out("E112", f"more than {MOST_FILES} files", name))
            break
        content = None if wrong else _content(path, min(room, MOST_BYTES) + 1)
        if content is None:
            findings.append(wrong or _out("E111", "it cannot be read", name))
            continue
        wrong = _large(len(content), room, name)
        if wrong:
            findings.append(wrong)
            continue
        room -= len(content)
        files.append((name, content))
    return Folder(str(root), tuple(files), tuple(findings))


def is_device(name: str) -> bool:
    """Return whether some system takes a name for a device, whatever ending it has."""
    return _DEVICE.match(name) is not None


def misnamed(name: str) -> str:
    """Return why nothing in a pack may be called so, or ""."""
    parts = name.removesuffix("/").split("/")
    if not all(map(_NAME.fullmatch, parts)) or any(part.endswith(".") for part in parts):
        return "names are lower-case letters, digits, _ . and -"
    if len(parts) > _DEEPEST:
        return f"more than {_DEEPEST} folders deep"
    return "the name of a device" if any(map(is_device, parts)) else ""


def _walk(root: Path, findings: list[Finding]) -> list[Path]:
    """Return every path to a file below root, by name, following no link to a folder."""
    found: list[Path] = []
    for here, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not _EDITORS.match(name))
        for name in [name for name in folders if (Path(here) / name).is_symlink()]:
            at = (Path(here) / name).relative_to(root).as_posix()
            findings.append(_out("E111", "a link to a folder", at))
        found += [Path(here) / name for name in files if not _EDITORS.match(name)]
        if len(found) > 4 * MOST_FILES:
            break
    return sorted(found)


def _wrong(path: Path, name: str) -> Finding | None:
    if path.suffix not in SUFFIXES:
        return _out("E111", f"only {' '.join(SUFFIXES)} files may be in a pack", name)
    if path.is_symlink():
        return _out("E111", "a link to a file", name)
    said = misnamed(name.lower())
    return _out("E111", said, name, "rename it") if said else None


def _content(path: Path, most: int) -> bytes | None:
    """Return the bytes of a plain file, no more than so many; None for any other, or a lost one."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        return None


def _large(size: int, room: int, name: str) -> Finding | None:
    if size > MOST_BYTES:
        return _out("E112", f"more than {MOST_BYTES // 1024} KiB", name)
    if size > room:
        return _out("E112", f"more than {MOST_IN_ALL // 1024 // 1024} MiB in all", name)
    return None


def _out(code: str, message: str, name: str, hint: str = "") -> Finding:
    return Finding("error", code, message, name, hint=hint)
