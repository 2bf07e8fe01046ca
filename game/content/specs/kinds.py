"""Every kind of record by the name of its table."""

from game.content.specs.event import Event
from game.content.specs.fields import Spec
from game.content.specs.idea import Idea
from game.content.specs.people import Person, Voice
from game.content.specs.places import Brand, Niche, Platform, Room
from game.content.specs.telling import Ending, Page

KINDS: dict[str, type[Spec]] = {
    "idea": Idea,
    "event": Event,
    "person": Person,
    "voice": Voice,
    "room": Room,
    "niche": Niche,
    "platform": Platform,
    "brand": Brand,
    "ending": Ending,
    "page": Page,
}
"""Tables of records, `[kind.id]`, that any pack may hold."""
