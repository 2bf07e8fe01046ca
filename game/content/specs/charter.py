"""The shape of a charter: a house rule that a room may sign, for good."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.event import RoomMoves
from game.content.specs.fields import (
    Condition,
    Entry,
    Id,
    Label,
    Line,
    Prose,
    Ref,
    Refers,
    Short,
    Spec,
    When,
    Words,
)


class House(Spec):
    """What a rule does to the house."""

    room: Annotated[RoomMoves, Field(default_factory=RoomMoves, description="the room's meters")]


class Charter(Entry):
    """A house rule, signed for good: a wall or a window."""

    name: Annotated[Label, Words(), Field(max_length=24, description="its name")]
    side: Annotated[Literal["walls", "windows"], Field(description="walls or windows")]
    rule: Annotated[Line, Words(), Field(description="the rule, said plainly")]
    when: Annotated[When, Condition("room"), Field(default="", description="may be signed only if")]
    unavailable: Annotated[Short, Words(), Field(default="", description="said when it may not")]
    shuts_out: Annotated[
        list[Ref],
        Refers("charter"),
        Field(
            default_factory=list,
            max_length=16,
            description="rules that can never stand beside it; said of one, it holds for both",
        ),
    ]
    lever: Annotated[
        dict[Id, Annotated[int, Field(ge=0, le=400)]],
        Field(
            default_factory=dict,
            max_length=4,
            description="what it turns from then on, in per cent of normal, by name",
        ),
    ]
    do: Annotated[
        House, Field(default_factory=House, description="what it does on the night it is signed")
    ]
    nightly: Annotated[
        House, Field(default_factory=House, description="what it does every night from then on")
    ]
    because: Annotated[Short, Words(), Field(default="", description="the cause, for the log")]
    text: Annotated[Prose, Words(), Field(description="what is told on the night it is signed")]
