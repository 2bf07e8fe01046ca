"""Hostile archives, made here byte by byte: name, the bytes, and the code that refuses them."""

import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tests.content.tiny import EVENT, MANIFEST

SOUND = {"pack.toml": MANIFEST, "events/a.toml": EVENT.replace("trait('shy')", "")}
_LINK, _PIPE, _DEVICE = 0o120777 << 16, 0o010644 << 16, 0o020644 << 16
_CENTRAL, _LOCAL, _END = b"PK\1\2", b"PK\3\4", b"PK\5\6"


@dataclass(frozen=True)
class Hostile:
    """An archive, or a whole file of another kind, and the codes that may refuse it."""

    name: str
    content: bytes
    code: str


def zipped(
    files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED, mode: int = 0
) -> bytes:
    """Return files as an ordinary zip."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as file:
        for name, text in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type, info.external_attr, info.create_system = method, mode, 3
            file.writestr(info, text)
    return content.getvalue()


def _named(name: str) -> bytes:
    """Return a sound archive with one more file, of a name that zipfile itself might mend."""
    stand_in = "q" * len(name.encode())
    content = zipped({**SOUND, stand_in: "x = 1\n"})
    return content.replace(stand_in.encode(), name.encode())


def _patched(content: bytes, mark: bytes, offset: int, form: str, value: int) -> bytes:
    """Return an archive with one number changed in the first header that has a mark."""
    at = content.index(mark) + offset
    number = struct.pack(form, value)
    return content[:at] + number + content[at + len(number) :]


def _bomb(claimed: int) -> bytes:
    """Return an archive in which little unfolds to 64 MiB, with a size of one's choice."""
    press = zlib.compressobj(1, zlib.DEFLATED, -15)
    pressed = b"".join(press.compress(bytes(1 << 20)) for _ in range(64)) + press.flush()
    name = b"bomb.toml"
    sizes = (0, len(pressed), claimed)
    local = struct.pack("<4s5H3L2H", _LOCAL, 20, 0, 8, 0, 33, *sizes, len(name), 0) + name
    row = struct.pack(
        "<4s6H3L5H2L", _CENTRAL, 20, 20, 0, 8, 0, 33, *sizes, len(name), 0, 0, 0, 0, 0, 0
    )
    body = local + pressed
    return body + row + name + _end(1, len(row + name), len(body))


def _end(count: int, size: int, first: int) -> bytes:
    return struct.pack("<4s4H2LH", _END, 0, 0, count, count, size, first, 0)


def _overlapping(count: int) -> bytes:
    """Return an archive whose many files are all the same bytes."""
    text = zlib.compress(b"x" * 200_000)[2:-4]
    check = zlib.crc32(b"x" * 200_000)
    body = struct.pack("<4s5H3L2H", _LOCAL, 20, 0, 8, 0, 33, check, len(text), 200_000, 5, 0)
    body += b"a.txt" + text
    row = struct.pack(
        "<4s6H3L5H2L",
        *(_CENTRAL, 20, 20, 0, 8, 0, 33, check, len(text), 200_000, 5, 0, 0, 0, 0, 0, 0),
    )
    rows = (row + b"a.txt") * count
    return body + rows + _end(count, len(rows), len(body))


def _twice() -> bytes:
    content = zipped({**SOUND, "qqqqqqqqq": "x"})
    return content.replace(b"qqqqqqqqq", b"pack.toml")


def _tarred() -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as file:
        info = tarfile.TarInfo("../evil.toml")
        file.addfile(info)
    return content.getvalue()


_NAMES = {
    "up": "../evil.toml",
    "up inside": "a/../../evil.toml",
    "root": "/etc/evil.toml",
    "drive": "c:evil.toml",
    "backslash": "a\\..\\evil.toml",
    "here": "./evil.toml",
    "empty part": "a//evil.toml",
    "capital": "Evil.toml",
    "accent": "évil.toml",
    "turned": "a\u202elmot.toml",
    "escape": "a\x1b[2J.toml",
    "blank": "a b.toml",
    "hidden": ".evil.toml",
    "dash": "-rf.toml",
    "stop at the end": "a./evil.toml",
    "device": "con.toml",
    "device with more": "nul.x.toml",
    "device folder": "aux/evil.toml",
    "port": "com1.toml",
    "deep": "a/b/c/d/evil.toml",
    "script": "evil.py",
    "zip inside": "evil.zip",
    "no ending": "evil",
    "nothing": "\0\0\0\0.toml",
}


