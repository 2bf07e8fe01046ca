"""One frozen value per widget: everything a screen or a line of plain text shows, already in words.

Whoever draws these knows nothing of the world; whoever makes them knows nothing of a terminal.
Named tuples, because two dozen frozen dataclasses take 19 ms to make before the first frame.
Strips are heights 0-8; a row of them is drawn with blocks, or with digits where glyphs are poor.
"""

from typing import NamedTuple

from game.model.day import Day, Entry


class Vital(NamedTuple):
    """One meter: its value in words, the change since yesterday, and its last days."""

    name: str  # Members, Pulse, Warmth, Exposure, Trust, Imprint, Stale, Load, Hours, Fatigue
    value: str
    change: int
    good: bool  # whether a rise is welcome
    series: tuple[int, ...]  # values by day, newest last
    why: tuple[str, ...]  # "tribunal was read by 112 (+5)": the top causes, which add up


class IdeaRow(NamedTuple):
    """One live idea of the room."""

    root: int
    text: str
    strip: tuple[int, ...]  # 24 heights 0-8
    mark: str  # home, leaked, dead, branded
    said: str  # "14": times it was said at home in the night; "14+2", and so many copies abroad
    values: str  # "catch 3 · bond 1 · 2 layers · bite 0 · 31 h old"
    author: str


class FeedLine(NamedTuple):
    """One post as it was said."""

    face: str  # ^o^ ^_^ -_- o_O u_u T_T ... or blank for a platform
    name: str
    text: str
    kind: str  # post, riff, leak, hello, first, quiet
    hour: int
    root: int


class MemberRow(NamedTuple):
    """One named member."""

    face: str
    mood: str
    name: str
    role: str
    attachment: int
    circle: bool
    here: bool
    note: str  # a tie, a want, or where they went
    card: tuple[str, ...]  # lines of the card
    moods: tuple[int, ...] = ()  # attachment by day, while they were here
    course: tuple[str, ...] = ()  # the same in words: from, to, and the night that moved most


class Intent(NamedTuple):
    """What a force will do, exactly, and when."""

    glyph: str  # ▲ platform, ! brand
    who: str
    text: str
    days: int  # -1: nothing intended
    whose: str = ""  # who that is: "a brand", "host of The Same Again"


class ChoiceRow(NamedTuple):
    """One answer to an event."""

    id: str
    label: str
    hours: int
    odds: int  # per cent, or -1 where nothing is tested
    effects: tuple[str, ...]  # "trust ▲6", in words: what it will do
    refusal: str  # why it cannot be chosen now, or ""


class CardPane(NamedTuple):
    """One event card of the morning."""

    event: str
    title: str
    day: int
    text: str
    voices: tuple[FeedLine, ...]  # the circle's
    choices: tuple[ChoiceRow, ...]
    taken: str  # id of the choice in the plan, or ""
    when: str = "morning"  # when it is asked, or that it is open on any day
    last: bool = False  # whether the run ends with it


class Mix(NamedTuple):
    """What a remix would be made of, and how it may read."""

    called: tuple[str, str]  # the two, as they are called
    parents: tuple[tuple[str, str], tuple[str, str]]  # of each its words, and its values
    reads: tuple[str, ...]  # by the number that chooses it, the entry's last


class Option(NamedTuple):
    """One way to do a verb tonight."""

    entry: Entry
    text: str
    refusal: str  # why not, or ""
    detail: tuple[str, ...]  # what it would do, cost and risk, in lines
    mix: Mix | None = None
    about: str = ""  # the idea, the room or the asker that several ways may be about
    among: str = ""  # what it is called among those about the same, if not by its text
    note: str = ""  # a remark of two or three words


class VerbRow(NamedTuple):
    """One verb of the evening's list."""

    id: str
    key: str  # capital letter
    name: str
    hours: int
    note: str  # "4 sparks"
    refusal: str  # why the whole verb is closed, or ""
    about: tuple[str, ...]  # what it does, its price, its risk
    options: tuple[Option, ...]


class PlanRow(NamedTuple):
    """One thing planned."""

    text: str
    hours: int
    breaks: tuple[str, ...] = ()  # promises that it breaks, and the price


class EveningPane(NamedTuple):
    """The evening: everything that can be decided."""

    hours_left: int  # negative: overtime
    hours: int
    cards: tuple[CardPane, ...]
    verbs: tuple[VerbRow, ...]
    plan: tuple[PlanRow, ...]
    overtime: str  # what overtime costs, in words
    offers: tuple[CardPane, ...] = ()  # what stands besides, every day: step down, close the room
    lapsing: tuple[str, ...] = ()  # promises that break tonight, as nothing planned keeps them


class NightPane(NamedTuple):
    """The night, to be played hour by hour."""

    day: int
    rows: tuple[IdeaRow, ...]
    lines: tuple[FeedLine, ...]  # in order of hour
    told: tuple[str, ...]  # what verbs and choices came to, first of all
    page: str  # the paragraph for the zine


