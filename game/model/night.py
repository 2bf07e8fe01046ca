"""What one step returns: the next morning's world, and all that happened on the way to it."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from game.model.arrays import I32, I64, U8, Table
from game.model.world import World


class ActKind(IntEnum):
    """The kinds of act in the act log.

    Phases compare columns with plain numbers: with a member of an enum it takes 1.7 µs more.
    """

    NEW = 0
    CARRY = 1
    RIFF = 2
    RECALL = 3
    IMPORT = 4
    LEAK = 5  # to a second room, or onto a platform
    COPY = 6  # from platform post to platform post
    NATIVE = 7  # born on a platform
    BROADCAST = 8  # placed by a force
    HOST = 9  # placed by a verb of the player's
    RAID = 10  # said in a room by members of another that came to fight


class Kind(Enum):
    """The kinds of thing that can happen. Prose is made of them in `game.view`, never here."""

    CHOSE = "chose"  # about = event, amount = choice; odds and passed if it was tested
    POSTED = "posted"
    REMIXED = "remixed"
    HOSTED = "hosted"
    BRIDGED = "bridged"  # room; amount = people who look in, root2 = theirs; passed: not changed
    LEAK_MADE = "leak_made"
    RETIRED = "retired"
    MODERATED = "moderated"
    RESTED = "rested"
    CALLED_BACK = "called_back"  # amount = who could read it
    TRANSLATED = "translated"  # amount = people taught
    ENCRYPTED = "encrypted"  # amount = regulars who lost the thread
    SPOTLIT = "spotlit"  # who; amount = how many envy them; odds, passed of a quiet one's voice
    SOURED = "soured"  # about = force that lost its appetite, or -1
    ANSWERED = "answered"  # about = force, amount = mode; odds and passed of a prank
    SIGNED = "signed"  # about = charter
    FOUNDED = "founded"  # room; amount = how many; who leads; odds and passed: in friendship
    ALLIED = "allied"  # room
    OVERTIME = "overtime"  # amount = hours
    CAUGHT = "caught"  # an idea passed the kindling mark at home
    DIED = "died"
    SURFACED = "surfaced"  # an idea nobody planned is on the list now
    CANONISED = "canonised"
    CARRIED = "carried"  # who repeats root
    RIFFED = "riffed"  # who makes a new wording of root
    FIRST_WORDS = "first_words"  # a member who never spoke; amount = days silent
    LEAKED = "leaked"  # about = platform
    BIG = "big"  # amount = copies
    FEED_TOOK = "feed_took"
    FORCE_MOVED = "force_moved"  # about = force, amount = stage; root or who in view
    CALLED_OFF = "called_off"  # about = force, amount = stage; passed: only put off
    CAMPAIGN = "campaign"  # about = brand
    MISFIRED = "misfired"  # about = brand: it ran words that are nobody's
    HIRED = "hired"  # who works for the force about now
    CHARGED = "charged"  # root is a banner now; amount = how many laid it down
    QUOTED = "quoted"  # root is said in the chamber, for nobody; about = platform
    COPIED = "copied"  # root is said in room, too, as their own
    POACHED = "poached"  # who went over to room
    BEFRIENDED = "befriended"  # room stands with us
    NOTICE = "notice"  # the Landlord announces a change; about = change, amount = days
    RULES_CHANGED = "rules_changed"  # about = change
    WORN_DOWN = "worn_down"  # root has lost a layer at home
    DROPPED = "dropped"  # root bored us
    BOUGHT = "bought"  # amount = people who were paid to come
    CLASSIC = "classic"  # everyone uses it; amount = copies
    DECLARED = "declared"  # about = ambition
    ENDED_HERE = "ended_here"  # the platform is gone; about = the Landlord's change
    ARRIVED = "arrived"  # amount = people
    LEFT = "left"  # amount = people; who if a named one
    PACKING = "packing"  # who means to go; amount = days until then
    STAYED = "stayed"  # who meant to go and does not
    CHANGED = "changed"  # who is otherwise now; amount = State
    GRANTED = "granted"  # who has what they wanted
    RESTLESS = "restless"  # who has waited for long; amount = how many have
    TIED = "tied"  # roles = two who are something to each other now; about = tie kind
    PROMISED = "promised"  # to whom; about = event, amount = choice
    KEPT = "kept"  # a promise to whom; about = event, amount = choice
    BROKEN = "broken"  # a promise to whom; about = event, amount = choice
    MADE_UP = "made_up"  # with whom an evening settled it
    SUCCESSOR = "successor"  # who will have the keys; passed if nobody was asked
    JOINED_CIRCLE = "joined_circle"  # who is one of the five now
    STEPPED_IN = "stepped_in"  # who of the circle; amount = Power
    RAIDED = "raided"  # room = whose people came; amount = how many
    SPLIT = "split"  # room = the daughter's; amount = how many went
    SPARKED = "sparked"  # who wrote a new spark
    CLOSING = "closing"  # the host ends it; amount = Closing, who = the successor
    ENDED = "ended"  # about = ending


@dataclass(frozen=True)
class Happening:
    """One thing that happened. Rows refer to the night's world; -1 where a field means nothing."""

    kind: Kind
    hour: int = -1  # 0-23 of the night; -1 for the evening and the dawn
    who: int = -1  # cast row
    root: int = -1
    root2: int = -1
    room: int = -1
    about: int = -1
    amount: int = 0
    odds: int = -1  # per cent, where a test was made
    passed: bool = False
    roles: tuple[int, ...] = ()  # cast row of each role of an event


@dataclass(frozen=True)
class Delta:
    """One ledger entry: how much one term moved one meter. They add up to the change exactly.

    Meters: members, warmth (sum of belonging, Q16), core, pulse, exposure, trust, fatigue,
    staleness (hundredths), imprint.
    """

    meter: str
    term: str  # a phase, "verb:post", "event:base:first_post", "force:feed" …
    amount: int


@dataclass(frozen=True)
class Strip:
    """How one of the player's ideas fared, hour by hour."""

    root: int
    home: tuple[int, ...]  # 24: people reached at home
    abroad: tuple[int, ...]  # 24: copies on platforms


@dataclass
class Acts(Table):
    """The act log of a day, in order (columns as in the public act log)."""

    tick: I32
    act: I32
    parent: I32
    root: I32
    variant: I32
    room: I32  # room, or -1 - platform
    member: I64
    depth: U8
    meaning: U8
    kind: U8  # ActKind


@dataclass(frozen=True)
class Night:
    """A closed day: the world it led to and what happened."""

    world: World
    day: int  # the day that was closed
    happenings: tuple[Happening, ...]
    ledger: tuple[Delta, ...]
    strips: tuple[Strip, ...]
    acts: Acts
