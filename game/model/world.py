"""The whole state of a run: a frozen value of whole-number columns (units in `game.model.units`).

Members are sorted by room, so a room is a slice; the player's room is row 0. Nothing in here is a
float, a name or a text: words are the pack's, found by the integers kept here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Self

from game.model.arrays import I8, I16, I32, I64, U8, U16, Column, Table
from game.model.hosted import Cards, Cast, Facts, Forces, Host, Promises, Ties


class Status(IntEnum):
    """Where one of the player's ideas stands at home."""

    WILD = 0  # somebody's idea somewhere; not on the player's list
    SPARK = 1  # written by a named member, not yet posted
    LIVE = 2
    CANON = 3
    ASH = 4


class Fate(IntEnum):
    """What became of an idea outside."""

    HOME = 0
    LEAKED = 1
    FLATTENED = 2
    BRANDED = 3
    CRINGE = 4
    CHARGED = 5
    CLASSIC = 6


class Stage(IntEnum):
    """How far a force has come."""

    WATCH = 0  # a brand lurks, the Feed is sated
    WANT = 1  # the Feed hungers, a brand samples
    PITCH = 2
    CAMPAIGN = 3
    SPENT = 4


class Force(IntEnum):
    """The kinds of force that have an agent's row in the world."""

    FEED = 0
    BRAND = 1
    CAUSE = 2
    RIVAL = 3
    LANDLORD = 4
    DRIFT = 5  # newcomers beyond what the crew can teach
    STALE = 6  # a room that has heard it all
    LIFE = 7  # people's own: some leave, whatever a host does


class Way(IntEnum):
    """What a force has made up its mind to do."""

    OPEN = 0  # nothing yet
    OWN = 1  # it takes what it wants; in a campaign that is not so, a deal was struck
    POACH = 2
    COPY = 3
    RAID = 4
    ALLY = 5


class Heard(IntEnum):
    """What a brand was told of how people talk."""

    NOTHING = 0
    TRUTH = 1
    NONSENSE = 2


class Kin(IntEnum):
    """What another room is to the player's."""

    STRANGER = 0
    ALLY = 1
    DAUGHTER = 2
    RIVAL = 3
    KNOWN = 4  # we traded once, and well


class Omen(IntEnum):
    """The kinds of thing that a hazard announces before it happens."""

    BRAND = 0  # a brand will use an idea
    SCHISM = 1  # part of a room will leave and found another
    RAID = 2  # members of one room will descend on another


@dataclass
class Members(Table):
    """One row a member, sorted by room."""

    id: I64  # (room born in << 40) | (tick << 16) | count: stable for ever
    room: I16
    second: I16  # second room, or NONE
    account: I8  # platform where they also post, or NONE
    rate: U16  # visits a day, Q8.8
    voice: U16  # chance to speak, Q16
    belonging: U16  # attachment A, Q16
    literacy: U8  # layers of reference they can read, in tenths (0-60)
    tenure: U16  # days
    carried: I32  # variant last carried, or NONE
    act: I32  # their last act, or NONE
    spoke: I32  # tick of that act; very negative if never


@dataclass
class Rooms(Table):
    """One row a room; screens are rings of the newest posts."""

    uid: I64  # what chance is keyed by; stable for ever, salted in a forecast's copy
    size: I32  # members
    niche: I16
    visits: U16  # this room's factor on visits, Q8.8
    newness: U16  # pull of the new w, Q8.8
    moderation: U8  # 0-100
    insularity: U16  # Q16
    staleness: I32  # hundredths
    crew: I32  # share of the work of welcoming that the crew can do, Q16, at most ONE
    arrivals: I32  # people who came today and are seated at dawn
    head: I16  # next slot to write
    screen: I32  # [R, SCREEN] variant on show, or NONE
    screen_act: I32  # [R, SCREEN] act that put it there
    screen_author: I32  # [R, SCREEN] member row, or NONE
    screen_tick: I32  # [R, SCREEN] when it was put there
    screen_use: I32  # [R, SCREEN] row in Uses of its idea in this room, or NONE
    posts: U16  # [R, 24] acts in each of the last hours
    posters: U16  # [R, 24] members by the hour of their last act
    canon: I32  # [R, CANON] roots the room holds dear, or NONE
    hostility: I32  # how ready it is to raid others, Q8.8, log-normal over rooms
    resentment: I32  # what raids and thefts have left behind, Q16, at most ONE
    rival: I64  # uid of the room it resents most, or NONE
    kin: U8  # Kin