class Wording(NamedTuple):
    """One node of an idea's family tree."""

    root: int
    parent: int  # position in the tuple, or -1
    text: str
    born: int  # day
    died: int  # day, or -1 if alive
    place: str  # home, leaked, both, unseen (crossed, and nobody saw it), lost, branded, canon
    who: str  # author or platform
    changed: tuple[str, ...]  # "+ …" and "- …"
    copies: int


class LineagePane(NamedTuple):
    """An idea's family with every wording, parents before children."""

    title: str
    day: int
    wordings: tuple[Wording, ...]
    ideas: tuple[tuple[int, str], ...]  # (root, text) of ideas to choose from


class Building(NamedTuple):
    """One block of the city: rooms of like niche, each a window."""

    name: str
    mine: bool
    rooms: tuple[int, ...]  # room rows
    windows: tuple[int, ...]  # 0 dark, 1 spoke today, 2 spoke lately, 3 speaks now, 4 loudly
    lines: tuple[str, ...]  # one line a room: "moss growers · 214 people · 31 acts"


class Tower(NamedTuple):
    """A platform."""

    name: str
    height: int  # 0-100
    line: str
    tier: int = 1  # 1 next door, 2 across the river, 3 far off


class CityPane(NamedTuple):
    """The world as windows; crossings are real ones of last night."""

    title: str
    buildings: tuple[Building, ...]
    towers: tuple[Tower, ...]
    leaks: tuple[tuple[int, int], ...]  # (room, platform)
    homecomings: tuple[tuple[int, int], ...]  # (platform, room)
    passed: tuple[tuple[int, int], ...] = ()  # (room, room)
    told: str = ""  # "last night 1.8k leaked, 192 came home, 1.1k went from room to room"

    @property
    def dozens(self) -> bool:
        """Whether every building is one room, and a window a dozen of its people."""
        return all(one.rooms[:1] == one.rooms[-1:] for one in self.buildings)


class Lesson(NamedTuple):
    """One thing shown to a newcomer."""

    waits: str  # the action it waits for: a screen, a verb, "card", "why", "close"
    key: str
    plain: str  # the answer that does the same by lines
    text: str  # with [key]


class RuleRow(NamedTuple):
    """One rule of the house that can be signed."""

    title: str
    side: str  # wall or window
    state: str  # "signed on day 4", "ruled out by …", "open"
    text: str
    price: str
    shuts: tuple[str, ...]  # titles of the rules it rules out


class RoomPane(NamedTuple):
    """The dashboard."""

    room: str
    day: int
    days: int
    phase: str  # morning, evening, the end
    act: str  # Kindling, Weather, The Door
    seed: str  # as a code
    decisions: int
    vitals: tuple[Vital, ...]
    histogram: tuple[int, ...]  # ten counts of members by attachment
    core: int
    core_goal: int
    ideas: tuple[IdeaRow, ...]
    feed: tuple[FeedLine, ...]
    intents: tuple[Intent, ...]
    members: tuple[MemberRow, ...]
    cards: tuple[CardPane, ...]
    news: tuple[str, ...]
    changes: tuple[str, ...]  # what changed since yesterday, in words (`w`)
    intro: str  # the room's first words, on day 1 only
    aims: tuple[str, ...] = ()  # "The Long Table: a core as large as …": the wins there are
    losses: tuple[str, ...] = ()  # "Captured: what the world knows you by …": the losses there are
    rules: tuple[RuleRow, ...] = ()  # the house's, walls first
    lessons: tuple[Lesson, ...] = ()  # of this day, in the room for newcomers
    besides: tuple[Vital, ...] = ()  # what endings ask for and the dashboard has no room for
    standing: str = ""  # why the run is not scored, if it is not
    terms: tuple[str, ...] = ()  # "Weather 1, Drizzle: …": storyteller, weather, assists


class ReportPane(NamedTuple):
    """The end of a run."""

    title: str
    kind: str  # win, mixed, loss
    verdict: str  # one line of figures
    epilogue: tuple[str, ...]  # paragraphs
    series: tuple[tuple[str, tuple[int, ...]], ...]  # name → value by day
    marks: tuple[tuple[int, str], ...]  # (day, what was decided)
    lives_on: tuple[str, ...]
    causes: tuple[str, ...]  # why it ended so; of a loss, what brought it about, and since when
    facts: tuple[str, ...]  # seed, digest, decisions, imprint, why it is not scored
    skyline: str  # ▫▪▫▪▪ ▲ ▪▪▪▫▪
    zine: tuple[tuple[int, str], ...]  # (day, paragraph)


class Panes(NamedTuple):
    """All of a morning, for every screen."""

    room: RoomPane
    evening: EveningPane
    day: Day  # the plan so far that `evening` was made for
    city: CityPane
    report: ReportPane | None  # once the run has ended
