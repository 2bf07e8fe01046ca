"""Signs: a change is written +4 or -4, so that nobody takes it for the level that it leads to."""

import re
from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.event import Event, IdeaMoves, MemberMoves, RoomMoves, signed

_NUMBER = re.compile(r"=[ \t]*\d")
_NAMES = (*signed(RoomMoves), *signed(IdeaMoves), *signed(MemberMoves))
_LONGEST = max(map(len, _NAMES)) + 4
"""Letters before an equals sign in which a name, a quote and blanks are found."""


def findings(case: Case) -> Iterator[Finding]:
    """Yield each change of an event that has no sign."""
    seen: dict[str, bool] = {}
    for record, event in case.events():
        file = record.source.file
        if file not in seen:
            seen[file] = _may_lack_one(record.source.text)
        if seen[file] or record.history:
            yield from _event(record, event)


def _may_lack_one(text: str) -> bool:
    """Return whether a number without a sign follows some name of a change, whatever it is here."""
    starts = (found.start() for found in _NUMBER.finditer(text))
    before = (text[max(start - _LONGEST, 0) : start] for start in starts)
    return any(words.rstrip(" \t\"'").endswith(_NAMES) for words in before)


def _event(record: Record, event: Event) -> Iterator[Finding]:
    for index, choice in enumerate(event.choice):
        for key, does in (("do", choice.do), ("fail", choice.fail)):
            for whose, moves in does.moves.items() if does else ():
                for name in signed(type(moves)):
                    path = (*record.path, "choice", index, key, whose, name)
                    if (getattr(moves, name) or 0) > 0:
                        yield from _sign(record, path, getattr(moves, name))


def _sign(record: Record, path: tuple[str | int, ...], amount: int) -> Iterator[Finding]:
    place = record.source.value(path)
    if place.source_line[place.column - 1 :][:1].isdigit():
        said = f"{path[-1]} is changed by {amount}, and the sign is missing"
        yield place.finding("E309", said, f"write +{amount}")
