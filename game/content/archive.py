"""A packed pack, read in memory and never unpacked: bytes of a zip to the texts in it, or refused.

The reader is our own and strict: it looks only where the directory at the end says, believes no
size that it has not counted, and refuses whatever two readers might understand differently.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import NoReturn

from game.content.findings import Finding
from game.content.folder import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    MOST_IN_ALL,
    SUFFIXES,
    Folder,
    misnamed,
)

MOST_PACKED = MOST_IN_ALL + 1024 * 1024
"""Bytes that an archive may have."""
HASHES = "hashes.txt"
"""The file in a packed pack that says what the others are."""
_END = struct.Struct("<4s4H2LH")
_HEAD = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LINK = 0o120000
_KIND = 0o170000
_PLAIN_KINDS = {0, 0o100000, 0o040000}
_STORED, _DEFLATED = 0, 8
_LOCKED = 0x2041
"""Flags of encryption, of every kind."""
_BEYOND = 0xFFFFFFFF


@dataclass(frozen=True)
class Entry:
    """A row of the directory: the name, how the bytes are kept and where."""

    name: str
    flags: int
    method: int
    check: int
    packed: int
    size: int
    mode: int
    start: int
    top: str = ""  # a folder around everything, not part of the name

    @property
    def is_folder(self) -> bool:
        """Whether it is nothing but a folder."""
        return self.name.endswith("/") and self.size == 0


class _BadError(Exception):
    """The archive, or one file of it, is refused."""

    def __init__(self, code: str, said: str, name: str = "") -> None:
        super().__init__(said)
        self.code, self.said, self.name = code, said, name


def read(root: str, content: bytes) -> Folder:
    """Return the texts of a packed pack; with any finding, none of them. Raises nothing."""
    try:
        files = dict(_unpacked(content))
        _nested(files)
        if MANIFEST not in files:
            _refuse("E113", f"there is no {MANIFEST} at the top of it")
        _hashed(files)
    except _BadError as bad:
        shown = bad.name.encode("ascii", "replace").decode()[:100]
        return Folder(root, (), (Finding("error", bad.code, bad.said, shown or root),))
    return Folder(root, tuple(sorted(files.items())), ())


def _refuse(code: str, said: str, name: str = "") -> NoReturn:
    raise _BadError(code, said, name)


def _unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of every file, counting what comes out."""
    if len(content) > MOST_PACKED:
        _refuse("E112", f"more than {MOST_PACKED // 1024 // 1024} MiB")
    first, entries = _directory(content)
    entries = _without_top(entries)
    _once(entries)
    _apart(content, entries, first)
    room = MOST_IN_ALL
    for entry in entries:
        _named(entry)
        if not entry.is_folder:
            text = _content(content, entry, room)
            room -= len(text)
            yield entry.name, text


def _directory(content: bytes) -> tuple[int, list[Entry]]:
    """Return where the directory begins, and its rows."""
    at = content.rfind(b"PK\5\6", max(len(content) - _END.size - 0xFFFF, 0))
    if at < 0 or at + _END.size > len(content):
        _refuse("E113", "this is not a zip, or its end is missing")
    _, disk, disks, here, count, size, first, remark = _END.unpack_from(content, at)
    if disk or disks or here != count or _BEYOND in (size, first):
        _refuse("E113", "a zip of several parts, or a very large one")
    if at + _END.size + remark != len(content) or first + size != at:
        _refuse("E113", "there is something before, between or after the parts of this zip")
    if count > 2 * MOST_FILES:
        _refuse("E112", f"more than {MOST_FILES} files")
    entries: list[Entry] = []
    where = first
    for _ in range(count):
        entry, where = _row(content, where, at)
        entries.append(entry)
    if where != at:
        _refuse("E113", "the directory of this zip does not add up")
    if sum(not entry.is_folder for entry in entries) > MOST_FILES:
        _refuse("E112", f"more than {MOST_FILES} files")
    return first, entries


def _row(content: bytes, at: int, end: int) -> tuple[Entry, int]:
    """Return one row of the directory, and where the next begins."""
    if at + _HEAD.size > end:
        _refuse("E113", "the directory of this zip is cut")
    row = _HEAD.unpack_from(content, at)
    mark, made, _, flags, method, _, _, check, packed, size, length, extra, remark = row[:13]
    after = at + _HEAD.size + length
    if mark != b"PK\1\2" or after + extra + remark > end:
        _refuse("E113", "the directory of this zip is damaged")
    raw = content[at + _HEAD.size : after]
    mode = row[15] >> 16 if made >> 8 in {3, 19} else 0
    name = raw.decode("ascii", "replace")
    return Entry(name, flags, method, check, packed, size, mode, row[16]), after + extra + remark


