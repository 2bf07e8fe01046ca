"""Casts: some room has people who can play all the roles of an event, as far as is known.

Of people only traits never change; everything else that is asked of them may come to be so. Sets
of people are whole numbers, a bit for each, so that no condition is asked of one after the other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_, eq, ge, gt, le, lt, ne, or_

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.event import Event
from game.content.specs.people import Person
from game.content.specs.places import Room
from game.content.universe import full
from game.model.condition import TRUE, Both, Call, Compare, Either, Not, Number, Term
from game.model.units import CAST

Able = tuple[int, int]
"""Of whom something holds for sure, and of whom it may."""
_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}
_ROOMS = 60
"""With more rooms than these, somebody fits somewhere."""


@dataclass(frozen=True)
class Crowd:
    """The people of all starting rooms, as sets: of each room, of each trait, and everybody."""

    rooms: tuple[int, ...]
    traits: Mapping[int, int]
    all: int


def findings(case: Case) -> Iterator[Finding]:
    """Yield roles that nobody can play, and casts that no room can fill."""
    crowd = _crowd(case)
    if case.draft.partial or not 0 < len(crowd.rooms) <= _ROOMS:
        return
    terms = case.terms[case.draft.id]
    for record, event in case.events():
        asked = [terms.get((*record.path, "cast", role), TRUE) for role in event.cast]
        able = [_able(term, crowd)[1] for term in asked]
        if not any(_filled([who & room for who in able]) for room in crowd.rooms):
            yield _unfilled(record, event, able)


def _crowd(case: Case) -> Crowd:
    """Return the people of the starting rooms of all packs, twelve to a room."""
    people: dict[str, list[int]] = {}
    rows = case.known.rows["trait"]
    for draft in case.known.drafts:
        for name, person in draft.of("person", Person):
            people[full(draft.id, name)] = [rows[t] for t in person.traits if t in rows]
    rooms: list[int] = []
    traits: dict[int, int] = {}
    here = 1
    for draft in case.known.drafts:
        for _, room in draft.of("room", Room):
            rooms.append(0)
            for name in room.people[:CAST]:
                rooms[-1] |= here
                for trait in people.get(full(draft.id, name), ()):
                    traits[trait] = traits.get(trait, 0) | here
                here <<= 1
    return Crowd(tuple(rooms), traits, here - 1)


def _unfilled(record: Record, event: Event, able: Sequence[int]) -> Finding:
    for role, who in zip(event.cast, able, strict=True):
        if not who:
            return at_value(record, ("cast", role), "W508", f"nobody can ever be {role!r}")
    return at_key(record, ("cast",), "W508", "no room has people for all of this cast")


def _filled(able: Sequence[int]) -> bool:
    """Return whether different people can play each role: no few roles have still fewer people."""
    return all(
        reduce(or_, some).bit_count() >= size
        for size in range(1, len(able) + 1)
        for some in combinations(able, size)
    )


def _able(term: Term, crowd: Crowd) -> Able:
    """Return of whom a condition holds for sure, and of whom it may."""
    match term:
        case Call("trait", (int() as row,)):
            return _alike(crowd.traits.get(row, 0))
        case Compare(op, Call("trait", (int() as row,)), Number(value)):
            have, compared = crowd.traits.get(row, 0), _COMPARE[op]
            others = crowd.all & ~have
            return _alike(have * compared(1, value) | others * compared(0, value))
        case Not(part):
            sure, may = _able(part, crowd)
            return crowd.all & ~may, crowd.all & ~sure
        case Both(parts):
            able = [_able(part, crowd) for part in parts]
            return _joined(and_, (crowd.all, crowd.all), able)
        case Either(parts):
            return _joined(or_, (0, 0), [_able(part, crowd) for part in parts])
        case _:
            return 0, crowd.all


def _joined(op: Callable[[int, int], int], start: Able, able: Sequence[Able]) -> Able:
    sure, may = start
    for one, other in able:
        sure, may = op(sure, one), op(may, other)
    return sure, may


def _alike(people: int) -> Able:
    return people, people
