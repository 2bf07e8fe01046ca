"""The shape of an event: a card with a cast, choices, and what each of them does."""

import re
from functools import cache
from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field

from game.content.specs.fields import (
    Condition,
    Day,
    Entry,
    Id,
    Label,
    Percent,
    Points,
    Prose,
    Ref,
    Refers,
    Rooms,
    Short,
    Span,
    Spec,
    Weight,
    When,
    Words,
)
from game.content.specs.retold import Crowd, Retellings

ROLES, CHOICES = 4, 5
PLACES = ("room", "brand", "staff", "cause", "envoy", "rival", "rival_room", "platform", "day")
"""Places that any event's text may hold; {idea} only where there is one."""
RESERVED = ("idea", "fact", "tie", "spark", "text", "because", "then", *PLACES)
"""Words that an effect or a text could not tell from a role."""

About = Literal[
    "",
    "hottest",
    "leaked",
    "newest",
    "oldest",
    "branded",
    "wanted",
    "claimed",
    "copied",
    "canon",
    "dying",
]
Stat = Literal["trust", "exposure", "staleness", "warmth", "fatigue", "pulse", "core", "load"]
_ASKS = re.compile(r"\bidea\.|\b(?:tag|form|fate)\(")
State = Literal["", "usual", "burnt", "famous", "bitter", "elder"]
Way = Literal["", "left", "brand", "rival"]
Tension = Literal["rest", "calm", "tense", "crisis"]
Deed = Literal[
    "post",
    "host",
    "spotlight",
    "callback",
    "translate",
    "answer",
    "retire",
    "rest",
    "leave_it_home",
    "no_brand",
]
ABOUT_IDEA = ("retire", "leave_it_home", "no_brand")
"""Deeds that are about the idea at hand."""
Move = Annotated[
    Points | None, Field(default=None, description="points with their sign, -15 to +15")
]


class Moves(Spec):
    """Changes to one thing."""

    @property
    def any(self) -> bool:
        """Whether it is changed at all."""
        return any(vars(self).values())


class RoomMoves(Moves):
    """Points on the room's meters."""

    trust: Move
    exposure: Move
    staleness: Move
    fatigue: Move
    warmth: Annotated[Points | None, Field(default=None, description="everybody's attachment")]
    newcomers: Annotated[int | None, Field(default=None, ge=0, le=15, description="people")]
    brand: Annotated[
        Points | None,
        Field(default=None, description="a brand's appetite: -5 stalls a pitch, -10 ends it"),
    ]
    told: Annotated[
        Literal[1, -1] | None,
        Field(default=None, description="a brand hears how people talk (1), or nonsense (-1)"),
    ]
    reach: Annotated[
        int | None, Field(default=None, ge=1, le=7, description="nights of bought reach")
    ]


@cache
def signed(moves: type[Moves]) -> tuple[str, ...]:
    """Return the fields that hold points, which are written with their sign."""
    known = moves.model_fields.items()
    return tuple(name for name, field in known if Points in get_args(field.annotation))


class IdeaMoves(Moves):
    """Points on the idea that the event is about."""

    bite: Move
    meaning: Move
    coopted: Move
    heat: Move


class MemberMoves(Moves):
    """Points on a member who is cast."""

    attachment: Move
    energy: Move
    loyalty: Move
    state: Annotated[State, Field(default="", description="what they are from then on")]
    leaves: Annotated[Way, Field(default="", description="they go, at dawn, and that is where")]
    granted: Annotated[bool, Field(default=False, description="they have what they wanted")]


class Fact(Spec):
    """A fact that is written down."""

    who: Annotated[Id, Field(default="", description="the role it is about")]
    whom: Annotated[Id, Field(default="", description="a second role")]
    weight: Annotated[Weight, Field(default=8, description="halves every six days")]
    memory: Annotated[Short, Words(), Field(default="", description="what the player reads of it")]


class Tie(Spec):
    """What two roles are to each other from then on."""

    who: Annotated[Id, Field(description="a role")]
    whom: Annotated[Id, Field(description="another role")]
    kind: Annotated[Id, Refers("tie"), Field(description="in place of what they were")]


class Spark(Spec):
    """An idea that somebody has written because of it: one a day waits to be posted."""

    idea: Annotated[Ref, Refers("idea"), Field(description="its template")]
    by: Annotated[Id, Field(description="the role who wrote it")]


class Promise(Spec):
    """A promise with a clock: kept by a deed, or broken when it is due."""

    to: Annotated[Id, Field(description="the role it is made to")]
    what: Annotated[Deed, Field(description="what is promised")]
    days: Annotated[Span, Field(description="after how many days it can be kept, and is due")]
    trust: Annotated[
        int,
        Field(default=4, ge=1, le=7, description="what keeping it gives; breaking costs double"),
    ]
    label: Annotated[Short, Words(), Field(default="", description="what is shown by the clock")]


class Then(Spec):
    """A later event with the same cast."""

    event: Annotated[Ref, Refers("event"), Field(description="the follow-up")]
    days: Annotated[
        list[Day], Field(min_length=2, max_length=2, description="after how many days: least, most")
    ]


