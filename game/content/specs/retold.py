"""The shape of another telling of an event's card."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Id, Label, Prose, Rooms, Short, Spec, Words

Crowd = Annotated[
    list[Label],
    Words(),
    Field(default_factory=list, max_length=4, description="what nobody in particular says"),
]


class Retold(Spec):
    """The same card in other words: a run tells it in one of its ways, or as the event does."""

    rooms: Annotated[Rooms, Field(description="rooms whose own it is; none: it is anybody's")]
    title: Annotated[Short, Words(), Field(default="", description="its title; left out: the same")]
    text: Annotated[Prose, Words(), Field(description="what is told in the morning")]
    crowd: Crowd
    label: Annotated[
        dict[Id, Label],
        Words(),
        Field(default_factory=dict, description="what the player reads, by the choice's id"),
    ]
    told: Annotated[
        dict[Id, Prose],
        Words(),
        Field(default_factory=dict, description="what is told that night, by the choice's id"),
    ]
    failed: Annotated[
        dict[Id, Prose],
        Words(),
        Field(default_factory=dict, description="and where its test failed, by the choice's id"),
    ]


Retellings = Annotated[
    list[Retold],
    Words(),
    Field(default_factory=list, max_length=8, description="the same card in other words"),
]
