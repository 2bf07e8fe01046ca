"""The little language of conditions, as a tree. Parsed in `game.content`, judged in `game.engine`.

All numbers are whole. `NAMES` and `FUNCTIONS` are the one table that checker, hover, completion and
reference page read; `game.engine.judge` has a function for every row, which a test holds it to.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A literal, or a row that a text literal was resolved to."""

    value: int


@dataclass(frozen=True)
class Name:
    """A quantity: `room.pulse`, `idea.age`, or of the member being cast: `attachment`.

    `of` is the role it belongs to (`poster.attachment`), or "" for the member being cast.
    """

    path: str
    of: str = ""


@dataclass(frozen=True)
class Call:
    """A closed-list function; arguments are resolved rows, or role names."""

    function: str
    args: tuple["int | str", ...]


@dataclass(frozen=True)
class Sum:
    """Left plus (sign 1) or minus (sign -1) right."""

    left: "Term"
    right: "Term"
    sign: int


@dataclass(frozen=True)
class Compare:
    """One of < <= > >= == !=."""

    op: str
    left: "Term"
    right: "Term"


@dataclass(frozen=True)
class Both:
    """All of the parts."""

    parts: tuple["Term", ...]


@dataclass(frozen=True)
class Either:
    """Any of the parts."""

    parts: tuple["Term", ...]


@dataclass(frozen=True)
class Not:
    """The contrary of its part."""

    part: "Term"


Term = Number | Name | Call | Sum | Compare | Both | Either | Not
TRUE = Both(())
"""What an empty `when` means."""


@dataclass(frozen=True)
class Quantity:
    """A row of the table of names."""

    path: str
    owner: str  # room, host, idea, member, run
    low: int
    high: int
    note: str


NAMES: tuple[Quantity, ...] = (
    Quantity("day", "run", 1, 60, "the day, 1 on the first morning"),
    Quantity("room.size", "room", 0, 1_000_000, "members of your room"),
    Quantity("room.core", "room", 0, 1_000_000, "members with attachment over 60"),
    Quantity(
        "room.regulars", "room", 0, 1_000_000, "members with attachment over 25, core included"
    ),
    Quantity("room.pulse", "room", 0, 1_000_000, "acts in the last 24 hours"),
    Quantity("room.warmth", "room", 0, 100, "mean attachment"),
    Quantity("room.trust", "room", 0, 100, "your mandate as a host"),
    Quantity("room.exposure", "room", 0, 100, "how visible the room is from outside"),
    Quantity("room.exposure_peak", "room", 0, 100, "the most visible it has been this run"),
    Quantity("room.staleness", "room", 0, 100, "how long since anything here surprised anyone"),
    Quantity(
        "room.load", "room", 0, 1000, "work that members make, in per cent of what the crew can do"
    ),
    Quantity("room.fatigue", "room", 0, 100, "your own tiredness"),
    Quantity("room.canon", "room", 0, 12, "living references"),
    Quantity("room.branded", "room", 0, 12, "canon entries that a brand has used"),
    Quantity(
        "room.layers", "room", 0, 6, "layers of the longest chain a quarter of members can read"
    ),
    Quantity("room.live", "room", 0, 8, "ideas alive now"),
    Quantity("room.sparks", "room", 0, 4, "ideas written but not posted"),
    Quantity("room.growth", "room", 0, 10_000, "members in per cent of day 1"),
    Quantity("room.quiet_days", "room", 0, 60, "days since anything new lived here"),
    Quantity(
        "room.thin_days", "room", 0, 60, "days in a row with core under a quarter of the goal"
    ),
    Quantity("room.core_share", "room", 0, 100, "core in per cent of members"),
    Quantity("room.core_goal", "room", 0, 60, "the core this room is measured by"),
    Quantity("room.arrivals", "room", 0, 1_000_000, "people seated this morning"),
    Quantity("room.brought", "room", 0, 999, "ideas from elsewhere that caught here"),
    Quantity("room.heir", "room", 0, 100, "trust in your successor: half loyalty, half attachment"),
    Quantity("room.promises", "room", 0, 99, "promises of yours that still run"),
    Quantity("room.named", "room", 0, 12, "named members who are here"),
    Quantity("room.content", "room", 0, 12, "named members who are here and had what they wanted"),
    Quantity("room.bitter", "room", 0, 12, "named members who are here and bitter"),
    Quantity("room.kin", "room", 0, 1000, "daughters and allies alive that share two canon ideas"),
    Quantity("room.classics", "room", 0, 1000, "our classics with half their meaning, and signed"),
    Quantity("room.said", "room", 0, 1000, "ideas of ours said in parliament, uncharged"),
    Quantity("room.abroad", "room", 0, 100_000_000, "copies of ours on platforms, ever"),
    Quantity("room.captured", "room", 0, 1, "1 if our best known idea is somebody's banner"),
    Quantity("room.banner_days", "room", 0, 60, "days in a row of that"),
    Quantity(
        "room.along", "room", 0, 100, "who come if called, in a hundred of the core hoped for"
    ),
    Quantity("room.agreed", "room", 0, 5, "how many of the circle would sign a deal"),
    Quantity("room.rift_days", "room", 0, 60, "days in a row of two hostile camps"),
    Quantity("room.deal", "room", 0, 1, "1 once a deal was bargained for"),
    Quantity("room.closed", "room", 0, 1, "1 on the night you close the room by choice"),
    Quantity("room.handed_over", "room", 0, 1, "1 on the night you hand over the keys"),
    Quantity("room.gone", "room", 0, 1, "1 once the platform has ended"),
    Quantity("idea.age", "idea", 0, 1440, "hours since it was first said"),
    Quantity("idea.catch", "idea", 0, 5, "seen once, passed on"),
    Quantity("idea.bond", "idea", 0, 5, "how it binds"),
    Quantity("idea.bite", "idea", 0, 5, "edge"),
    Quantity("idea.layers", "idea", 0, 6, "references needed to read it"),
    Quantity("idea.home", "idea", 0, 1_000_000, "acts at home, ever"),
    Quantity("idea.today", "idea", 0, 1_000_000, "acts at home in the last 24 hours"),
    Quantity("idea.abroad", "idea", 0, 100_000_000, "copies on platforms, ever"),
    Quantity("idea.meaning", "idea", 0, 100, "how much of it still means what it meant"),
    Quantity("idea.coopted", "idea", 0, 100, "how far a brand has taken it"),
    Quantity("attachment", "member", 0, 100, "how much this member would miss the room"),
    Quantity("energy", "member", 0, 100, "strength left for this week"),
    Quantity("loyalty", "member", 0, 100, "how long they would stay through a bad week"),
    Quantity("tenure", "member", 0, 4000, "days in the room"),
    Quantity("silent", "member", 0, 4000, "days since they last said anything"),
    Quantity("circle", "member", 0, 1, "1 if one of the five"),
    Quantity("heir", "member", 0, 1, "1 if they are your successor"),
    Quantity("granted", "member", 0, 1, "1 if they have had what they wanted"),
    Quantity("packing", "member", 0, 1, "1 if they mean to go"),
    Quantity("courted", "member", 0, 1, "1 if the rival room has them in view"),
    Quantity("posts", "member", 0, 999, "ideas of theirs that were posted"),
    Quantity("hits", "member", 0, 999, "ideas of theirs that caught"),
    Quantity("flops", "member", 0, 999, "ideas of theirs that died before they caught"),
    Quantity("canonised", "member", 0, 999, "ideas of theirs that became canon"),
    Quantity("spotlit", "member", 0, 999, "evenings on which they had the spotlight"),
    Quantity("hosted", "member", 0, 999, "good evenings on an idea of theirs"),
    Quantity("abroad", "member", 0, 100_000_000, "copies on platforms of what they wrote"),
)


