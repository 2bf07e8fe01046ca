"""One TOML file as data, and where each of its keys stands.

A broken statement is reported and blanked, so that the rest of the file is checked all the same.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import chain, islice
from typing import Any

import tomli

from game.content.findings import Finding
from game.content.gate import REFUSED, name, refused
from game.content.spans import Path, Span, Spans, letters, scan

MOST_PARTS = 12
"""Parts that a dotted key may have."""
MOST_DOTS = 20_000
"""Dots that the keys of one file may have."""
MOST_DEEP = 20
"""Tables and lists that may stand in each other."""
_MENDS = 12
"""Statements of one file that are blanked before it is given up."""
_REPORTS = 20
_MOST_SAID, _MOST_PATH = 300, 200
"""Letters of a message, and of a path, that are told."""
_NESTS = (dict, list)
_LARGEST = 2**63
_LONG_NUMBER = re.compile("[0-9][0-9A-Fa-f_box]{16}")
"""What a number must hold that may be larger, as TOML has them, than 64 bits."""
_LINE_END = re.compile("\n")


@dataclass
class Source:
    """A file's text and data. `broken` says that something had to be blanked or left out."""

    file: str
    text: str
    data: Mapping[str, object] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    broken: bool = False
    _made: dict[int, str] = field(default_factory=dict, repr=False, compare=False)
    kept: dict[Path, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was made of it, for whoever reads the same file again."""

    @cached_property
    def spans(self) -> Spans:
        """The places of the keys; found only when something is to be said about one."""
        return scan(self.text)

    @property
    def is_scanned(self) -> bool:
        """Whether the places of the keys have been looked for."""
        return "spans" in self.__dict__

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def _line(self, first: int) -> str:
        """Return the line that begins at an offset; each is made once, as one may be very long."""
        if first not in self._made:
            end = self.text.find("\n", first)
            self._made[first] = self.text[first : len(self.text) if end < 0 else end]
        return self._made[first]

    def line_of(self, offset: int) -> int:
        """Return the line of an offset, from 1."""
        return bisect_right(self._lines, offset)

    def at(self, offset: int, width: int, path: str = "") -> "Place":
        """Return the place of an offset."""
        line = self.line_of(offset)
        first = self._lines[line - 1]
        whole = self._line(first)
        shown = min(max(width, 1), max(len(whole) - (offset - first), 1))
        return Place(self.file, line, offset - first + 1, shown, path, whole)

    def home(self, path: Path) -> "Place":
        """Return where a key was first written, whoever may have changed it."""
        first, end = self._span(path).key
        return self.at(first, end - first, dotted(path))

    def key(self, path: Path) -> "Place":
        """Return the place of a key, or of the nearest table around it."""
        return self.home(path)

    def value(self, path: Path) -> "Place":
        """Return the place of a key's value."""
        first, end = self._span(path).value
        return self.at(first, end - first, dotted(path))

    def inside(self, path: Path, first: int, end: int) -> "Place":
        """Return the place of the letters first:end of the string that is a key's value."""
        value = self._span(path).value
        if self.text[value[0] : value[0] + 1] not in {'"', "'"}:
            return self.value(path)
        places = letters(self.text, value)
        start = places[min(first, len(places) - 1)]
        return self.at(start, places[min(end, len(places) - 1)] - start, dotted(path))

    def _span(self, path: Path) -> Span:
        for size in range(len(path), 0, -1):
            found = self.spans.places.get(path[:size])
            if found:
                return found
        return Span((0, 1), (0, 1))


@dataclass(frozen=True)
class Place:
    """Where something stands: line and column from 1, width in letters."""

    file: str
    line: int
    column: int
    width: int
    path: str
    source_line: str

    def finding(self, code: str, message: str, hint: str = "") -> Finding:
        """Return a finding at this place; a code with W is a warning."""
        severity = "warning" if code.startswith("W") else "error"
        path = shortened(self.path, _MOST_PATH)
        where = (self.file, self.line, self.column, self.width, path, self.source_line)
        return Finding(severity, code, shortened(message, _MOST_SAID), *where, hint)


def shortened(said: str, most: int) -> str:
    """Return what is said of a pack, its middle left out where a stranger has made it long."""
    half = most // 2
    return said if len(said) <= most else f"{said[:half]}…{said[-half:]}"


def dotted(path: Path) -> str:
    """Return a path as an author knows it: event.keys.choice[0].label."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def read(file: str, content: bytes) -> Source:
    """Return a file as data, with everything that is wrong with it as TOML. Raises nothing."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        source = Source(file, content[: error.start].decode("utf-8-sig", "ignore"), broken=True)
        place = source.at(len(source.text), 1)
        source.findings.append(place.finding("E103", "the file is not UTF-8 text"))
        return source
    source = Source(file, text)
    _refuse_letters(source)
    if _long_keys(source):
        source.broken = True
        return source
    _parse(source)
    if "\\" in source.text:
        _refuse_escapes(source, source.data, ())
    return source


def _refuse_letters(source: Source) -> None:
    for found in islice(refused(source.text), _REPORTS):
        source.findings.append(_refused(source.at(found.start(), 1), found.group()))
    if source.findings:
        source.broken = True
        source.text = REFUSED.sub("?", source.text)


def _refused(place: Place, letter: str) -> Finding:
    return place.finding("E104", f"{name(letter)}, may not be in a pack", "write it out in words")


def _refuse_escapes(source: Source, value: object, path: Path) -> None:
    """Refuse the characters that an escape in a string would make."""
    if isinstance(value, str):
        found = REFUSED.search(value)
        if found:
            place = source.inside(path, found.start(), found.end())
            source.findings.append(_refused(place, found.group()))
            source.broken = True
    elif isinstance(value, dict):
        for key, inner in value.items():
            if REFUSED.search(key):
                source.findings.append(_refused(source.key((*path, key)), REFUSED.findall(key)[0]))
            _refuse_escapes(source, inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _refuse_escapes(source, inner, (*path, index))


def _long_keys(source: Source) -> bool:
    """Refuse keys of many parts before the parser, whose time grows with their square."""
    if source.text.count(".") > MOST_DOTS and sum(map(_dots, source.text.splitlines())) > MOST_DOTS:
        said = f"keys of more than {MOST_DOTS} parts in all"
        source.findings.append(source.at(0, 1).finding("E105", said, "put some into another file"))
        return True
    lines = (line for line in source.text.splitlines() if line.count(".") >= MOST_PARTS)
    if not any(_dots(line) >= MOST_PARTS for line in lines):
        return False
    long = [key for key in source.spans.keys if key[1] > MOST_PARTS]
    for offset, parts in long[:_REPORTS]:
        place = source.at(offset, 1)
        source.findings.append(
            place.finding("E105", f"a key of {parts} parts; at most {MOST_PARTS} are read")
        )
    return bool(long)


def _dots(line: str) -> int:
    """Return how many dots a line may have in keys: in a header or before its equals signs."""
    heads = [line] if line.lstrip().startswith("[") else line.split("=")[:-1]
    return sum(head.count(".") for head in heads)


def _parse(source: Source) -> None:
    """Fill in the data; on a fault, report it, blank the statement and try again."""
    text = source.text
    for _ in range(_MENDS):
        try:
            source.data = tomli.loads(text, parse_float=Decimal)
        except tomli.TOMLDecodeError as error:
            source.broken = True
            offset = _fault(source, text, error.pos)
            said = error.msg[:1].lower() + error.msg[1:]
            source.findings.append(source.at(offset, 1).finding("E101", said))
            text = _blanked(source, text, offset)
        except (RecursionError, ValueError, ArithmeticError) as error:
            source.broken = True
            what = "nested too deep" if isinstance(error, RecursionError) else "a number too large"
            source.findings.append(source.at(0, 1).finding("E102", what))
            return
        else:
            what = "nested too deep" if _deep(source.data) else ""
            if not what and _LONG_NUMBER.search(text) and _large(source.data):
                what = "a number too large"
            if what:
                source.broken, source.data = True, {}
                source.findings.append(source.at(0, 1).finding("E102", what))
            return


def _deep(table: Mapping[str, object]) -> bool:
    """Return whether tables and lists stand in each other deeper than any field of a pack."""
    level: list[object] = [table]
    for _ in range(MOST_DEEP):
        inside = chain.from_iterable(map(_inside, level))
        level = [inner for inner in inside if isinstance(inner, _NESTS)]
        if not level:
            return False
    return True


def _large(value: object) -> bool:
    """Return whether a whole number is larger than TOML promises to keep."""
    match value:
        case int():
            return not -_LARGEST <= value < _LARGEST
        case dict():
            return any(map(_large, value.values()))
        case list():
            return any(map(_large, value))
        case _:
            return False


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _fault(source: Source, text: str, offset: int) -> int:
    """Return where a fault is; what shows only at the end of the file began where it was opened."""
    if offset < len(text):
        return offset
    lost = (start for start in sorted(source.spans.lost) if text[start] != " ")
    return next(lost, max(len(text) - 1, 0))


def _blanked(source: Source, text: str, offset: int) -> str:
    """Return the text without the statement around an offset; of a header, without its table."""
    starts, lost = source.spans.starts, source.spans.lost
    at = bisect_right(starts, offset) - 1
    first = starts[at] if at >= 0 else 0
    if source.text[first] == "[":
        later = (start for start in starts[at + 1 :] if source.text[start] == "[")
    else:
        later = (start for start in starts[at + 1 :] if start not in lost)
    end = next(later, len(text))
    hidden = "".join("\n" if letter == "\n" else " " for letter in text[first:end])
    return text[:first] + hidden + text[end:]
