"""The shapes of what a run is played for: an ambition, and a puzzle with its target."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Condition,
    Day,
    Entry,
    Label,
    Line,
    Prose,
    Ref,
    Refers,
    Weight,
    When,
    Words,
)
from game.content.specs.trial import Start

By = Literal["reference", "random", "spam", "wall", "rest"]


class Ambition(Entry):
    """An ending that may be declared on day 11; three that fit the room are offered."""

    title: Annotated[Label, Words(), Field(description="its title")]
    ending: Annotated[Ref, Refers("ending"), Field(description="the ending that crowns the run")]
    when: Annotated[When, Condition("room"), Field(default="", description="it fits only if")]
    weight: Annotated[Weight, Field(default=8, description="how readily it is offered, 1-100")]
    rooms: Annotated[
        list[Ref],
        Refers("room"),
        Field(default_factory=list, max_length=20, description="rooms that it fits; none: any"),
    ]
    text: Annotated[Prose, Words(), Field(description="the offer")]
    hint: Annotated[Line, Words(), Field(description="what has to be so, in one line")]


class Position(Start):
    """How things stand on the first morning of a puzzle."""

    by: Annotated[By, Field(default="reference", description="the bot that played until then")]


class Puzzle(Entry):
    """A position of a few days with a target."""

    title: Annotated[Label, Words(), Field(description="its title")]
    text: Annotated[Prose, Words(), Field(description="how things stand, and what is wanted")]
    start: Annotated[Position, Field(description="the position")]
    days: Annotated[Day, Field(default=3, description="evenings there are")]
    goal: Annotated[When, Condition("room"), Field(description="solved when this holds at night")]
    par: Annotated[
        int, Field(ge=1, le=1000, description="decisions that you needed: verbs and answers")
    ]
    hint: Annotated[Line, Words(), Field(description="the first thing to look at")]
