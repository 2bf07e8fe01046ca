"""What only the player's room has in the world: its named members, memory, cards, forces, host."""

from dataclasses import dataclass
from enum import IntEnum

from game.model.arrays import I8, I16, I32, I64, U8, Table


class Closing(IntEnum):
    """How a host brings a run to its end."""

    NOT = 0
    CLOSED = 1  # the room is closed by choice
    STEPPED_DOWN = 2  # the successor has the keys


@dataclass
class Cast(Table):
    """The named members of the player's room, CAST rows; row = what facts and roles refer to."""

    person: I16  # row in pack.people
    member: I64  # member id
    row: I32  # row in Members now, or NONE if gone
    energy: I16  # 0-100
    loyalty: I16  # 0-100
    circle: U8  # 1 if one of the five


@dataclass
class Ties(Table):
    """Ties between named members; static ones come from the pack, hosting adds more."""

    who: I8
    whom: I8
    kind: I8  # row in pack.tie_kinds
    since: I16  # day


@dataclass
class Facts(Table):
    """What is remembered: typed rows. Weight halves every six days and never vanishes."""

    kind: I16  # row in pack.fact_kinds
    who: I8  # cast row, or NONE
    whom: I8
    root: I32
    day: I16
    weight: I16


@dataclass
class Cards(Table):
    """Event cards: those that wait this morning (due = today) and follow-ups still to come."""

    event: I16
    due: I16  # day
    roles: I8  # [n, 4] cast row of each role, or NONE
    root: I32  # the idea it is about, or NONE


@dataclass
class Forces(Table):
    """One row a force at work on the player's room."""

    kind: U8  # Force
    which: I8  # row of its platform, brand, cause, rival or change; NONE of what is nobody
    stage: U8  # Stage
    root: I32  # idea it has in view, or NONE
    due: I16  # day on whose night it acts; NONE while nothing is intended
    tag: I8  # [n, 2] tags it hungers for
    grudge: I16  # how unwilling this room has shown itself
    whom: I8  # cast row of the named member it has in view, or NONE
    staff: I8  # cast row of somebody who was one of us and works for it, or NONE
    room: I64  # uid of a rival's room, or NONE
    way: U8  # Way
    heard: U8  # Heard
    met: I16  # day on which we last had to do with each other, or NONE
    refused: U8  # how often it was sent away


@dataclass
class Host(Table):
    """The player's own scalars. Meters are hundredths of a point."""

    seed: int  # 35 bits
    room: int  # row in pack.rooms
    day: int  # 1 on the first morning
    tick: int
    acts: int  # act ids handed out so far
    fatigue: int
    trust: int
    exposure: int
    exposure_peak: int
    start_size: int  # members on day 1
    core_goal: int  # C of the endings
    quiet_days: int  # days since anything new lived here
    thin_days: int  # days in a row with core under a quarter of C
    ending: int  # row in pack.endings, or NONE
    weather: int  # 0-10
    teller: int  # row in pack.tellers
    length: int  # days of the run
    assists: int  # a bit for each row in pack.assists
    ambition: int  # row in pack.ambitions, or NONE
    successor: int  # cast row, or NONE
    circle_day: int  # day on which the circle has a power to spare again
    charter_day: int  # day on which a charter may be signed again
    closing: int  # Closing
    change: int  # row in pack.changes that is announced or in force, or NONE
    change_day: int  # day from which it is in force, or NONE
    help_hours: int  # hours an evening that a deal gives
    help_until: int  # last day of it
    tool_until: int  # last day of bought reach, or 0
