"""The shapes of a person and of a voice."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import (
    Condition,
    Entry,
    Form,
    Id,
    Label,
    Line,
    Percent,
    Places,
    Prose,
    Ref,
    Refers,
    When,
    Words,
)

Lines = Annotated[
    list[Line],
    Words(),
    Places(known=("idea", "name", "place")),
    Field(default_factory=list, max_length=40),
]

Leanings = Annotated[
    list[Line],
    Words(),
    Places(known=("label",)),
    Field(default_factory=list, max_length=40),
]


class Person(Entry):
    """A named member as they are on the first day."""

    name: Annotated[
        Label, Words(), Field(max_length=7, description="as they write it, ≤ 7 letters")
    ]
    role: Annotated[Label, Words(), Field(max_length=12, description="one word")]
    traits: Annotated[
        list[Id],
        Refers("trait"),
        Field(min_length=1, max_length=4, description="what they are like"),
    ]
    ties: Annotated[
        dict[Annotated[Ref, Refers("person")], Annotated[Id, Refers("tie")]],
        Field(default_factory=dict, max_length=2, description="person = kind of tie, at most two"),
    ]
    attachment: Annotated[Percent, Field(description="how much they would miss the room")]
    energy: Annotated[Percent, Field(description="strength left for this week")]
    loyalty: Annotated[Percent, Field(description="how long they stay through a bad week")]
    want: Annotated[Line, Words(), Field(description="what they want, once")]
    granted: Annotated[
        When,
        Condition("cast"),
        Field(default="", description="they have it once this holds; left out: by their traits"),
    ]
    voice: Annotated[Ref, Refers("voice"), Field(description="how they speak")]
    forms: Annotated[
        list[Form], Field(min_length=1, max_length=9, description="what they like to write")
    ]
    likes: Annotated[
        list[Id], Refers("tag"), Field(min_length=1, max_length=8, description="tags they like")
    ]
    leaving: Annotated[Prose, Words(), Field(description="the scene in which they go")]


class Voice(Entry):
    """Lines by moment, with {idea}, {name} and {place}."""

    spark: Annotated[Lines, Field(description="hands in a spark")]
    post: Annotated[Lines, Field(description="says it in the room")]
    carry: Annotated[Lines, Field(description="repeats somebody's")]
    riff: Annotated[Lines, Field(description="with a new wording")]
    hit: Annotated[Lines, Field(description="their idea burned all night")]
    flop: Annotated[Lines, Field(description="their idea died")]
    leak: Annotated[Lines, Field(description="seen abroad")]
    hello: Annotated[Lines, Field(description="to newcomers")]
    quiet: Annotated[Lines, Field(description="nothing much")]
    first: Annotated[Lines, Field(description="speaks for the first time (crowd voices only)")]
    lean: Annotated[Leanings, Field(description="is for an answer, {label}, on a card")]
    balk: Annotated[Leanings, Field(description="is against it")]
