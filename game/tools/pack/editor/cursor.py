"""What stands at a letter of a file, even of one that is just being typed and is no TOML yet."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from game.content.spans import Path, Spans, letters, scan, unescaped

_STUB = "__here__"
_KEYS = re.compile(r"""(?:^|[{,])\s*((?:[\w-]+|"[^"]*")(?:\.(?:[\w-]+|"[^"]*"))*)\s*=\s*""")
_PART = re.compile(r"""[\w-]+|"[^"]*\"""")
_OPEN = re.compile(r"""[^"']*(?:"[^"]*"[^"']*)*"([^"]*)""")
_TYPED = re.compile(r"\s*(?:[\w-]+\.)*[\w-]*")


@dataclass(frozen=True)
class Standing:
    """A place in a file: its path, whether a `key`, a `value` or a `header` stands there.

    `before` is what is written of it up to the cursor, `whole` all of it; of a string, its inside.
    A key's path is its own where it is written, and that of the table around it while it is typed.
    `quoted` says whether the cursor is inside a string, `span` where all of it stands.
    """

    path: Path
    part: str
    before: str
    whole: str = ""
    quoted: bool = False
    span: tuple[int, int] = (0, 0)


def written(text: str, offset: int) -> Standing | None:
    """Return what stands at an offset of a file that can be followed there, or None."""
    spans = scan(text)
    around = [
        (end - first, part, path, (first, end))
        for path, span in spans.places.items()
        for part, (first, end) in (("value", span.value), ("key", span.key))
        if first <= offset <= end
    ]
    if not around:
        return None
    _, part, path, span = min(around, key=lambda found: (found[0], -len(found[2])))
    if part == "value" and text[span[0]] in "\"'":
        return _in_string(text, offset, path, span)
    return Standing(path, part, text[span[0] : offset], text[span[0] : span[1]], span=span)


def _in_string(text: str, offset: int, path: Path, span: tuple[int, int]) -> Standing | None:
    places = letters(text, span)
    if not places[0] <= offset <= places[-1]:
        return None
    raw = text[places[0] : places[-1]]
    whole = raw if text[span[0]] == "'" else unescaped(raw)
    at = bisect_right(places, offset) - 1
    return Standing(path, "value", whole[:at], whole, quoted=True, span=(places[0], places[-1]))


def typed(text: str, offset: int) -> Standing | None:
    """Return what is being typed at an offset, judged by its line and the tables above it."""
    here = written(text, offset)
    if here is not None and here.quoted:
        return here
    first = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    before = text[first:offset]
    if before.lstrip().startswith("["):
        return Standing((), "header", before.lstrip().lstrip("["))
    table = _table(text, first, len(text) if end < 0 else end)
    keys = list(_KEYS.finditer(_hushed(before)))
    if keys:
        path = sum((_parts(key.group(1)) for key in keys), table)
        return _value(path, before[keys[-1].end() :])
    if not _TYPED.fullmatch(before):
        return None
    *above, last = before.strip().split(".")
    return Standing((*table, *above), "key", last)


def _hushed(before: str) -> str:
    """Return a line in which no string holds anything, each letter where it was."""
    return re.sub(r'"[^"]*("|$)', lambda found: '"' + "_" * (len(found.group()) - 1), before)


def _parts(key: str) -> Path:
    return tuple(part.strip('"') for part in _PART.findall(key))


def _value(path: Path, said: str) -> Standing:
    opened = _OPEN.fullmatch(said)
    if opened:
        return Standing(path, "value", opened.group(1), quoted=True)
    bare = re.search(r"[\w-]*$", said)
    return Standing(path, "value", bare.group() if bare else "")


def _table(text: str, first: int, end: int) -> Path:
    """Return the table that a line of its own would stand in."""
    spans = scan(f"{text[:first]}{_STUB} = 0{text[end:]}")
    return next((path[:-1] for path in spans.places if path[-1] == _STUB), ())


def headers(text: str, spans: Spans) -> list[int]:
    """Return where the headers of a file begin."""
    return [start for start in spans.starts if text[start] == "["]
