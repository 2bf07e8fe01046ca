"""The kinds of values that fields hold, each with its limits and its marks for the checks."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

MOST_ID = 60
MOST_TEXT = 1200
MOST_LABEL = 80
ONE_LINE = r"^[^\n\t]*$"
FULL_LINE = r"^[^\n\t]*[^\s][^\n\t]*$"
"""One line that says something."""
LINES = (ONE_LINE, FULL_LINE)
FORMS = (
    "in_joke",
    "catchphrase",
    "image",
    "copypasta",
    "dance",
    "song",
    "ritual",
    "rumour",
    "object",
)
Form = Literal[
    "in_joke",
    "catchphrase",
    "image",
    "copypasta",
    "dance",
    "song",
    "ritual",
    "rumour",
    "object",
]


@dataclass(frozen=True)
class Words:
    """Marks a text. The rules do not read it, so it does not count in the rules hash.

    Where `counted` is true the number of texts counts, because the rules draw one by number.
    """

    counted: bool = False


@dataclass(frozen=True)
class Refers:
    """Marks an id of another record of that kind, or of a word of that kind."""

    kind: str


@dataclass(frozen=True)
class Condition:
    """Marks a condition; `scope` says which names are at hand: room, choice, cast."""

    scope: str


@dataclass(frozen=True)
class Places:
    """Marks a text with places; `known` may stand in it, `musts` have to."""

    known: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()


class Spec(BaseModel):
    """A strict shape: unknown fields are faults, nothing is converted, nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _not_blank(text: str) -> str:
    if not text.strip():
        kind = "blank"
        raise PydanticCustomError(kind, "this text is empty")
    return text.rstrip("\n")


def _decimal(value: object) -> object:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _pair(pair: list[int]) -> list[int]:
    if pair[0] > pair[1]:
        kind = "range_order"
        raise PydanticCustomError(kind, "a range goes from the smaller number to the larger")
    return pair


Id = Annotated[str, StringConstraints(pattern=f"^[a-z0-9_]{{1,{MOST_ID}}}$")]
Ref = Annotated[
    str, StringConstraints(pattern=f"^([a-z0-9_]{{1,{MOST_ID}}}:)?[a-z0-9_]{{1,{MOST_ID}}}$")
]
Short = Annotated[str, StringConstraints(pattern=ONE_LINE, max_length=MOST_LABEL)]
Label = Annotated[str, StringConstraints(pattern=FULL_LINE, max_length=MOST_LABEL)]
Line = Annotated[str, StringConstraints(pattern=FULL_LINE, max_length=300)]
Prose = Annotated[str, Field(max_length=MOST_TEXT), AfterValidator(_not_blank)]
When = Annotated[str, StringConstraints(pattern=ONE_LINE)]
Points = Annotated[int, Field(ge=-15, le=15)]
Percent = Annotated[int, Field(ge=0, le=100)]
Day = Annotated[int, Field(ge=1, le=60)]
Weight = Annotated[int, Field(ge=1, le=100)]
Number = Annotated[Decimal, BeforeValidator(_decimal), Field(allow_inf_nan=False)]
Zero5 = Annotated[int, Field(ge=0, le=5)]
Range5 = Annotated[list[Zero5], Field(min_length=2, max_length=2), AfterValidator(_pair)]
Span = Annotated[
    list[Annotated[int, Field(ge=0, le=60)]],
    Field(min_length=2, max_length=2),
    AfterValidator(_pair),
]
Tags = Annotated[list[Id], Field(min_length=1, max_length=8), Refers("tag")]
Rooms = Annotated[list[Ref], Refers("room"), Field(default_factory=list, max_length=20)]
Rewrites = Annotated[
    list[Line],
    Words(counted=True),
    Places(known=("mark",), musts=("mark",)),
    Field(min_length=1, max_length=40),
]
Idle = Annotated[
    list[Line],
    Words(),
    Places(known=("name", "brand", "idea", "room", "who")),
    Field(default_factory=list, max_length=8, description="the same on other mornings"),
]
More = Annotated[
    list[Line],
    Words(),
    Places(known=("name", "brand", "idea", "room", "who")),
    Field(default_factory=list, max_length=8),
]
Verb = Literal[
    "post",
    "remix",
    "callback",
    "translate",
    "encrypt",
    "host",
    "spotlight",
    "moderate",
    "bridge",
    "leak",
    "retire",
    "sour",
    "answer",
    "charter",
    "split",
    "rest",
]
LawTable = Annotated[
    dict[Annotated[Id, Refers("law")], Annotated[int, Field(ge=-100, le=400)]],
    Field(default_factory=dict, max_length=20, description="what it adds to the room's laws"),
]
Closes = Annotated[
    list[Verb],
    Field(default_factory=list, max_length=8, description="verbs that are closed by it"),
]


class Also(Spec):
    """What else is said of a stage, a line a morning."""

    want: Annotated[More, Field(description="besides its `want`")]
    pitch: Annotated[More, Field(description="besides its `pitch`")]
    campaign: Annotated[More, Field(description="besides its `campaign`")]
    spent: Annotated[More, Field(description="besides its `spent`")]


Besides = Annotated[
    Also,
    Words(),
    Field(default_factory=Also, description="the same stages on other mornings"),
]


class Entry(Spec):
    """A record under an id of its own; what may be said of it, whatever its kind."""

    draft: Annotated[
        bool, Field(default=False, description="unfinished: left out of the game, faults are notes")
    ]
    retired: Annotated[
        bool, Field(default=False, description="gone for good; the id is never used again")
    ]
    renamed_from: Annotated[
        list[Id],
        Field(default_factory=list, max_length=20, description="ids that it had before"),
    ]