def _surgery() -> Iterator[tuple[str, Callable[[bytes], bytes], str]]:
    """Yield changes to a sound archive that make two readers see two things."""
    yield "cut at the end", lambda c: c[:-10], "E113"
    yield "cut in the middle", lambda c: c[: len(c) // 2], "E113"
    yield "something before", lambda c: b"#!/bin/sh\n" + c, "E113"
    yield "something after", lambda c: c + b"x", "E113"
    yield "two ends", lambda c: c + c, "E113"
    yield "remark that lies", lambda c: _patched(c, _END, 20, "<H", 9), "E113"
    yield (
        "count too small",
        lambda c: _patched(_patched(c, _END, 8, "<H", 1), _END, 10, "<H", 1),
        "E113",
    )
    yield (
        "count too large",
        lambda c: _patched(_patched(c, _END, 8, "<H", 9), _END, 10, "<H", 9),
        "E113",
    )
    yield (
        "count of thousands",
        lambda c: _patched(_patched(c, _END, 8, "<H", 65535), _END, 10, "<H", 65535),
        "E112",
    )
    yield "several disks", lambda c: _patched(c, _END, 4, "<H", 1), "E113"
    yield "very large zip", lambda c: _patched(c, _END, 16, "<L", 0xFFFFFFFF), "E113"
    yield "directory elsewhere", lambda c: _patched(c, _END, 16, "<L", 3), "E113"
    yield "locked", lambda c: _patched(c, _CENTRAL, 8, "<H", 1), "E113"
    yield "locked inside", lambda c: _patched(c, _LOCAL, 6, "<H", 1), "E113"
    yield "locked directory", lambda c: _patched(c, _CENTRAL, 8, "<H", 0x2000), "E113"
    yield "two methods", lambda c: _patched(c, _LOCAL, 8, "<H", 0), "E113"
    yield (
        "unknown method",
        lambda c: _patched(_patched(c, _LOCAL, 8, "<H", 99), _CENTRAL, 10, "<H", 99),
        "E113",
    )
    yield "other name inside", lambda c: c.replace(b"pack.toml", b"pick.toml", 1), "E113"
    yield "wrong sum", lambda c: _patched(c, _CENTRAL, 16, "<L", 7), "E113"
    yield "size too small", lambda c: _patched(c, _CENTRAL, 24, "<L", 3), "E113"
    yield "size too large", lambda c: _patched(c, _CENTRAL, 24, "<L", 9999), "E113"
    yield "size of gigabytes", lambda c: _patched(c, _CENTRAL, 24, "<L", 0xFFFFFFF0), "E112"
    yield "body too short", lambda c: _patched(c, _CENTRAL, 20, "<L", 5), "E113"
    yield "body too long", lambda c: _patched(c, _CENTRAL, 20, "<L", 0xFFFFFFF0), "E113"
    yield "body elsewhere", lambda c: _patched(c, _CENTRAL, 42, "<L", 40), "E113"
    yield "body after the end", lambda c: _patched(c, _CENTRAL, 42, "<L", 0xFFFFFF0), "E113"
    yield "name too long", lambda c: _patched(c, _CENTRAL, 28, "<H", 0xFFFF), "E113"


def _whole() -> Iterator[Hostile]:
    """Yield archives that are hostile by what they hold."""
    yield Hostile("nothing", b"", "E113")
    yield Hostile("no zip", b"[pack]\nid = 3\n", "E113")
    yield Hostile("a tar", _tarred(), "E113")
    yield Hostile("no manifest", zipped({"a.toml": ""}), "E113")
    yield Hostile("manifest too deep", zipped({"a/b/pack.toml": MANIFEST}), "E113")
    yield Hostile("an empty zip", zipped({}), "E113")
    yield Hostile("a link", zipped({**SOUND, "a.txt": "/etc/passwd"}, mode=_LINK), "E111")
    yield Hostile("a pipe", zipped({**SOUND, "a.txt": ""}, mode=_PIPE), "E111")
    yield Hostile("a device", zipped({**SOUND, "a.txt": ""}, mode=_DEVICE), "E111")
    yield Hostile("a name twice", _twice(), "E113")
    yield Hostile("file and folder", zipped({**SOUND, "a.txt": "", "a.txt/b.txt": ""}), "E113")
    yield Hostile("bzip2", zipped(dict(SOUND), zipfile.ZIP_BZIP2), "E113")
    yield Hostile("lzma", zipped(dict(SOUND), zipfile.ZIP_LZMA), "E113")
    yield Hostile("a bomb", _bomb(64 << 20), "E112")
    yield Hostile("a bomb that says it is small", _bomb(100), "E113")
    yield Hostile("a bomb of the right size", _bomb(256 * 1024), "E113")
    yield Hostile("one file many times", _overlapping(300), "E113")
    yield Hostile("one file thousands of times", _overlapping(60_000), "E112")
    many: dict[str, str | bytes] = {f"a{number}.txt": "" for number in range(401)}
    yield Hostile("many files", zipped({**SOUND, **many}), "E112")
    large: dict[str, str | bytes] = {f"a{n}.txt": "x" * 256 * 1024 for n in range(17)}
    yield Hostile("much in all", zipped({**SOUND, **large}), "E112")
    yield Hostile("a large file", zipped({**SOUND, "a.txt": "x" * 300_000}), "E112")
    yield Hostile(
        "too large itself", zipped({"a.txt": "x" * 6_000_000}, zipfile.ZIP_STORED), "E112"
    )
    yield Hostile("other hashes", zipped({**SOUND, "hashes.txt": "0000  pack.toml\n"}), "E113")


@cache
def archives() -> list[Hostile]:
    """Return the whole corpus."""
    sound = zipped(dict(SOUND))
    found = list(_whole())
    found += [Hostile(f"name: {name}", _named(said), "E111") for name, said in _NAMES.items()]
    found += [Hostile(name, change(sound), code) for name, change, code in _surgery()]
    return found
