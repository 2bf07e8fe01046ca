"""The shape of an idea: a template from which sparks are drawn."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Entry, Form, Id, Line, Places, Range5, Refers, Rooms, Words

Fills = Annotated[list[Line], Field(min_length=2, max_length=12)]


class Idea(Entry):
    """A template: values drawn from ranges, and a grammar of words."""

    form: Annotated[Form, Field(description="what kind of thing it is")]
    tags: Annotated[
        list[Id],
        Field(min_length=1, max_length=3, description="what it is about, two or three words"),
        Refers("tag"),
    ]
    catch: Annotated[Range5, Field(description="seen once, passed on: lowest and highest, 0-5")]
    bond: Annotated[Range5, Field(description="how it binds: lowest and highest, 0-5")]
    bite: Annotated[Range5, Field(description="edge: lowest and highest, 0-5")]
    layers: Annotated[int, Field(ge=0, le=6, description="references needed to read it, 0-6")]
    text: Annotated[Line, Words(), Field(description="its words, with {slot} places")]
    mark: Annotated[
        Line,
        Words(),
        Field(description="the piece that survives, with {slot} places; no full stop"),
    ]
    retold: Annotated[
        list[Line],
        Words(),
        Field(
            default_factory=list,
            max_length=8,
            description="its words otherwise, with the same places: a room tells it in one way",
        ),
    ]
    slots: Annotated[
        dict[Id, Fills],
        Words(counted=True),
        Field(min_length=1, max_length=6, description="the fillings of each slot, two to twelve"),
    ]
    remix: Annotated[
        list[Line],
        Words(counted=True),
        Places(known=("mine", "theirs"), musts=("mine", "theirs")),
        Field(
            min_length=1, max_length=8, description="lines for remixes, with {mine} and {theirs}"
        ),
    ]
    also: Annotated[
        list[Line],
        Words(),
        Places(known=("mine", "theirs"), musts=("mine", "theirs")),
        Field(
            default_factory=list,
            max_length=8,
            description="more lines like those of remix; they break no recording",
        ),
    ]
    rooms: Annotated[Rooms, Field(description="rooms that draw it; none: any")]
