"""Casts: some room has people who can play all the roles of an event, as far as is known.

Of people only traits never change; everything else that is asked of them may come to be so.
"""

from collections.abc import Iterator, Sequence

from game.content.checks.case import Case, Terms, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.event import Event
from game.content.specs.people import Person
from game.content.specs.places import Room
from game.content.universe import full
from game.model.condition import TRUE, Both, Call, Compare, Either, Not, Number, Term
from game.model.units import CAST

Traits = frozenset[int]
_ROOMS = 60
"""With more rooms than these, somebody fits somewhere."""


def findings(case: Case) -> Iterator[Finding]:
    """Yield roles that nobody can play, and casts that no room can fill."""
    rooms = list(_rooms(case))
    if case.draft.partial or not 0 < len(rooms) <= _ROOMS:
        return
    terms = case.terms[case.draft.id]
    for record, event in case.events():
        if event.cast:
            yield from _cast(record, event, terms, rooms)


def _rooms(case: Case) -> Iterator[list[Traits]]:
    """Yield the traits of the people of each starting room of all packs."""
    people: dict[str, Traits] = {}
    rows = case.known.rows["trait"]
    for draft in case.known.drafts:
        for name, person in draft.of("person", Person):
            people[full(draft.id, name)] = frozenset(rows[t] for t in person.traits if t in rows)
    for draft in case.known.drafts:
        for _, room in draft.of("room", Room):
            twelve = room.people[:CAST]
            yield [people.get(full(draft.id, name), frozenset()) for name in twelve]


def _cast(
    record: Record, event: Event, terms: Terms, rooms: Sequence[Sequence[Traits]]
) -> Iterator[Finding]:
    asked = [terms.get((*record.path, "cast", role), TRUE) for role in event.cast]
    if any(_filled(asked, people) for people in rooms):
        return
    for role, term in zip(event.cast, asked, strict=True):
        if not any(_may(term, traits) for people in rooms for traits in people):
            yield at_value(record, ("cast", role), "W508", f"nobody can ever be {role!r}")
            return
    yield at_key(record, ("cast",), "W508", "no room has people for all of this cast")


def _filled(asked: Sequence[Term], people: Sequence[Traits]) -> bool:
    """Return whether different people can play each role."""
    if not asked:
        return True
    return any(
        _may(asked[0], traits) and _filled(asked[1:], [*people[:at], *people[at + 1 :]])
        for at, traits in enumerate(people)
    )


def _may(term: Term, traits: Traits) -> bool:
    """Return whether a condition may ever hold for somebody with these traits."""
    return _held(term, traits) is not False


def _held(term: Term, traits: Traits) -> bool | None:
    """Return whether a condition holds, or None if that depends."""
    match term:
        case Call("trait", (int() as row,)):
            return row in traits
        case Not(part):
            inner = _held(part, traits)
            return None if inner is None else not inner
        case Both(parts):
            return _joined([_held(part, traits) for part in parts], ends=False)
        case Either(parts):
            return _joined([_held(part, traits) for part in parts], ends=True)
        case Compare(op, Call("trait", (int() as row,)), Number(value)):
            has = int(row in traits)
            return {"==": has == value, "!=": has != value, ">": has > value}.get(op)
        case _:
            return None


def _joined(parts: Sequence[bool | None], *, ends: bool) -> bool | None:
    """Return `ends` if any part is so, its contrary if all are, None if that depends."""
    if ends in parts:
        return ends
    return None if None in parts else not ends
