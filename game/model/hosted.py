"""What only the player's room has in the world: its named members, memory, cards, forces, host."""

from dataclasses import dataclass
from enum import IntEnum

from game.model.arrays import I8, I16, I32, I64, U8, Table


class Closing(IntEnum):
    """How a host brings a run to its end."""

    NOT = 0
    CLOSED = 1  # the room is closed by choice
    STEPPED_DOWN = 2  # the successor has the keys


class State(IntEnum):
    """What a month has made of a named member."""

    USUAL = 0
    BURNT = 1  # writes next to nothing
    FAMOUS = 2  # others would like to have them
    BITTER = 3  # picks quarrels
    ELDER = 4  # teaches whoever reads least


class Gone(IntEnum):
    """Where a named member is who left."""

    NOT = 0
    LEFT = 1
    BRAND = 2  # on a brand's staff
    RIVAL = 3  # host of a room like this one


class Deed(IntEnum):
    """What a host can promise. The last two are kept by not doing a thing until they are due."""

    POST = 0  # what the member wrote
    HOST = 1  # an evening
    SPOTLIGHT = 2  # for the member
    CALLBACK = 3
    TRANSLATE = 4
    ANSWER = 5
    RETIRE = 6  # the idea
    REST = 7
    LEAVE_IT_HOME = 8  # never leak the idea
    NO_BRAND = 9  # no brand gets the idea


@dataclass
class Cast(Table):
    """The named members of the player's room, CAST rows; row = what facts and roles refer to."""

    person: I16  # row in pack.people
    member: I64  # member id
    row: I32  # row in Members now, or NONE if gone
    energy: I16  # 0-100
    loyalty: I16  # 0-100
    circle: U8  # 1 if one of the five
    state: U8  # State
    since: I16  # day on which that began
    gone: U8  # Gone
    notice: I16  # day on which they mean to go, or NONE
    granted: I16  # day on which they had what they wanted, or NONE
    posts: I16  # sparks of theirs that were posted
    hits: I16  # ideas of theirs that caught
    flops: I16  # ideas of theirs that died before they caught
    canonised: I16  # ideas of theirs that became canon
    spotlit: I16  # evenings on which they had the light
    hosted: I16  # good evenings on an idea of theirs


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
class Promises(Table):
    """Promises that still run, each to one of the named."""

    who: I8  # cast row
    deed: U8  # Deed
    root: I32  # the idea it is about, or NONE
    opens: I16  # first day on whose evening it can be kept
    due: I16  # last day
    points: I16  # trust that keeping it gives; breaking it costs double
    event: I16  # row in pack.events in which it was made
    choice: I8  # and its choice


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
    thin_days: int  # days in a row with core under a quarter of C, and not rising
    rift_days: int  # days in a row on which two hostile camps stand apart
    banner_days: int  # days in a row on which we are known by a banner
    gone: int  # 1 once the platform that the room is on has ended
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
    tense_run: int  # tense mornings in a row
    rest_left: int  # mornings of rest that are still due
    crises: int  # crisis cards of the last days, three bits a day, the newest lowest
