"""The lines of a recording: canonical JSON, each sealed with a hash over every byte before it.

It knows how a line is written and sealed; what a stranger's line may hold is the reader's question.
"""

import json
from hashlib import blake2b
from typing import Self

from game.model.record import FORMAT, Close, Header, Line
from game.run.codes import encode

Fields = dict[str, object]
CHAIN_SIZE = 8


def canonical(value: object) -> bytes:
    """Return the one JSON text of a value: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


class Chain:
    """A hash over all lines so far; every line after the header carries it."""

    def __init__(self) -> None:
        self._state = blake2b(digest_size=CHAIN_SIZE)

    def add(self, line: bytes) -> None:
        """Take in a whole line as it stands in the file, its end included."""
        self._state.update(line)

    def of(self, fields: Fields) -> str:
        """Return the chain that a line of these fields must carry here."""
        state = self._state.copy()
        state.update(canonical(fields))
        return state.hexdigest()

    def seal(self, fields: Fields) -> bytes:
        """Return the line of these fields with its chain, and take it in."""
        line = canonical({**fields, "chain": self.of(fields)}) + b"\n"
        self.add(line)
        return line

    def copy(self) -> Self:
        """Return another chain that stands where this one does."""
        other = type(self)()
        other._state = self._state.copy()  # noqa: SLF001 - its own kind
        return other


def header_line(header: Header) -> bytes:
    """Return the first line of a recording."""
    fields: Fields = {
        "fmt": FORMAT,
        "app": header.app,
        "rules": header.rules,
        "seed": encode(header.seed, header.rules),
        "room": header.room,
        "weather": header.weather,
        "teller": header.teller,
        "mode": header.mode,
        "world": header.world,
        "packs": [list(pack) for pack in header.packs],
        "assists": list(header.assists),
        "parent": header.parent,
        "made": header.made,
    }
    if header.members is not None:
        fields["members"] = header.members
    return canonical(fields) + b"\n"


def day_fields(line: Line) -> Fields:
    """Return the fields of a day's line, but for its chain."""
    return {
        "day": line.number,
        "choices": line.day.choices,
        "plan": [[entry.verb, *entry.args] for entry in line.day.plan],
        "t": line.t,
        "is": line.digest,
    }


def close_fields(close: Close) -> Fields:
    """Return the fields of the last line, but for its chain."""
    return {
        "end": close.ending,
        "day": close.day,
        "imprint": close.imprint,
        "decisions": close.decisions,
        "declared": close.ambition,
        "crowned": int(close.crowned),
        "is": close.digest,
    }
