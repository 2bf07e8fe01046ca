"""A toy in place of the rules: a whole world of tiny columns, and a step that only counts.

The tests of recordings are about bytes, not about culture; they must not move with the rules.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, get_type_hints
from unittest import mock

import numpy as np

from game.model.arrays import Table
from game.model.condition import Both
from game.model.day import Day, Entry, Reason, Refusal
from game.model.ending import Ending
from game.model.house import Teller
from game.model.night import Acts, Happening, Kind, Night
from game.model.pack import Pack, Params, Room
from game.model.record import Header
from game.model.terms import Terms
from game.model.units import NONE
from game.model.world import World

LAST = 30
ENDED = "toy:long_table"


def _column(table: str, name: str) -> np.ndarray[Any, Any]:
    rows = {"rooms": 2, "members": 5, "roots": 3, "variants": 3}.get(table, 1)
    if table == "rooms" and name in {"posts", "posters"}:
        return np.zeros((rows, 24), dtype="<u2")
    if table == "rooms" and name.startswith("screen"):
        return np.zeros((rows, 20), dtype="<i4")
    return np.zeros(rows, dtype="<i4")


def _table(kind: type[Table], name: str) -> Table:
    hints = get_type_hints(kind)
    given = {
        field.name: 0 if hints[field.name] is int else _column(name, field.name)
        for field in fields(kind)
    }
    return kind(**given)


def world(seed: int = 1) -> World:
    """A world of zeros on the first morning."""
    parts: dict[str, Any] = {}
    for name, kind in get_type_hints(World).items():
        table = isinstance(kind, type) and issubclass(kind, Table)
        parts[name] = _table(kind, name) if table else np.zeros(1, dtype="<i2")
    made = World(**parts)
    made.host.seed = seed
    made.host.day = 1
    made.host.ending = NONE
    made.host.ambition = NONE
    made.members.belonging = np.full(5, 40_000, dtype="<u2")
    made.members.literacy = np.full(5, 20, dtype="<u1")
    return made.frozen()


def pack() -> Pack:
    """A pack of one room and one ending, with nothing else in it."""
    empty: dict[str, Any] = {field.name: () for field in fields(Pack)}
    room: dict[str, Any] = {field.name: 0 for field in fields(Room)} | {
        "id": "base:kettle",
        "name": "The Kettle",
        "laws": (),
    }
    ending: dict[str, Any] = {field.name: "" for field in fields(Ending)}
    ending |= {"id": ENDED, "kind": "mixed", "when": Both(())}
    teller: dict[str, Any] = {field.name: "" for field in fields(Teller)} | {"id": "base:tide"}
    given = {
        "tellers": (Teller(**teller),),
        "names": (("base", "1.0.0", "0" * 16),),
        "hash": "0" * 16,
        "rooms": (Room(**room),),
        "endings": (Ending(**ending),),
    }
    sizes = Params({"sizes.village": 30})
    return Pack(**(empty | {"params": sizes} | given))


def header(seed: int = 1) -> Header:
    """The header of a toy run."""
    return Header(
        seed=seed,
        room="base:kettle",
        world="village",
        weather=0,
        teller="base:tide",
        mode="run",
        packs=pack().names,
        app="0.1.0",
        made={"py": "3", "numpy": "2"},
    )


def begin(_pack: Pack, seed: int, _room: int, _rooms: int, _terms: Terms) -> World:
    """Stand in for `setup.begin`."""
    return world(seed)


def step(before: World, _pack: Pack, day: Day) -> Night:
    """Stand in for `step`: every decision and the seed leave a trace in some column."""
    after = before.thawed()
    host = after.host
    trace = sum(len(entry.verb) + sum(entry.args) for entry in day.plan)
    trace += sum(sum(map(ord, choice)) for choice in day.choices.values())
    after.members.belonging[host.day % 5] += 1 + trace
    host.acts = (host.acts * 31 + host.seed + trace) % (1 << 40)
    closed, host.day = host.day, host.day + 1
    host.tick += 24
    if closed == LAST:
        host.ending = 0
    acts = Acts(**{field.name: np.zeros(0, dtype="<i4") for field in fields(Acts)})
    happened = Happening(Kind.POSTED, root=trace)
    return Night(after.frozen(), closed, (happened,), (), (), acts)


class Legal:
    """Stands in for `engine.legal`: anything goes but the verb `never` and the choice `no`."""

    @staticmethod
    def day_refusal(_world: World, _pack: Pack, day: Day) -> tuple[str, Refusal] | None:
        """Refuse those two."""
        for event, choice in day.choices.items():
            if choice == "toy:no":
                return event, Refusal(Reason.CONDITION)
        for entry in day.plan:
            if entry.verb == "never":
                return entry.verb, Refusal(Reason.UNKNOWN)
        return None


@contextmanager
def rules() -> Iterator[None]:
    """Play by the toy's rules inside this block."""
    with (
        mock.patch("game.run.turn.step", step),
        mock.patch("game.run.turn.legal", Legal),
        mock.patch("game.run.opening.setup.begin", begin),
        mock.patch("game.run.history.reading", return_value={"members": 5}),
        mock.patch("game.run.turn.ambition.score", return_value=418),
    ):
        yield


def days(count: int) -> list[Day]:
    """Some days, no two alike."""
    return [
        Day({"toy:card": f"toy:c{n}"} if n % 3 == 0 else {}, (Entry("post", (n,)), Entry("rest")))
        for n in range(count)
    ]
