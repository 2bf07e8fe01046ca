"""The shape of a recording: a header, a line a day, a last line. `game.run` reads and writes it."""

from dataclasses import dataclass, field

from game.model.day import Day

RULES = 3
"""Raised by any change that can alter a digest; a patch release never raises it."""
FORMAT = "room/1"
LEAST_MEMBERS, MOST_MEMBERS = 400, 1_000_000
"""What a world can be asked for by its people: two rooms, and what fits a machine."""


@dataclass(frozen=True)
class Header:
    """Everything besides the days that decides a run, and a little that only informs (`made`)."""

    seed: int  # 35 bits
    room: str
    world: str  # village, town, city
    weather: int
    teller: str
    mode: str
    packs: tuple[tuple[str, str, str], ...]  # id, version, rules hash
    app: str
    rules: int = RULES
    assists: tuple[str, ...] = ()
    parent: str | None = None
    members: int | None = None  # about how many; where it is given, `world` is not heeded
    made: dict[str, str] = field(default_factory=dict)

    @property
    def terms(self) -> str:
        """On which terms it is played, in a line."""
        size = f"about {self.members} members" if self.members else self.world
        told = [size, self.mode, f"weather {self.weather}", short(self.teller)]
        return ", ".join([*told, *map(short, self.assists)])


def short(ident: str) -> str:
    """Return an id in words, without its pack."""
    return ident.partition(":")[2].replace("_", " ") or ident


@dataclass(frozen=True)
class Line:
    """One closed day as recorded."""

    number: int  # day
    day: Day
    digest: str
    t: int  # ms since the run began; informs only


@dataclass(frozen=True)
class Close:
    """The last line of a finished run."""

    ending: str
    day: int
    imprint: int  # half as much again where the run is crowned
    decisions: int
    digest: str
    ambition: str = ""  # what was declared, if anything was
    crowned: bool = False  # it ended as it was declared to


@dataclass(frozen=True)
class Record:
    """A recording as read."""

    header: Header
    lines: tuple[Line, ...]
    close: Close | None
