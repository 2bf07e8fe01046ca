"""What nights come to in a room's own words: lines by what happened, instead of the usual."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Line, Places, Spec, Words

Lines = Annotated[list[Line], Field(default_factory=list, max_length=20)]
_IDEA = Places(known=("idea",))
_COUNT = Places(known=("idea", "count"))
_PEOPLE = Places(known=("people",))
_TO_PEOPLE = Places(known=("idea", "people"))
_ABROAD = Places(known=("idea", "where"))


class Nights(Spec):
    """A room's own lines; what it has none of is told as everywhere."""

    came: Annotated[Lines, _PEOPLE, Field(description="people came in")]
    went: Annotated[Lines, _PEOPLE, Field(description="people left")]
    spoke: Annotated[
        Lines,
        Places(known=("people", "days")),
        Field(description="quiet ones spoke, the longest silence was of so many days"),
    ]
    died: Annotated[
        Lines,
        Places(known=("idea", "times")),
        Field(description="an idea died; no stop at the end, for it goes on after a semicolon"),
    ]
    caught: Annotated[Lines, _COUNT, Field(description="an idea caught")]
    rose: Annotated[
        Lines, Places(known=("idea", "acts")), Field(description="an idea rose by itself")
    ]
    kept: Annotated[Lines, _IDEA, Field(description="an idea became canon by lasting")]
    out: Annotated[Lines, _ABROAD, Field(description="an idea got out")]
    took: Annotated[Lines, _ABROAD, Field(description="a platform took an idea")]
    again: Annotated[Lines, _TO_PEOPLE, Field(description="an idea was called back")]
    lost: Annotated[Lines, Field(description="and how those who are new took it")]
    evening: Annotated[Lines, _TO_PEOPLE, Field(description="an evening was held")]
    flat: Annotated[Lines, _COUNT, Field(description="an evening fell flat")]
    slept: Annotated[Lines, _IDEA, Field(description="the host slept; an idea was posted anyway")]
    rested: Annotated[Lines, Field(description="the host slept")]
    slowed: Annotated[Lines, Field(description="the room was slowed down")]
    explained: Annotated[Lines, _TO_PEOPLE, Field(description="an idea was explained")]
    locked: Annotated[Lines, _IDEA, Field(description="an idea was encrypted")]
    buried: Annotated[
        Lines, Places(known=("idea", "mourned")), Field(description="an idea was retired")
    ]


Retold = Annotated[
    Nights,
    Words(),
    Field(default_factory=Nights, description="its nights in its own words, by what happened"),
]
