"""The shapes of the terms of a run: weather, assists and storytellers."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Entry, Label, LawTable, Line, Percent, Words


class Weather(Entry):
    """One level of difficulty; a run has every level up to its own."""

    level: Annotated[int, Field(ge=1, le=10, description="which level it is, 1-10")]
    title: Annotated[Label, Words(), Field(description="its title")]
    text: Annotated[Line, Words(), Field(description="its one rule, said plainly")]
    laws: LawTable


class Assist(Entry):
    """A help that a player may take; it is noted in the recording."""

    title: Annotated[Label, Words(), Field(description="its title")]
    text: Annotated[Line, Words(), Field(description="what it does, said plainly")]
    laws: LawTable


class Teller(Entry):
    """A storyteller: how cards come, and how tension and rest follow each other."""

    title: Annotated[Label, Words(), Field(description="its title")]
    text: Annotated[Line, Words(), Field(description="how its months go")]
    first: Annotated[Percent, Field(description="chance of a card in a morning, per cent")]
    second: Annotated[Percent, Field(description="chance of a second card, per cent")]
    tense: Annotated[int, Field(ge=1, le=60, description="mornings of tension in a row, at most")]
    rest: Annotated[int, Field(ge=0, le=10, description="mornings of rest after them, at least")]
    crises: Annotated[int, Field(ge=0, le=8, description="crisis cards in four days, at most")]
