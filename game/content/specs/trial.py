"""The shape of a test: an event as the author means it to go, in the author's own language."""

from typing import Annotated

from pydantic import Field

from game.content.specs.fields import Day, Entry, Id, Line, Points, Ref, Refers, Spec

Facts = Annotated[
    list[Ref],
    Refers("fact"),
    Field(default_factory=list, max_length=20),
]


class Start(Spec):
    """The morning on which the event is tried."""

    at: Annotated[Ref, Refers("room"), Field(default="base:kettle", description="in which room")]
    seed: Annotated[Line, Field(default="test", description="a word, or a seed")]
    day: Annotated[Day, Field(default=1, description="the day of the run")]
    fact: Annotated[
        dict[Annotated[Ref, Refers("fact")], Annotated[int, Field(ge=0, le=60)]],
        Field(
            default_factory=dict,
            max_length=20,
            description="facts that have been written down, and how many days ago",
        ),
    ]
    room: Annotated[
        dict[Id, Annotated[int, Field(ge=0, le=1_000_000)]],
        Field(default_factory=dict, max_length=20, description="quantities of the room, by name"),
    ]


class Expect(Spec):
    """What has to be so."""

    comes: Annotated[bool, Field(default=True, description="whether the event may come")]
    open: Annotated[bool, Field(default=True, description="whether the choice is open")]
    facts: Annotated[Facts, Field(description="facts that the choice writes down")]
    room: Annotated[
        dict[Id, Points],
        Field(default_factory=dict, max_length=8, description="points on meters of the room"),
    ]
    then: Annotated[
        Ref | None, Refers("event"), Field(default=None, description="the follow-up that it sets")
    ]


class Step(Spec):
    """What is done some days later, and what has to come of that."""

    after: Annotated[Day, Field(default=1, description="days later; nothing is done on them")]
    event: Annotated[Ref, Refers("event"), Field(description="the event that is tried then")]
    choice: Annotated[Id, Field(default="", description="the answer that is taken, by its id")]
    well: Annotated[bool, Field(default=True, description="whether its test goes well")]
    expect: Annotated[Expect, Field(default_factory=Expect, description="what has to be so")]


class Trial(Entry):
    """An event, a start, a choice, and what has to come of it."""

    says: Annotated[Line, Field(description="what it is to show, as a sentence")]
    event: Annotated[Ref, Refers("event"), Field(description="the event that is tried")]
    choice: Annotated[Id, Field(default="", description="the answer that is taken, by its id")]
    well: Annotated[bool, Field(default=True, description="whether its test goes well")]
    start: Annotated[Start, Field(default_factory=Start, description="how things stand")]
    expect: Annotated[Expect, Field(default_factory=Expect, description="what has to be so")]
    step: Annotated[
        list[Step],
        Field(default_factory=list, max_length=8, description="what is done after that, in order"),
    ]
