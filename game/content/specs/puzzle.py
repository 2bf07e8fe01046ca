"""The shape of a puzzle: a position and its target."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.specs.fields import (
    Condition,
    Day,
    Entry,
    Label,
    Line,
    Prose,
    When,
    Words,
)
from game.content.specs.trial import Start

By = Literal["reference", "random", "spam", "wall", "rest"]


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
