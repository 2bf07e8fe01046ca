"""Where every key and value of a TOML text stands: a scanner beside the parser, for reports only.

It trusts tomli to judge a text and only finds places, so it is small; in a text that tomli refuses
it goes on after each line that it cannot follow. Offsets count letters of the text.
"""

import re
import sys
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and array positions from the top of the file: ("event", "keys", "choice", 0, "label")."""

_GAP = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^\s,\]}#=]+(?:[ ]\d[^\s,\]}#=]*)?")
_STRING = re.compile(
    r'''"""(?:[^\\]|\\(?s:.))*?"{3,5}|"(?:[^"\\\n]|\\.)*"(?!")|'''
    r"""'{3}(?s:.)*?'{3,5}|'[^'\n]*'(?!')"""
)
_UNIT = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}|\\[ \t]*\n\s*|\\?(?s:.)")
_ESCAPE = dict(zip("btnfre", "\b\t\n\f\r\x1b", strict=True))
_DEEPEST = 60


@dataclass(frozen=True)
class Span:
    """The place of one key and of its value, as (first, end) offsets; a table has no value."""

    key: tuple[int, int]
    value: tuple[int, int]


@dataclass
class Spans:
    """All places in one text; `starts` are where statements begin, `lost` those not followed."""

    places: dict[Path, Span] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)
    keys: list[tuple[int, int]] = field(default_factory=list)  # (offset, number of parts)


class _LostError(Exception):
    """The text cannot be followed from here."""


def scan(text: str) -> Spans:
    """Return the places of a text; a part that is no TOML is passed over, line by line."""
    reader = _Reader(text)
    while reader.gap() < len(text):
        start = reader.at
        reader.spans.starts.append(start)
        try:
            reader.statement()
        except _LostError:
            reader.spans.lost.add(start)
            end = text.find("\n", start)
            reader.at = len(text) if end < 0 else end
    return reader.spans


def letters(text: str, value: tuple[int, int]) -> list[int]:
    """Return the offset in `text` of each letter of the string that stands at `value`, and its end.

    Escapes count as the one letter that they make, and a line continuation as none.
    """
    first, end = value
    quote = text[first]
    triple = text[first : first + 3] == quote * 3
    start = first + 1 + 2 * triple
    start += triple and text[start] == "\n"
    end -= 1 + 2 * triple
    if quote == "'":
        return [*range(start, end), end]
    units = _UNIT.finditer(text, start, end)
    return [*(unit.start() for unit in units if "\n" not in unit.group()[1:]), end]


def unescaped(text: str) -> str:
    """Return what the inside of a quoted key or one-line string says."""
    return _UNIT.sub(_letter, text)


def _letter(unit: re.Match[str]) -> str:
    said = unit.group()
    if said[1:2] in {"u", "U", "x"} and said[2:]:
        number = int(f"0x{said[2:]}", 0)
        return chr(number) if number <= sys.maxunicode else ""
    return _ESCAPE.get(said[1], said[1]) if said[1:] else said


class _Reader:
    """A position in a text, moved on by each method; `self.table` is the header that holds now."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.table: Path = ()
        self.arrays: dict[Path, int] = {}
        self.spans = Spans()

    def gap(self) -> int:
        """Pass over blank space, line ends and remarks; return where that led."""
        found = _GAP.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def statement(self) -> None:
        """Read a header or a key with its value."""
        if self.text.startswith("[", self.at):
            self.header()
        else:
            self.pair(self.table, 0)

    def header(self) -> None:
        """Read `[a.b]` or `[[a.b]]`, which counts its array on."""
        double = self.text.startswith("[[", self.at)
        self.at += 1 + double
        parts = self.key()
        for _ in range(1 + double):
            self.expect("]")
        path: Path = ()
        for number, (name, place) in enumerate(parts, 1):
            path = (*path, name)
            last = number == len(parts)
            if last and double:
                self.arrays[path] = self.arrays.get(path, -1) + 1
            self.mark(path, place)
            if path in self.arrays:
                path = (*path, self.arrays[path])
                self.mark(path, place)
        self.table = path

    def pair(self, table: Path, depth: int) -> None:
        """Read `a.b = value` into `table`."""
        parts = self.key()
        self.expect("=")
        path = table
        for name, place in parts:
            path = (*path, name)
            self.mark(path, place)
        self.gap_in_line()
        first = self.at
        self.value(path, depth)
        self.spans.places[path] = Span(parts[-1][1], (first, self.at))

    def key(self) -> list[tuple[str, tuple[int, int]]]:
        """Read a dotted key as its parts with their places."""
        parts: list[tuple[str, tuple[int, int]]] = []
        while True:
            self.gap_in_line()
            found = _STRING.match(self.text, self.at) or _BARE.match(self.text, self.at)
            if found is None:
                raise _LostError
            said = found.group()
            name = unescaped(said[1:-1]) if said[0] == '"' else said.strip("'")
            parts.append((name, found.span()))
            self.at = found.end()
            self.gap_in_line()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        self.spans.keys.append((parts[0][1][0], len(parts)))
        if len(parts) > _DEEPEST:
            raise _LostError
        return parts

    def value(self, path: Path, depth: int) -> None:
        """Read any value; members of arrays and inline tables get places of their own."""
        letter = self.text[self.at : self.at + 1]
        if depth > _DEEPEST:
            raise _LostError
        if letter == "[":
            self.array(path, depth)
        elif letter == "{":
            self.inline(path, depth)
        else:
            pattern = _STRING if letter in {'"', "'"} else _SCALAR
            found = pattern.match(self.text, self.at)
            if found is None:
                raise _LostError
            self.at = found.end()

    def array(self, path: Path, depth: int) -> None:
        """Read `[a, b]`, over several lines if need be."""
        self.at += 1
        index = 0
        while not self.closed("]"):
            first = self.at
            self.value((*path, index), depth + 1)
            self.spans.places[(*path, index)] = Span((first, self.at), (first, self.at))
            index += 1
            if not self.comma():
                self.gap()
                self.expect("]")
                return

    def inline(self, path: Path, depth: int) -> None:
        """Read `{ a = 1, b.c = 2 }`."""
        self.at += 1
        while not self.closed("}"):
            self.pair(path, depth + 1)
            if not self.comma():
                self.gap()
                self.expect("}")
                return

    def closed(self, letter: str) -> bool:
        """Pass the closing letter if it stands next."""
        if self.gap() < len(self.text) and self.text[self.at] == letter:
            self.at += 1
            return True
        if self.at >= len(self.text):
            raise _LostError
        return False

    def comma(self) -> bool:
        """Pass a comma if it stands next."""
        if self.gap() < len(self.text) and self.text[self.at] == ",":
            self.at += 1
            return True
        return False

    def expect(self, letter: str) -> None:
        """Pass `letter`, which must stand next in this line."""
        self.gap_in_line()
        if not self.text.startswith(letter, self.at):
            raise _LostError
        self.at += 1

    def gap_in_line(self) -> None:
        """Pass over blanks and tabs."""
        while self.text[self.at : self.at + 1] in {" ", "\t"}:
            self.at += 1

    def mark(self, path: Path, place: tuple[int, int]) -> None:
        """Remember where a table's name stands, the first time."""
        self.spans.places.setdefault(path, Span(place, place))
