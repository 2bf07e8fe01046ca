"""What a player may choose from before a run is on the table: saves and rooms, in words."""

from typing import NamedTuple

OPEN, ENDED, DAMAGED = "open", "ended", "damaged"
STATES = (OPEN, ENDED, DAMAGED)


class SaveRow(NamedTuple):
    """A run in the folder of saves."""

    id: str
    room: str
    day: int
    days: int
    note: str  # "saved 2 minutes ago", "ended: long table", or why it cannot be read
    state: str = OPEN  # one of STATES; only an open one can go on


class RoomChoice(NamedTuple):
    """A room a new run can be played in."""

    id: str
    name: str
    line: str  # what kind of room it is
    rule: str  # the one rule that makes it different
    members: int
