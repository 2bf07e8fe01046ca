"""Every kind of record by the name of its table."""

from game.content.specs.event import Event
from game.content.specs.fields import Entry, Spec
from game.content.specs.house import Ambition, Charter
from game.content.specs.idea import Idea
from game.content.specs.manifest import Breaks, Likes, Manifest, Needs, Vocabulary
from game.content.specs.people import Person, Voice
from game.content.specs.places import Brand, Niche, Platform, Room
from game.content.specs.powers import Cause, Change, Rival
from game.content.specs.puzzle import Puzzle
from game.content.specs.telling import Ending, Page
from game.content.specs.terms import Assist, Teller, Weather
from game.content.specs.trial import Trial

KINDS: dict[str, type[Entry]] = {
    "idea": Idea,
    "event": Event,
    "person": Person,
    "voice": Voice,
    "room": Room,
    "niche": Niche,
    "platform": Platform,
    "brand": Brand,
    "ending": Ending,
    "charter": Charter,
    "ambition": Ambition,
    "weather": Weather,
    "assist": Assist,
    "teller": Teller,
    "puzzle": Puzzle,
    "cause": Cause,
    "rival": Rival,
    "change": Change,
    "page": Page,
    "test": Trial,
}
"""Tables of records, `[kind.id]`, that any pack may hold."""
ONCE: dict[str, type[Spec]] = {
    "pack": Manifest,
    "needs": Needs,
    "likes": Likes,
    "breaks": Breaks,
    "words": Vocabulary,
}
"""Tables that stand once in a pack."""
