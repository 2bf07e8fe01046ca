"""The shapes of what a host may bind the room to: charters, and the ambition of a run."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Closes,
    Condition,
    Entry,
    Label,
    LawTable,
    Line,
    Ref,
    Refers,
    Short,
    Weight,
    When,
    Words,
)


class Charter(Entry):
    """A house rule that can be signed: a wall or a window."""

    title: Annotated[Label, Words(), Field(description="the rule as it hangs by the door")]
    side: Annotated[Literal["wall", "window"], Field(description="wall or window")]
    text: Annotated[Line, Words(), Field(description="what it changes, said plainly")]
    price: Annotated[Line, Words(), Field(description="what it costs, said plainly")]
    because: Annotated[Short, Words(), Field(description="the cause, for the log")]
    when: Annotated[When, Condition("room"), Field(default="", description="may be signed only if")]
    unavailable: Annotated[Short, Words(), Field(default="", description="said when it may not")]
    laws: LawTable
    closes: Closes
    shuts: Annotated[
        list[Ref],
        Refers("charter"),
        Field(
            default_factory=list,
            max_length=16,
            description="charters it can never stand beside",
        ),
    ]


class Ambition(Entry):
    """What a run may declare on its eleventh day."""

    title: Annotated[Label, Words(), Field(description="its title")]
    text: Annotated[Line, Words(), Field(description="what one would be doing it for")]
    hint: Annotated[Line, Words(), Field(description="what has to be true on the last day")]
    ending: Annotated[Ref, Refers("ending"), Field(description="the ending it is about")]
    fits: Annotated[When, Condition("room"), Field(default="", description="offered only if")]
    rooms: Annotated[
        list[Ref],
        Refers("room"),
        Field(default_factory=list, max_length=20, description="rooms that it fits; none: any"),
    ]
    when: Annotated[
        When, Condition("room"), Field(default="", description="asked beside the ending's own")
    ]
    weight: Annotated[Weight, Field(default=8, description="how readily it is offered")]
