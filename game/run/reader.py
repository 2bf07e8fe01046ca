"""Reads recordings as a stranger's: sizes, types, ranges, order, chain; nothing is run.

It knows the shape of a recording, not whether its decisions were possible: that is the replay's.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from game.errors import DamagedError, UsageError
from game.model.day import Day, Entry
from game.model.record import FORMAT, LEAST_MEMBERS, MOST_MEMBERS, Close, Header, Line, Record
from game.model.terms import LENGTH
from game.run import codes
from game.run.lines import Chain, Fields, canonical

LARGEST_FILE = 4 << 20
LARGEST_LINE = 64 << 10
LAST_DAY = 60
MOST_CHOICES = 16
MOST_ENTRIES = 64
MOST_ARGUMENTS = 8
LARGEST = (1 << 31) - 1
LARGEST_IMPRINT = (1 << 63) - 1
ID = re.compile(r"[a-z0-9_]{1,64}(:[a-z0-9_]{1,64})?")
NAME = re.compile(f"({ID.pattern})?")
VERB = re.compile(r"[a-z_]{1,32}")
HEX = re.compile(r"([0-9a-f]{16}){1,4}")
TEXT = re.compile(r"[ -~]{0,80}")
SHORT = re.compile(r"[a-z]{1,16}")

HEADER = {
    *("fmt", "app", "rules", "seed", "room", "weather", "teller", "mode", "world", "packs"),
    *("assists", "parent", "made"),
}
MAY = frozenset({"members"})  # what a header may say besides
DAY = {"day", "choices", "plan", "t", "is", "chain"}
END = {"end", "day", "imprint", "decisions", "declared", "crowned", "is", "chain"}


def read(path: Path, *, torn: bool = False) -> Record:
    """Return the recording in a file; `torn` passes over a last line that was cut.

    Raises DamagedError, or UsageError if there is no such file.
    """
    data = load(path)
    return parse(whole(data) if torn and data.startswith(b"{") else data)


def whole(data: bytes) -> bytes:
    """Return these bytes without a last line that was cut before its end."""
    return data[: data.rfind(b"\n") + 1]


def load(path: Path) -> bytes:
    """Return the bytes of a file, if it can be opened and is not too large for a recording."""
    if path.is_dir():
        what = f"{str(path)!a} is a folder, no recording"
        raise UsageError(what, "give the path of a .room.jsonl file")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        what = f"there is no recording {path.name!a}"
        raise UsageError(what, "give the path of a .room.jsonl file") from error
    except OSError as error:
        what = f"{path.name!a} cannot be read"
        raise UsageError(what, f"the system says: {error.strerror}") from error
    if len(data) > LARGEST_FILE:
        what = "larger than any recording"
        raise DamagedError(what, f"the limit is {LARGEST_FILE >> 20} MB")
    return data


def parse(data: bytes) -> Record:
    """Return the recording that these bytes are. Raises DamagedError, which names the line."""
    texts = data.split(b"\n")
    _require(data, 1, "the file is empty")
    _require(data.startswith(b"{"), 1, "this is no recording")
    if texts.pop():
        what = f"line {len(texts) + 1}: torn off before its end"
        raise DamagedError(what, "continue the run and that line is dropped")
    chain = Chain()
    chain.add(texts[0] + b"\n")
    header = _header(_fields(texts[0], 1, HEADER, MAY))
    lines: list[Line] = []
    close: Close | None = None
    for number, text in enumerate(texts[1:], 2):
        _require(close is None, number, "something follows the end")
        fields = _fields(
            text, number, END if text.startswith(b'{"chain":') and _ends(text) else DAY
        )
        _linked(fields, chain, number)
        chain.add(text + b"\n")
        if "end" in fields:
            close = _close(fields, number, lines)
        else:
            lines.append(_line(fields, number, len(lines) + 1))
    return Record(header, tuple(lines), close)


def _ends(text: bytes) -> bool:
    """Tell a last line from a day's, before either is trusted."""
    return b'"end":' in text


def _damaged(number: int, what: str) -> DamagedError:
    return DamagedError(f"line {number}: {what}", "restore the file from a copy")


def _require(holds: object, number: int, what: str) -> None:
    if not holds:
        raise _damaged(number, what)


def _whole(value: object, low: int, high: int, place: tuple[int, str]) -> int:
    number, name = place
    _require(type(value) is int and low <= value <= high, number, f"{name} is no number it can be")
    assert isinstance(value, int)  # noqa: S101 - said to the type checker
    return value


def _text(value: object, pattern: re.Pattern[str], place: tuple[int, str]) -> str:
    number, name = place
    _require(isinstance(value, str) and pattern.fullmatch(value), number, f"{name} cannot be that")
    return str(value)


def _fields(text: bytes, number: int, names: set[str], may: frozenset[str] = frozenset()) -> Fields:
    """Return a line's fields, if it is canonical JSON with these names; `may` can be missing."""
    _require(len(text) <= LARGEST_LINE, number, "longer than any line can be")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _damaged(number, "not JSON") from error
    _require(isinstance(value, dict), number, "not a JSON object")
    missing = ", ".join(sorted(names - value.keys()))
    _require(not missing, number, f"{missing} is missing")
    _require(value.keys() - may == names, number, "holds a field that does not belong here")
    _require(canonical(value) == text, number, "not in canonical form")
    return dict(value)


