"""What a player decides in a day, as a value; and the answer when something cannot be done."""

from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True)
class Entry:
    """One planned verb with its arguments: roots, rooms and platforms by row, modes by number."""

    verb: str
    args: tuple[int, ...] = ()


@dataclass(frozen=True)
class Day:
    """Event choices (event id → choice id) and an ordered plan of verbs."""

    choices: dict[str, str] = field(default_factory=dict)
    plan: tuple[Entry, ...] = ()


class Reason(Enum):
    """Why a verb or a choice cannot be done now. The words are made in `game.view.wording`."""

    NO_HOURS = "no_hours"
    NO_SPARK = "no_spark"
    NOT_LIVE = "not_live"
    FULL_BOARD = "full_board"  # LIVE_IDEAS are alive already
    NEED_TWO = "need_two"
    SAME_IDEA = "same_idea"
    ALREADY_PLANNED = "already_planned"
    ALREADY_OUT = "already_out"
    NOT_OPEN = "not_open"  # the room opens this verb on a later day (about = that day)
    CLOSED = "closed"  # a charter or the Landlord has closed this verb
    NO_THEME = "no_theme"
    TOO_TIRED = "too_tired"  # one of the circle (about = cast row) has no strength left
    ALREADY_HEIR = "already_heir"  # about = cast row
    NO_SUCCESSOR = "no_successor"
    NO_NEIGHBOUR = "no_neighbour"
    TOO_YOUNG = "too_young"
    LITTLE_SAID = "little_said"  # about = the idea that too few have said
    CANON_FULL = "canon_full"
    BRANDED = "branded"
    NOTHING_TO_CALM = "nothing_to_calm"
    NOT_TIRED = "not_tired"
    NOT_CANON = "not_canon"
    NOT_RESTED = "not_rested"  # about = days it still needs
    ALL_READ = "all_read"  # nobody here needs it explained
    TOO_DEEP = "too_deep"  # no layer more fits (about = how many there are)
    LOCKED = "locked"  # it has a shibboleth already
    OPEN_FORM = "open_form"  # the room keeps this form open to all
    GONE = "gone"  # that member is not here
    HONOURED = "honoured"  # they stood in the light lately (about = days to wait)
    TOO_SOUR = "too_sour"
    NOBODY_ASKS = "nobody_asks"  # that force has asked for nothing
    ANSWERED = "answered"  # that force has its answer
    NOTHING_TO_SELL = "nothing_to_sell"  # it wants no idea that could be bargained over
    SIGNED = "signed"
    SHUT_OUT = "shut_out"  # about = the charter in force that rules it out
    UNCALLED_FOR = "uncalled_for"  # the charter's own `when`; its `unavailable` says it (about)
    INK_WET = "ink_wet"  # about = the day on which the next may be signed
    TOO_SMALL = "too_small"  # about = members or core that a room needs to be halved
    CONDITION = "condition"  # the choice's own `when`; its `unavailable` says it
    UNKNOWN = "unknown"  # no such verb, event, choice or row
    RUN_OVER = "run_over"


@dataclass(frozen=True)
class Refusal:
    """Why not: a reason and, where it helps, the row or number it is about."""

    reason: Reason
    about: int = -1