class Does(Spec):
    """What happens to meters and memory; any other name is a role."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, MemberMoves]

    room: Annotated[RoomMoves, Field(default_factory=RoomMoves, description="the room's meters")]
    idea: Annotated[IdeaMoves, Field(default_factory=IdeaMoves, description="the idea's meters")]
    fact: Annotated[
        dict[Id, Fact], Field(default_factory=dict, max_length=4, description="facts written down")
    ]
    tie: Annotated[list[Tie], Field(default_factory=list, max_length=4, description="ties written")]
    spark: Annotated[Spark | None, Field(default=None, description="a spark that comes of it")]

    @property
    def roles(self) -> dict[str, MemberMoves]:
        """Moves by role."""
        return self.__pydantic_extra__ or {}

    @property
    def moves(self) -> dict[str, Moves]:
        """Changes of the room, of the idea and of roles, by their names."""
        return {"room": self.room, "idea": self.idea, **self.roles}


class Fails(Does):
    """What a failed test does instead."""

    text: Annotated[Prose, Words(), Field(description="what is told that night")]
    because: Annotated[Short, Words(), Field(default="", description="the cause")]
    then: Annotated[Then | None, Field(default=None, description="a later event")]


class Odds(Spec):
    """A test; the chance is shown: 50 + stat - against per cent, 5 to 95."""

    stat: Annotated[Stat, Field(description="a quantity of the room")]
    against: Annotated[Percent, Field(description="how hard it is")]


class Choice(Spec):
    """One way to answer."""

    id: Annotated[Id, Field(description="its name in patches and recordings")]
    label: Annotated[Label, Words(), Field(description="what the player reads, one line")]
    when: Annotated[When, Condition("choice"), Field(default="", description="open only if")]
    unavailable: Annotated[Short, Words(), Field(default="", description="said when it is not")]
    hours: Annotated[int, Field(default=0, ge=0, le=5, description="hours of the evening it takes")]
    test: Annotated[Odds | None, Field(default=None, description="a chance to fail")]
    do: Annotated[Does, Field(default_factory=Does, description="what it does")]
    because: Annotated[Short, Words(), Field(default="", description="the cause, for the log")]
    text: Annotated[
        Prose, Words(), Field(default="", description="what is told that night; else the cause is")
    ]
    then: Annotated[Then | None, Field(default=None, description="a later event")]
    fail: Annotated[Fails | None, Field(default=None, description="what a failed test does")]
    promise: Annotated[Promise | None, Field(default=None, description="a promise it makes")]


class Event(Entry):
    """A card that may come in a morning."""

    title: Annotated[Label, Words(), Field(description="its title")]
    group: Annotated[Id, Field(description="one event of a group comes a morning")]
    cooldown: Annotated[
        int,
        Field(default=1, ge=1, le=30, description="days from any of its group until it may come"),
    ]
    tension: Annotated[Tension, Field(default="calm", description="what it does to a morning")]
    story: Annotated[
        bool,
        Field(default=False, description="for every run: as soon as it can come, it does"),
    ]
    when: Annotated[When, Condition("room"), Field(default="", description="may come only if")]
    weight: Annotated[Weight, Field(default=8, description="how readily it comes, 1-100")]
    about: Annotated[
        About,
        Field(
            default="", description="its idea; left out: the hottest, if an idea is named at all"
        ),
    ]
    rooms: Annotated[Rooms, Field(description="rooms that it comes in; none: any")]
    repeat: Annotated[int, Field(default=0, ge=0, le=60, description="days until again; 0: once")]
    follow_only: Annotated[bool, Field(default=False, description="comes only as a follow-up")]
    absent: Annotated[
        bool, Field(default=False, description="a follow-up that comes although its cast has left")
    ]
    cast: Annotated[
        dict[Id, Annotated[When, Condition("cast")]],
        Field(default_factory=dict, max_length=ROLES, description="who is needed, cast in order"),
    ]
    text: Annotated[Prose, Words(), Field(description="what is told in the morning")]
    crowd: Crowd
    choice: Annotated[
        list[Choice],
        Field(default_factory=list, max_length=CHOICES, description="the answers, at most five"),
    ]

    retold: Retellings

    @property
    def concerns(self) -> str:
        """Which idea it is about: as written, or the hottest where it names one all the same."""
        if self.about or self.follow_only:
            return self.about
        parts: tuple[Event | Choice, ...] = (self, *self.choice)
        return "hottest" if any(map(_names_idea, parts)) else ""


def _names_idea(part: Event | Choice) -> bool:
    """Return whether a card or a choice asks about an idea, moves one, or has one in its words."""
    if isinstance(part, Event):
        asked, told = (part.when, *part.cast.values()), (part.title, part.text)
    else:
        failed = (part.fail.text, part.fail.because) if part.fail else ()
        asked, told = (part.when,), (part.label, part.text, part.because, *failed)
        if any(does.idea.any for does in (part.do, part.fail) if does):
            return True
    return any("{idea}" in text for text in told) or any(_ASKS.search(text) for text in asked)
