"""Starting rooms: twelve named members, five of them the circle."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.specs.places import Room
from game.model.units import CAST

CIRCLE = 5
"""Members of a room's circle."""


def findings(case: Case) -> Iterator[Finding]:
    """Yield rooms whose people do not add up."""
    for record in case.records:
        if isinstance(record.spec, Room):
            yield from _counted(record, "people", record.spec.people, CAST)
            yield from _counted(record, "circle", record.spec.circle, CIRCLE)
            people = {case.full(one) for one in record.spec.people}
            for index, name in enumerate(record.spec.circle):
                if case.full(name) not in people:
                    said = f"{name!r} is none of the room's people"
                    yield at_value(record, ("circle", index), "E407", said)


def _counted(record: Record, field: str, names: list[str], wanted: int) -> Iterator[Finding]:
    if len(names) != wanted:
        said = f"{wanted} have to stand here, not {len(names)}"
        yield at_value(record, (field,), "E407", said)
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield at_value(record, (field, index), "E407", f"{name!r} stands here twice")
        seen.add(name)
