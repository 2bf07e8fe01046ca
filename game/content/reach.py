"""Which events ever come: those that nothing holds back, and what they lead to and remember.

An event that waits for a fact, or for another event, comes only if something that comes brings it.
"""

from collections.abc import Iterator, Mapping

from game.content.ranges import limits
from game.content.specs.event import Event
from game.content.universe import Universe, fact_id, follow_ups
from game.model.condition import FUNCTIONS, Both, Call, Compare, Either, Not, Sum, Term
from game.model.facts import FACTS as NOTED
from game.model.units import NONE

FACTS = {row.name for row in FUNCTIONS if row.args == ("fact",)}
"""Functions that ask for a fact."""
_Thing = tuple[str, int]
"""("fact" | "event", row): what an event may wait for."""


def awaited(term: Term) -> Iterator[_Thing]:
    """Yield all that must have been so before a condition holds."""
    for part, op, value in limits(term, holds=True):
        match part:
            case Call("fact" | "weight", (int() as row,)) if _asks(op, value):
                yield "fact", row
            case Call("days_since", (int() as row,)) if op in {"<", "<="} and value < 999:  # noqa: PLR2004 - never
                yield "fact", row
            case Call("happened", (int() as row,)) if _asks(op, value):
                yield "event", row
            case _:
                pass


def _asks(op: str, value: int) -> bool:
    return (op in {">=", "=="} and value > 0) or (op == ">" and value >= 0)


def reached(known: Universe, when: Mapping[str, Term]) -> frozenset[str]:
    """Return the full ids of events that may come. `when` holds conditions by full id."""
    facts, rows = known.rows["fact"], known.rows["event"]
    waits = {name: set(awaited(when[name])) for name in known.events if name in when}
    asked: dict[_Thing, list[str]] = {}
    for name, things in waits.items():
        for thing in things:
            asked.setdefault(thing, []).append(name)
    found: set[str] = set()
    there: set[_Thing] = {("fact", NONE), *(("fact", facts[deed]) for deed in NOTED)}
    todo = list(known.events)
    while todo:
        name = todo.pop()
        if name in found or not _comes(known, name, waits.get(name, set()), found, there):
            continue
        found.add(name)
        brought = {("event", rows[name]), *_facts_of(name, known.events[name], facts)} - there
        there |= brought
        todo += [later for thing in brought for later in asked.get(thing, ())]
        todo += [known.event_id(name.partition(":")[0], n) for n in follow_ups(known.events[name])]
    return frozenset(found)


def _comes(
    known: Universe, name: str, waits: set[_Thing], found: set[str], there: set[_Thing]
) -> bool:
    """Return whether nothing holds an event back, as far as is known by now."""
    event = known.events.get(name)
    if event is None or not waits <= there:
        return False
    return not event.follow_only or not found.isdisjoint(known.led_to.get(name, ()))


def _facts_of(name: str, event: Event, rows: Mapping[str, int]) -> set[_Thing]:
    pack = name.partition(":")[0]
    outcomes = [does for choice in event.choice for does in (choice.do, choice.fail) if does]
    return {("fact", rows[fact_id(pack, fact)]) for does in outcomes for fact in does.fact}


def facts_in(term: Term) -> Iterator[int]:
    """Yield the rows of facts that a condition asks for."""
    for call in calls_in(term):
        if call.function in FACTS:
            yield from (arg for arg in call.args if isinstance(arg, int))


def calls_in(term: Term) -> Iterator[Call]:
    """Yield every call in a condition."""
    match term:
        case Call():
            yield term
        case Both(parts) | Either(parts):
            for part in parts:
                yield from calls_in(part)
        case Compare(_, left, right) | Sum(left, right):
            yield from calls_in(left)
            yield from calls_in(right)
        case Not(part):
            yield from calls_in(part)
        case _:
            pass