def _linked(fields: Fields, chain: Chain, number: int) -> None:
    """Check that a line's chain is that of every byte before it."""
    rest = {name: value for name, value in fields.items() if name != "chain"}
    what = "its chain does not fit: this line, or one before it, was altered"
    _require(fields["chain"] == chain.of(rest), number, what)


def _list(value: object, most: int, place: tuple[int, str]) -> list[object]:
    number, name = place
    _require(isinstance(value, list) and len(value) <= most, number, f"{name} is no list it can be")
    return list(value) if isinstance(value, list) else []


def _texts(value: object, most: int, place: tuple[int, str]) -> Mapping[str, str]:
    number, name = place
    _require(
        isinstance(value, dict) and len(value) <= most, number, f"{name} is no table it can be"
    )
    pairs = value.items() if isinstance(value, dict) else ()
    return {_text(key, TEXT, place): _text(word, TEXT, place) for key, word in pairs}


def _pack(value: object) -> tuple[str, str, str]:
    place = (1, "packs")
    parts = _list(value, 3, place)
    _require(len(parts) == 3, 1, "packs cannot be that")  # noqa: PLR2004 - id, version, hash
    return _text(parts[0], ID, place), _text(parts[1], TEXT, place), _text(parts[2], HEX, place)


def _header(fields: Fields) -> Header:
    _require(fields["fmt"] == FORMAT, 1, f"not a recording of the form {FORMAT}")
    rules = _whole(fields["rules"], 1, LARGEST, (1, "rules"))
    parent = fields["parent"]
    mode = _text(fields["mode"], SHORT, (1, "mode"))
    _require(mode in LENGTH, 1, "no mode that there is")
    return Header(
        seed=_seed(_text(fields["seed"], TEXT, (1, "seed")), rules),
        room=_text(fields["room"], ID, (1, "room")),
        world=_text(fields["world"], SHORT, (1, "world")),
        weather=_whole(fields["weather"], 0, 10, (1, "weather")),
        teller=_text(fields["teller"], ID, (1, "teller")),
        mode=mode,
        packs=tuple(_pack(pack) for pack in _list(fields["packs"], 64, (1, "packs"))),
        app=_text(fields["app"], TEXT, (1, "app")),
        rules=rules,
        assists=tuple(
            _text(name, ID, (1, "assists")) for name in _list(fields["assists"], 16, (1, "assists"))
        ),
        parent=None if parent is None else _text(parent, HEX, (1, "parent")),
        made=dict(_texts(fields["made"], 16, (1, "made"))),
        members=_members(fields),
    )


def _members(fields: Fields) -> int | None:
    """Return how many members were asked for; a header that does not say so asked for none."""
    if "members" not in fields:
        return None
    return _whole(fields["members"], LEAST_MEMBERS, MOST_MEMBERS, (1, "members"))


def _seed(code: str, rules: int) -> int:
    try:
        written_for, seed = codes.decode(code)
    except UsageError as error:
        raise _damaged(1, error.what) from error
    _require(codes.encode(seed, rules) == code, 1, f"a seed of rules {written_for}")
    return seed


def _entry(value: object, number: int) -> Entry:
    parts = _list(value, 1 + MOST_ARGUMENTS, (number, "plan"))
    _require(parts, number, "plan holds an empty entry")
    place = (number, "plan")
    args = tuple(_whole(part, -LARGEST, LARGEST, place) for part in parts[1:])
    return Entry(_text(parts[0], VERB, place), args)


def _line(fields: Fields, number: int, day: int) -> Line:
    here = _whole(fields["day"], 1, LAST_DAY, (number, "day"))
    _require(here == day, number, f"day {day} should stand here")
    choices = _texts(fields["choices"], MOST_CHOICES, (number, "choices"))
    plan = _list(fields["plan"], MOST_ENTRIES, (number, "plan"))
    return Line(
        number=day,
        day=Day(dict(choices), tuple(_entry(entry, number) for entry in plan)),
        digest=_text(fields["is"], HEX, (number, "is")),
        t=_whole(fields["t"], 0, LARGEST_IMPRINT, (number, "t")),
    )


def _close(fields: Fields, number: int, lines: list[Line]) -> Close:
    _require(lines, number, "an end before any day")
    digest = _text(fields["is"], HEX, (number, "is"))
    day = _whole(fields["day"], 1, LAST_DAY, (number, "day"))
    _require(day == lines[-1].number, number, "ends on another day than the one before it")
    _require(digest == lines[-1].digest, number, "another digest than the day before it")
    return Close(
        ending=_text(fields["end"], ID, (number, "end")),
        day=day,
        imprint=_whole(fields["imprint"], 0, LARGEST_IMPRINT, (number, "imprint")),
        decisions=_whole(fields["decisions"], 0, LARGEST, (number, "decisions")),
        digest=digest,
        ambition=_text(fields["declared"], NAME, (number, "declared")),
        crowned=bool(_whole(fields["crowned"], 0, 1, (number, "crowned"))),
    )
