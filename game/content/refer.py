"""Rows for names while one record is compiled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.content.spans import Path
from game.model.condition import TRUE, Term


@dataclass(frozen=True)
class Refer:
    """One record's view: its full id, rows by kind and name, its pack's conditions, its path."""

    id: str
    known: Mapping[str, Mapping[str, int]]
    terms: Mapping[Path, Term]
    path: Path

    def row(self, kind: str, name: str) -> int:
        """Return the row of a record or word."""
        return self.known[kind][name]

    def rows(self, kind: str, names: Iterable[str]) -> tuple[int, ...]:
        """Return rows in the order written."""
        return tuple(self.known[kind][name] for name in names)

    def term(self, *path: str | int) -> Term:
        """Return the condition at a path inside the record; what asks nothing is always true."""
        return self.terms.get((*self.path, *path), TRUE)
