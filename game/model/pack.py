"""What authors wrote, compiled: the engine reads its numbers, the view reads its words.

Order of records is by id, so a row here is the same whatever the files were called. Rows are what
the world's columns refer to.
"""

from dataclasses import dataclass, field

from game.model.condition import Term
from game.model.ending import Ending
from game.model.house import Ambition, Assist, Cause, Change, Charter, Rival, Teller, Weather
from game.model.laws import Laws
from game.model.outcome import Outcome, Vow
from game.model.people import Person, Voice
from game.model.puzzle import Puzzle


@dataclass(frozen=True)
class Test:
    """A room quantity against a difficulty: chance = 50 + value - against per cent, 5 to 95."""

    stat: str
    against: int


@dataclass(frozen=True)
class Choice:
    """One way to answer an event."""

    id: str
    label: str
    when: Term
    unavailable: str
    hours: int
    test: Test | None
    good: Outcome
    bad: Outcome | None
    promise: Vow | None


@dataclass(frozen=True)
class Role:
    """Somebody an event needs; cast in order, each may refer to those before."""

    name: str
    when: Term


@dataclass(frozen=True)
class Retold:
    """A card in other words: what is empty, or has no entry, stays as the event has it."""

    title: str
    text: str
    crowd: tuple[str, ...]
    label: dict[str, str]  # choice → what the player reads
    told: dict[str, str]  # choice → what is told that night
    failed: dict[str, str]  # choice → what is told where its test failed
    rooms: tuple[int, ...] = ()  # rooms whose own telling it is; empty: anybody's


@dataclass(frozen=True)
class Event:
    """A card that may come in a morning."""

    id: str
    title: str
    group: str
    text: str
    when: Term
    weight: int
    about: str  # which idea it is about, as `game.engine.judge.about` finds it, or ""
    repeat: int  # days before it may come again; 0: once a run
    only_follows: bool
    tension: int  # Tension
    story: bool  # comes as soon as it can, before all others
    cooldown: int  # days before another of its group may come
    absent: bool  # comes although one of its cast has left
    crowd: tuple[str, ...]  # what nobody in particular says about it
    rooms: tuple[int, ...]  # starting rooms that it comes in; empty: any
    roles: tuple[Role, ...]
    choices: tuple[Choice, ...]
    retold: tuple[Retold, ...] = ()  # the same in other words; no rule reads them

    def comes_in(self, room: int) -> bool:
        """Return whether it may come in a starting room."""
        return not self.rooms or room in self.rooms


@dataclass(frozen=True)
class Slot:
    """A place in a template's text with its fillings."""

    name: str
    fills: tuple[str, ...]


@dataclass(frozen=True)
class Idea:
    """A template for ideas: values as (low, high) ranges to draw from, and a grammar of words."""

    id: str
    form: int
    tags: tuple[int, ...]
    catch: tuple[int, int]
    bond: tuple[int, int]
    bite: tuple[int, int]
    layers: int
    text: str  # with {slot} places
    retold: tuple[str, ...]  # the same otherwise: a run tells it in one of its ways
    mark: str  # the piece that survives in a remix or a dialect, with {slot} places
    slots: tuple[Slot, ...]
    remix: tuple[str, ...]  # with {mine} and {theirs}: the parents' marks; the rules count them
    also: tuple[str, ...]  # further lines like these, of which the rules know nothing
    rooms: tuple[int, ...]  # starting rooms that may draw it; empty: any


@dataclass(frozen=True)
class Niche:
    """What another room is about, and how its screen sounds."""

    id: str
    name: str  # "moss growers of the north stair"
    short: str  # at most 7 letters, for the city: "moss"
    tags: tuple[int, ...]
    line: str  # what a visitor reads on its door


