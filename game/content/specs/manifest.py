"""The shapes of a pack's manifest, of its vocabulary and of the world's parameters."""

from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from game.content.specs.fields import Id, Label, Number, Spec

_VERSION = r"^\d{1,4}(\.\d{1,4}){0,2}$"
_GAME = r"^(==|>=|<=|<|>)\d{1,4}(\.\d{1,4}){0,2}(,\s*(==|>=|<=|<|>)\d{1,4}(\.\d{1,4}){0,2}){0,3}$"
FORMAT = 1
"""The pack format that this game writes; it reads this one and the one before."""


class Manifest(Spec):
    """Who a pack is."""

    id: Annotated[Id, Field(description="its name in ids: the `base` of `base:mira`")]
    name: Annotated[Label, Field(description="its name for people")]
    version: Annotated[
        str, StringConstraints(pattern=_VERSION), Field(description="numbers with points: 1.0.0")
    ]
    format: Annotated[int, Field(description="the format that it is written in: 1")]
    game: Annotated[
        str, StringConstraints(pattern=_GAME), Field(description="games that it is for: >=0.1")
    ]
    license: Annotated[Label, Field(description="its licence, by its short name")]


Versions = Annotated[str, StringConstraints(pattern=_GAME)]


class Others(Spec):
    """Other packs by their ids, each with the versions that are meant: hum = ">=1.0"."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Versions]

    @property
    def packs(self) -> dict[str, str]:
        """Versions by pack."""
        return self.__pydantic_extra__ or {}


class Needs(Others):
    """Packs that this one builds on and cannot do without; the base pack is always there."""


class Likes(Others):
    """Packs that come before this one if they are there; patches of them wait until they are."""


class Breaks(Others):
    """Packs that cannot stand beside this one."""


WordList = Annotated[list[Id], Field(default_factory=list, max_length=100)]


class Vocabulary(Spec):
    """The vocabulary that conditions and records may name."""

    tags: Annotated[WordList, Field(description="what things are about")]
    traits: Annotated[WordList, Field(description="what people are like")]
    ties: Annotated[WordList, Field(description="what people are to each other")]


class World(Spec):
    """The parameters of the spread model, each a number, and the sizes of worlds in rooms."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Number]

    sizes: Annotated[
        dict[Id, Annotated[int, Field(ge=2, le=30_000)]],
        Field(min_length=1, description="rooms of each world by its name"),
    ]

    @property
    def numbers(self) -> dict[str, Decimal]:
        """Parameters by name, as written; their ranges stand in `game.model.params`."""
        return self.__pydantic_extra__ or {}
