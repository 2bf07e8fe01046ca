"""What a player may choose from before a run is on the table: saves and rooms, in words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

OPEN, ENDED, DAMAGED = "open", "ended", "damaged"
MODE, DAILY = "mode", "daily"
"""The term that says what kind of run it is, and the way of it that belongs to a date."""
USUAL: Mapping[str, str] = MappingProxyType({})
"""Nothing chosen: a run as it was asked for on the command line."""
STATES = (OPEN, ENDED, DAMAGED)


class SaveRow(NamedTuple):
    """A run in the folder of saves."""

    id: str
    room: str
    day: int
    days: int
    note: str  # "saved 2 minutes ago", "ended: long table", or why it cannot be read
    state: str = OPEN  # one of STATES; only an open one can go on
    date: str = ""  # when it was last played, as 2026-01-31


class TermOption(NamedTuple):
    """One way in which a term of a new run can be."""

    id: str
    name: str  # "Fog", "a month"
    line: str  # its rule, said plainly


class TermRow(NamedTuple):
    """One term of a new run, with its ways and the one it has unless something is chosen."""

    id: str  # mode, weather, teller, or the id of an assist
    name: str
    options: tuple[TermOption, ...]
    usual: int


class RoomChoice(NamedTuple):
    """A room a new run can be played in."""

    id: str
    name: str
    line: str  # what kind of room it is
    rule: str  # the one rule that makes it different
    members: int
    note: str = ""  # why one might begin here
    daily: str = ""  # which daily it would be today, and whether that is scored


class NewRun(NamedTuple):
    """All that can be chosen before a run begins."""

    rooms: tuple[RoomChoice, ...]
    terms: tuple[TermRow, ...]


def stepped(row: TermRow, chosen: dict[str, str], step: int) -> dict[str, str]:
    """Return what is chosen once a term is moved on by some steps, around its ways."""
    ids = [option.id for option in row.options]
    at = ids.index(chosen.get(row.id, ids[row.usual]))
    return {**chosen, row.id: ids[(at + step) % len(ids)]}


def option_of(row: TermRow, chosen: Mapping[str, str]) -> TermOption:
    """Return the way a term has now."""
    found = (option for option in row.options if option.id == chosen.get(row.id))
    return next(found, row.options[row.usual])


def mode_of(new: NewRun, chosen: Mapping[str, str]) -> str:
    """Return the mode that a new run would have now."""
    return next((option_of(row, chosen).id for row in new.terms if row.id == MODE), "")
