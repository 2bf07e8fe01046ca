"""The shapes of the powers that are no brand: the Cause, a rival host, the Landlord's changes."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Besides,
    Closes,
    Entry,
    Idle,
    Label,
    LawTable,
    Line,
    Places,
    Prose,
    Rewrites,
    Tags,
    Words,
)

Intent = Annotated[Line, Words(), Places(known=("name", "idea", "room", "who"))]


class Cause(Entry):
    """Somebody who wants a symbol; words by stage."""

    name: Annotated[Label, Words(), Field(description="its name")]
    wants: Annotated[Line, Words(), Field(description="what it wants")]
    staff: Annotated[Line, Words(), Field(description="who writes to you")]
    tags: Annotated[Tags, Field(description="what it looks for")]
    dialect: Annotated[Rewrites, Field(description="rewrites with {mark}")]
    watch: Annotated[Intent, Field(description="it reads along")]
    idle: Idle
    also: Besides
    want: Annotated[Intent, Field(description="it has an idea in view")]
    pitch: Annotated[
        Intent, Field(description="it has asked you to stand with it, and waits for an answer")
    ]
    campaign: Annotated[Intent, Field(description="it will carry the idea through the streets")]
    spent: Annotated[Intent, Field(description="it has moved on")]


class Rival(Entry):
    """A host like you, with a policy; words by stage."""

    name: Annotated[Label, Words(), Field(description="the host's name")]
    room: Annotated[Label, Words(), Field(description="the name of their room")]
    policy: Annotated[
        Literal["poach", "copy", "raid", "ally"], Field(description="what they are about")
    ]
    tags: Annotated[Tags, Field(description="what their room is about")]
    watch: Annotated[Intent, Field(description="they read along")]
    idle: Idle
    also: Besides
    want: Annotated[Intent, Field(description="they have somebody or something in view")]
    pitch: Annotated[Intent, Field(description="they will do it tomorrow")]
    campaign: Annotated[Intent, Field(description="they are doing it")]
    spent: Annotated[Intent, Field(description="they have had enough for now")]


class Change(Entry):
    """A change of the platform's rules: announced, then in force for good."""

    title: Annotated[Label, Words(), Field(description="its title")]
    notice: Annotated[Line, Words(), Field(description="the announcement")]
    text: Annotated[Prose, Words(), Field(description="what is told on the day")]
    laws: LawTable
    closes: Closes
    ends: Annotated[
        bool, Field(default=False, description="the platform goes: the room has to move")
    ]
