"""The shape of a file of planned shocks: what is done to a world without a player, and when."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Number, Ref, Spec
from game.model.shock import Switch


class Blow(Spec):
    """One shock: a day, and one of `newcomers`, `broadcast` and `off`."""

    day: Annotated[int, Field(ge=1, le=1000)]
    newcomers: Annotated[int | None, Field(ge=1, le=1000)] = None
    share: Annotated[Number | None, Field(gt=0, le=1)] = None
    broadcast: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    platform: Ref | None = None
    idea: Ref | None = None
    quality: Annotated[Number | None, Field(ge=Decimal("0.125"), le=12)] = None
    off: Switch | None = None


class Plan(Spec):
    """A file of shocks."""

    shock: Annotated[list[Blow], Field(min_length=1, max_length=100)]