def _without_top(entries: list[Entry]) -> list[Entry]:
    """Return entries without the one folder that all of them may be in."""
    top = entries[0].name.partition("/")[0] + "/" if entries else ""
    names = {entry.name for entry in entries}
    if MANIFEST in names or any(not name.startswith(top) for name in names):
        return entries
    inside = [entry for entry in entries if entry.name != top]
    return [replace(entry, name=entry.name.removeprefix(top), top=top) for entry in inside]


def _once(entries: list[Entry]) -> None:
    names = [entry.name for entry in entries]
    twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
    if twice is not None:
        _refuse("E113", "this name stands twice in the zip", twice)


def _nested(files: dict[str, bytes]) -> None:
    """Refuse a name that is a file and a folder."""
    for name in files:
        parts = name.split("/")
        for size in range(1, len(parts)):
            if "/".join(parts[:size]) in files:
                _refuse("E113", "a file and a folder of one name", name)


def hashes(files: Mapping[str, bytes]) -> bytes:
    """Return what a packed pack says of its files: a line each, SHA-256 and name."""
    rows = (f"{sha256(text).hexdigest()}  {name}\n" for name, text in sorted(files.items()))
    return "".join(rows).encode()


def _hashed(files: dict[str, bytes]) -> None:
    """Refuse files that are not those that were packed, if the archive says which."""
    said = files.get(HASHES)
    rest = {name: text for name, text in files.items() if name != HASHES}
    if said is not None and said != hashes(rest):
        _refuse("E113", "a file is not the one that was packed", HASHES)


def _named(entry: Entry) -> None:
    """Refuse names that some system would understand in another way, and what is no plain file."""
    said = misnamed(entry.name)
    if said:
        _refuse("E111", said, entry.name)
    kind = entry.mode & _KIND
    if kind == _LINK:
        _refuse("E111", "a link", entry.name)
    if kind not in _PLAIN_KINDS:
        _refuse("E111", "neither a file nor a folder", entry.name)
    if not entry.is_folder and not entry.name.endswith(SUFFIXES):
        _refuse("E111", f"only {' '.join(SUFFIXES)} files may be in a pack", entry.name)


def _apart(content: bytes, entries: list[Entry], first: int) -> None:
    """Refuse files that share bytes with each other or with the directory."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.start):
        _, stop = _place(content, entry, first)
        if entry.start < end or stop > first:
            _refuse("E113", "files in this zip overlap", entry.name)
        end = stop


def _place(content: bytes, entry: Entry, first: int) -> tuple[int, int]:
    """Return where the bytes of a file stand, by its own header."""
    if entry.start + _LOCAL.size > first:
        _refuse("E113", "a file of this zip is missing", entry.name)
    mark, _, flags, method, _, _, _, _, _, length, extra = _LOCAL.unpack_from(content, entry.start)
    start = entry.start + _LOCAL.size + length + extra
    name = content[entry.start + _LOCAL.size :][:length].decode("ascii", "replace")
    if mark != b"PK\3\4" or name != entry.top + entry.name or method != entry.method:
        _refuse("E113", "the two headers of a file do not agree", entry.name)
    if (flags | entry.flags) & _LOCKED:
        _refuse("E113", "a locked file", entry.name)
    return start, start + entry.packed


def _content(content: bytes, entry: Entry, room: int) -> bytes:
    """Return the bytes of a file, never more than it may have."""
    start, stop = _place(content, entry, len(content))
    most = min(MOST_BYTES, room)
    if entry.size > MOST_BYTES:
        _refuse("E112", f"more than {MOST_BYTES // 1024} KiB", entry.name)
    if entry.size > room:
        _refuse("E112", f"more than {MOST_IN_ALL // 1024 // 1024} MiB in all", entry.name)
    text = _inflated(content[start:stop], entry, most)
    if len(text) != entry.size or zlib.crc32(text) != entry.check:
        _refuse("E113", "a file is not what the zip says of it", entry.name)
    return text


def _inflated(packed: bytes, entry: Entry, most: int) -> bytes:
    if entry.method == _STORED:
        return packed
    if entry.method != _DEFLATED:
        _refuse("E113", "packed in an uncommon way", entry.name)
    reader = zlib.decompressobj(-15)
    try:
        text = reader.decompress(packed, most + 1)
    except zlib.error:
        text = b""
    if not reader.eof or reader.unused_data:
        _refuse("E113", "a file is damaged, or larger than the zip says", entry.name)
    return text
