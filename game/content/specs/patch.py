"""The shape of a patch: a change to a record of another pack."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Ref, Spec

Fields = Annotated[dict[str, object], Field(default_factory=dict)]


class Patch(Spec):
    """What is changed in one record; choices are named by their ids."""

    id: Annotated[Ref, Field(description="the record, with its pack: base:knock")]
    was: Annotated[
        Fields, Field(description="fields as they have to stand now, else it is refused")
    ]
    set: Annotated[Fields, Field(description="fields that are replaced, or come to be")]
    add: Annotated[Fields, Field(description="lists that are made longer, by these items")]
