"""The shapes of a starting room, a niche, a platform and a brand."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Besides,
    Day,
    Entry,
    Idle,
    Label,
    LawTable,
    Line,
    Number,
    Percent,
    Places,
    Prose,
    Ref,
    Refers,
    Rewrites,
    Tags,
    Verb,
    Words,
    Zero5,
)
from game.content.specs.nights import Retold

Crowd = Literal["regular", "new", "lurker"]
Chance = Annotated[Number, Field(ge=0, le=1)]
_FAIR = Decimal(1)
Intent = Annotated[Line, Words(), Places(known=("brand", "idea"))]


class Room(Entry):
    """A starting room for the player."""

    name: Annotated[Label, Words(), Field(max_length=24, description="its name")]
    about: Annotated[Line, Words(), Field(description="what it is")]
    rule: Annotated[Line, Words(), Field(description="its one rule, said plainly")]
    size: Annotated[int, Field(ge=60, le=5000, description="members on the first day")]
    visits: Annotated[Number, Field(gt=0, le=20, description="how much more often people come by")]
    voice: Annotated[Number, Field(gt=0, le=20, description="how much more readily they speak")]
    attachment: Annotated[Percent, Field(description="mean attachment on the first day")]
    tags: Annotated[Tags, Field(description="what it is about")]
    people: Annotated[list[Ref], Refers("person"), Field(description="its twelve named members")]
    circle: Annotated[list[Ref], Refers("person"), Field(description="five of them")]
    canon: Annotated[
        list[Ref],
        Refers("idea"),
        Field(default_factory=list, max_length=12, description="canon on the first day"),
    ]
    crowd: Annotated[
        dict[Crowd, Annotated[Ref, Refers("voice")]],
        Field(default_factory=dict, description="what its unnamed say besides what all say"),
    ]
    opens: Annotated[
        dict[Verb, Day], Field(default_factory=dict, description="the day on which a verb opens")
    ]
    host_hours: Annotated[int, Field(ge=0, le=5, description="hours that hosting takes")]
    laws: LawTable
    intro: Annotated[Prose, Words(), Field(description="read on the first morning")]
    titles: Annotated[
        dict[Annotated[Ref, Refers("event")], Label],
        Words(),
        Field(default_factory=dict, description="what cards are called here, by their events"),
    ]
    retold: Retold


class Niche(Entry):
    """What some other room is about."""

    name: Annotated[Line, Words(), Field(description="its name at length")]
    short: Annotated[Label, Words(), Field(max_length=6, description="its name in the city")]
    tags: Annotated[Tags, Field(description="what it is about")]
    line: Annotated[Line, Words(), Field(description="what stands on its door")]


class Platform(Entry):
    """A place outside, with its dialect."""

    name: Annotated[Label, Words(), Field(description="its name")]
    tier: Annotated[int, Field(ge=1, le=4, description="how far from the rooms it is, 1-4")]
    appetite: Annotated[Number, Field(ge=0, le=10, description="how readily it copies; 1: normal")]
    audience: Annotated[
        Number, Field(default=_FAIR, ge=0, le=10, description="how many look on; 1: a fair share")
    ]
    accounts: Annotated[
        Number, Field(default=_FAIR, ge=0, le=10, description="how many members post there")
    ]
    natives: Annotated[
        Number, Field(default=_FAIR, ge=0, le=10, description="how many ideas are born there")
    ]
    feeds: Annotated[
        dict[Annotated[Ref, Refers("platform")], Chance],
        Field(default_factory=dict, description="chance that a copy is made on another platform"),
    ]
    known: Annotated[
        int,
        Field(
            default=0,
            ge=0,
            le=100_000,
            description="copies before it takes a thing; fewer in a village",
        ),
    ]
    max_bite: Annotated[Zero5, Field(default=5, description="it takes no more edge than this")]
    chamber: Annotated[
        bool, Field(default=False, description="what is said there is said in parliament")
    ]
    tags: Annotated[Tags, Field(description="what it is ever hungry for")]
    dialect: Annotated[Rewrites, Field(description="rewrites with {mark}, the meaning still there")]
    worn: Annotated[Rewrites, Field(description="rewrites with {mark}, little meaning left")]
    intent: Annotated[
        Line, Words(), Places(known=("name", "tags")), Field(description="its hunger, with {tags}")
    ]


class Brand(Entry):
    """Somebody who watches the corners; words by stage."""

    name: Annotated[Label, Words(), Field(description="its name")]
    sells: Annotated[Line, Words(), Field(description="what it sells")]
    staff: Annotated[Line, Words(), Field(description="who writes to you")]
    tags: Annotated[Tags, Field(description="what it looks for")]
    max_bite: Annotated[Zero5, Field(description="it never touches more edge than this")]
    dialect: Annotated[Rewrites, Field(description="rewrites with {mark}")]
    misheard: Annotated[
        list[Annotated[Line, Words()]],
        Field(default_factory=list, max_length=12, description="what it runs if fed nonsense"),
    ]
    watch: Annotated[Intent, Field(description="it reads along")]
    idle: Idle
    also: Besides
    want: Annotated[Intent, Field(description="it has an idea in view")]
    pitch: Annotated[Intent, Field(description="it has written, and waits for an answer")]
    campaign: Annotated[Intent, Field(description="it will run a campaign")]
    spent: Annotated[Intent, Field(description="it has moved on")]