@dataclass
class Variants(Table):
    """One row a wording of an idea. Rows are never removed."""

    parent: I32
    parent2: I32  # NONE unless a remix
    root: I32  # row in Roots
    origin: I16  # room, or -1 - platform
    quality: U16  # Q8.8
    layers: U8  # length of the reference chain, 0-6 (tenths are not kept)
    bond: U8  # 0-5
    bite: U8  # 0-5
    meaning: U8  # 255 = whole
    born: I32  # tick
    author: I64  # member id, NONE on platforms
    slot: U8  # which slot of the template this wording changed (255: none)
    twist: U16  # which filling it took
    dialect: I8  # platform whose dialect rewrote it, or NONE


@dataclass
class Roots(Table):
    """One row an idea: the family of its wordings. Rows are never removed."""

    key: I64  # of the act that made it: what chance is keyed by; stable for ever
    variant: I32  # its first wording
    template: I16  # row in pack.ideas
    origin: I16  # room, or -1 - platform
    born: I32
    author: I64  # member id, NONE on platforms
    parent: I32  # root it was remixed from, or NONE
    parent2: I32
    act: I32  # the last act on it anywhere, or NONE
    seen: I32  # acts ever, everywhere
    hot: I32  # acts on platforms as they stood at hot_tick, decayed until then, hundredths
    hot_tick: I32
    abroad: I32  # copies ever on platforms
    places: I32  # where strangers passed it on: bit 0 in parliament, bit 1 + n on platform n
    coopted: U16  # Q16
    brand: I8  # brand that used it, or NONE
    credit: U8  # 1 if it left with the room's name on it
    status: U8  # Status
    fate: U8  # Fate
    home: I32  # acts ever in the player's room
    today: I32  # acts in the player's room in the last 24 h
    rested: I16  # days since it was last the theme of an evening


@dataclass
class Uses(Table):
    """Sparse (room, root) table, sorted by key = room << 32 | root on every morning.

    What no member used for a while and no screen shows is forgotten.
    """

    key: I64
    uses: I32
    first: I32
    last: I32


@dataclass
class Platforms(Table):
    """One row a platform."""

    load: I32  # decayed copies, hundredths
    audience: I32
    head: I16  # next place on the shelf
    shelf: I32  # [P, SHELF] variant of each of the newest copies, or NONE
    shelf_act: I32  # [P, SHELF]


@dataclass
class Pending(Table):
    """Copies under way on platforms, in order of arrival in the table."""

    due: I32  # tick
    platform: I8
    variant: I32
    key: I64  # what the copy's chance is keyed by; stable for ever
    parent: I32  # act copied, or NONE
    member: I64  # who carried it out, or NONE
    kind: U8  # ActKind


@dataclass
class Omens(Table):
    """What hazards have announced; carried out when it is due, a day or more later."""

    kind: U8  # Omen
    room: I32  # whose doing it is, or NONE (a brand's)
    target: I32  # room raided, or root that a brand will use, or NONE
    which: I8  # brand, or NONE
    due: I32  # tick


@dataclass(frozen=True)
class World:
    """The state of a run on one morning."""

    members: Members
    rooms: Rooms
    variants: Variants
    roots: Roots
    uses: Uses
    platforms: Platforms
    pending: Pending
    omens: Omens
    cast: Cast
    ties: Ties
    facts: Facts
    cards: Cards
    promises: Promises
    forces: Forces
    fired: I16  # [events] day an event last came, or NONE
    signed: I16  # [charters] day a charter was signed, or NONE
    host: Host

    def __getstate__(self) -> dict[str, object]:
        """Return its fields alone: what was made of it and kept with it is made again elsewhere."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield (name, table) in order of declaration."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, Table):
                yield field.name, value

    def columns(self) -> Iterator[tuple[str, Column]]:
        """Yield every column as ("table.column", array), in order of declaration."""
        for name, table in self.tables():
            for column, array in table.columns():
                yield f"{name}.{column}", array
        yield "fired", self.fired
        yield "signed", self.signed

    @property
    def sealed(self) -> bool:
        """Whether nothing of it can change any more."""
        return self.members.sealed

    def thawed(self) -> Self:
        """Return a private, writable copy."""
        copies = {name: table.thawed() for name, table in self.tables()}
        fired, signed = self.fired.copy(), self.signed.copy()
        return type(self)(**copies, fired=fired, signed=signed)  # type: ignore[arg-type]  # by name

    def frozen(self) -> Self:
        """Seal every column in place and return this world."""
        for _, table in self.tables():
            table.frozen()
        self.fired.flags.writeable = False
        self.signed.flags.writeable = False
        return self
