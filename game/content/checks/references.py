"""Ids and words that a record names: somebody defines them, and this pack may build on those."""

from collections.abc import Iterator, Mapping

from game.content.checks.case import Case
from game.content.draft import Record
from game.content.findings import Finding
from game.content.source import Place
from game.content.specs.fields import Refers
from game.content.specs.kinds import KINDS
from game.content.specs.marks import Marked
from game.content.suggest import near


def findings(case: Case) -> Iterator[Finding]:
    """Yield every reference to something that is not there."""
    words = case.known.seen_by(case.draft.id)
    for record in case.records:
        for found in record.marked[Refers]:
            refers = found.mark(Refers)
            if refers is not None:
                yield from _reference(case, record, found, words[refers.kind], refers.kind)


def _reference(
    case: Case, record: Record, found: Marked, rows: Mapping[str, int], kind: str
) -> Iterator[Finding]:
    draft, name = case.draft, found.value
    doubt = case.known.doubt(draft.id, kind, name)
    if doubt:
        yield _place(record, found).finding(*doubt)
    elif name not in rows:
        if draft.broken or (kind == "fact" and draft.partial):
            return  # what could not be read may bring it
        code = "E401" if kind in KINDS else "E207"
        said = f"no pack defines the {kind} {name!r}"
        yield _place(record, found).finding(code, said, near(name, rows))


def _place(record: Record, found: Marked) -> Place:
    source = record.source
    return source.key(found.path) if found.is_key else source.value(found.path)
