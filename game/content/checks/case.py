"""What a check is given: one pack, all that is known, and every pack's conditions as trees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.content.draft import Draft, Record
from game.content.findings import Finding
from game.content.spans import Path
from game.content.specs.event import Event
from game.content.universe import Universe, full
from game.model.condition import Term

Terms = Mapping[Path, Term]
"""Trees by the path of their condition in one pack; one that asks nothing has none."""


@dataclass(frozen=True)
class Case:
    """One pack among others."""

    draft: Draft
    known: Universe
    terms: Mapping[str, Terms]
    reached: frozenset[str]  # full ids of events that may come

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The pack's records, by kind and id."""
        return tuple(self.draft.all())

    def events(self) -> Iterator[tuple[Record, Event]]:
        """Yield the pack's events with their records, by id."""
        for record in self.records:
            if isinstance(record.spec, Event):
                yield record, record.spec

    def full(self, name: str) -> str:
        """Return an id of this pack, or of another that is named, in full."""
        return full(self.draft.id, name)


def at_key(record: Record, path: Path, code: str, message: str, hint: str = "") -> Finding:
    """Return a finding at a key inside a record."""
    return record.source.key((*record.path, *path)).finding(code, message, hint)


def at_value(record: Record, path: Path, code: str, message: str, hint: str = "") -> Finding:
    """Return a finding at a value inside a record."""
    return record.source.value((*record.path, *path)).finding(code, message, hint)