@dataclass(frozen=True)
class Function:
    """A row of the table of functions; `args` are kinds of name: fact, trait, tie and so on."""

    name: str
    args: tuple[str, ...]
    owner: str  # run: anywhere; member: only in a cast; idea: where an idea is at hand
    low: int
    high: int
    note: str


FUNCTIONS: tuple[Function, ...] = (
    Function("fact", ("fact",), "run", 0, 1, "1 if this was ever written down"),
    Function(
        "days_since", ("fact",), "run", 0, 999, "days since the newest such fact; 999 if never"
    ),
    Function("weight", ("fact",), "run", 0, 999, "what is left of it: halves every six days"),
    Function("trait", ("trait",), "member", 0, 1, "1 if the member being cast has it"),
    Function("tie", ("role", "tie"), "member", 0, 1, "1 if tied so to a role cast before"),
    Function("knows", ("fact",), "member", 0, 1, "1 if the fact names this member"),
    Function("who", ("fact",), "member", 0, 1, "1 if the fact is about this member"),
    Function("whom", ("fact",), "member", 0, 1, "1 if this member is the second in the fact"),
    Function("wrote", (), "member", 0, 1, "1 if they wrote the idea the event is about"),
    Function("is", ("person",), "member", 0, 1, "1 if it is this very person"),
    Function("state", ("state",), "member", 0, 1, "1 if burnt, famous, bitter, elder, or usual"),
    Function("promised", ("deed",), "member", 0, 1, "1 if such a promise to this member runs"),
    Function("theirs", ("tag",), "member", 0, 999, "ideas with this tag, of theirs, that caught"),
    Function("others", ("tag",), "member", 0, 999, "such ideas that were not theirs"),
    Function("gone", ("way",), "run", 0, 1, "1 if one of the named is gone so: left, brand, rival"),
    Function("tag", ("tag",), "idea", 0, 1, "1 if the idea has this tag"),
    Function("form", ("form",), "idea", 0, 1, "1 if the idea has this form"),
    Function(
        "fate",
        ("fate",),
        "idea",
        0,
        1,
        "1 if that became of it: leaked, flattened, branded, cringe, charged, classic",
    ),
    Function("happened", ("event",), "run", 0, 1, "1 if that event has come before"),
    Function(
        "brand",
        ("stage",),
        "run",
        0,
        1,
        "1 if a brand is at this stage: watch, want, pitch, campaign, spent",
    ),
    Function("cause", ("stage",), "run", 0, 1, "1 if the Cause is at this stage"),
    Function("rival", ("stage",), "run", 0, 1, "1 if the rival room is at this stage"),
    Function(
        "landlord",
        ("stage",),
        "run",
        0,
        1,
        "1 if the Landlord is at this stage: want once it is announced, spent once it holds",
    ),
    Function("change", ("change",), "run", 0, 1, "1 once the Landlord has announced this change"),
)