@dataclass(frozen=True)
class Room:
    """A starting room for the player."""

    id: str
    name: str
    about: str
    rule: str  # its one rule, said plainly
    size: int
    visits: int  # Q8.8
    attachment: int  # mean on day 1, 0-100
    voice: int  # factor on how readily people speak, Q8.8
    tags: tuple[int, ...]
    people: tuple[int, ...]  # rows of its named members, CAST of them
    circle: tuple[int, ...]
    canon: tuple[int, ...]  # idea templates that are canon on day 1
    crowd: tuple[tuple[str, int], ...]  # regular, new, lurker → row of the voice of its own unnamed
    open_on: tuple[tuple[str, int], ...]  # verb → day on which it opens (absent: day 1)
    host_hours: int
    laws: Laws
    intro: str
    titles: tuple[tuple[int, str], ...] = ()  # (event, what its card is called here)
    retold: dict[str, tuple[str, ...]] = field(default_factory=dict)  # its nights' lines, by what


@dataclass(frozen=True)
class Platform:
    """A place outside, with its dialect."""

    id: str
    name: str
    tier: int
    appetite: int  # how readily it copies, per cent of normal
    audience: int  # share of the world's audience, Q8.8 of a fair one
    accounts: int  # how many members have an account there, Q8.8 of a fair share
    natives: int  # how many ideas are born there, Q8.8 of a fair share
    feeds: tuple[tuple[int, int], ...]  # (platform, chance that a copy is made there, Q16)
    known: int  # copies abroad that an idea needs before it is taken up here
    max_bite: int  # more edge than this is not taken up here
    chamber: bool  # what is said here is said in parliament
    tags: tuple[int, ...]
    dialect: tuple[str, ...]  # rewrites with {mark}: meaning still there
    worn: tuple[str, ...]  # rewrites when little meaning is left
    intent: str  # "{name} is hungry for {tags}"


@dataclass(frozen=True)
class Brand:
    """Somebody who watches the corners. Words by stage."""

    id: str
    name: str
    sells: str
    staff: str
    tags: tuple[int, ...]
    max_bite: int
    dialect: tuple[str, ...]
    misheard: tuple[str, ...]  # what it runs if it was fed nonsense
    stages: dict[str, tuple[str, ...]]  # watch, want, pitch, campaign, spent → a line a morning


@dataclass(frozen=True)
class Page:
    """A paragraph for the zine, or a line for the ticker, that may stand when `when` holds."""

    id: str
    when: Term
    weight: int
    text: str
    place: str  # zine or news
    rooms: tuple[int, ...]  # starting rooms that it is told in; empty: any


@dataclass(frozen=True)
class Params:
    """Parameters of the spread model, as whole numbers; names and sources in `docs/model.md`."""

    values: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.values[name]


@dataclass(frozen=True)
class Pack:
    """All that is installed, resolved into one. Frozen; compared by `hash`."""

    names: tuple[tuple[str, str, str], ...]  # (id, version, rules hash) of each pack
    hash: str
    forms: tuple[str, ...]
    tags: tuple[str, ...]
    traits: tuple[str, ...]
    tie_kinds: tuple[str, ...]
    fact_kinds: tuple[str, ...]
    memories: tuple[str, ...]  # what a player reads of each kind of fact, or ""
    ideas: tuple[Idea, ...]
    events: tuple[Event, ...]
    people: tuple[Person, ...]
    voices: tuple[Voice, ...]
    niches: tuple[Niche, ...]
    rooms: tuple[Room, ...]
    platforms: tuple[Platform, ...]
    brands: tuple[Brand, ...]
    endings: tuple[Ending, ...]
    puzzles: tuple[Puzzle, ...]
    pages: tuple[Page, ...]
    weather: tuple[Weather, ...]
    assists: tuple[Assist, ...]
    tellers: tuple[Teller, ...]
    charters: tuple[Charter, ...]
    ambitions: tuple[Ambition, ...]
    causes: tuple[Cause, ...]
    rivals: tuple[Rival, ...]
    changes: tuple[Change, ...]
    params: Params
