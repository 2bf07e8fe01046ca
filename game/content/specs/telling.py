"""The shapes of an ending and of a page of the zine or line of the news."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Condition,
    Entry,
    Label,
    Line,
    Places,
    Prose,
    Rooms,
    Spec,
    Weight,
    When,
    Words,
)

TOLD = Places(
    known=(
        *("room", "day", "best", "best_author", "worn", "oldest", "name", "left"),
        *("brand", "platform", "core", "size", "new", "heir"),
        *("known", "known_author", "spoken", "spoken_author"),
        *("cause", "envoy", "rival", "rival_room"),
    )
)


class Variant(Spec):
    """Another epilogue for the same ending."""

    when: Annotated[When, Condition("room"), Field(description="told instead if")]
    text: Annotated[Prose, Words(), TOLD, Field(description="the epilogue")]


class Ending(Entry):
    """A way for a run to end."""

    title: Annotated[Label, Words(), Field(description="its title")]
    kind: Annotated[Literal["win", "mixed", "loss"], Field(description="win, mixed or loss")]
    rank: Annotated[int, Field(ge=0, le=1000, description="of its kind, lower is asked first")]
    nightly: Annotated[bool, Field(default=False, description="asked every night after day five")]
    at_once: Annotated[bool, Field(default=False, description="asked in the first days, too")]
    when: Annotated[When, Condition("room"), Field(default="", description="the run ends so if")]
    hint: Annotated[Line, Words(), Field(description="what the player is told of it")]
    how: Annotated[
        Line, Words(), Field(default="", description="what brings it about, or keeps it off")
    ]
    text: Annotated[Prose, Words(), TOLD, Field(description="the epilogue")]
    variant: Annotated[
        list[Variant],
        Field(default_factory=list, max_length=4, description="told instead, the first that holds"),
    ]


class Page(Entry):
    """A paragraph of the zine, or a line of the news."""

    place: Annotated[Literal["zine", "news"], Field(description="zine or news")]
    when: Annotated[When, Condition("room"), Field(default="", description="may stand only if")]
    weight: Annotated[Weight, Field(default=1, description="how readily it is taken")]
    rooms: Annotated[Rooms, Field(description="rooms that it is told in; none: any")]
    text: Annotated[Prose, Words(), TOLD, Field(description="what is told")]
