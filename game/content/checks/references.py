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
from game.content.universe import full


def findings(case: Case) -> Iterator[Finding]:
    """Yield every reference to something that is not there."""
    words = case.known.seen_by(case.draft.id)
    for record in case.records:
        for found in record.marked[Refers]:
            refers = found.mark(Refers)
            if refers is not None:
                yield from _old(case, record, found, refers.kind)
                yield from _reference(case, record, found, words[refers.kind], refers.kind)


def _old(case: Case, record: Record, found: Marked, kind: str) -> Iterator[Finding]:
    """Yield what is known about an id that was renamed or is gone."""
    name = full(case.draft.id, found.value)
    new = case.known.aliases.get(kind, {}).get(name)
    if new:
        said = f"{found.value!r} is called {new!r} now"
        yield _place(record, found).finding("W514", said)


def _reference(
    case: Case, record: Record, found: Marked, rows: Mapping[str, int], kind: str
) -> Iterator[Finding]:
    draft, name = case.draft, found.value
    why = case.known.gone.get(kind, {}).get(full(draft.id, name))
    if why:
        said = f"the {kind} {name!r} is {why}"
        yield _place(record, found).finding("E411", said)
        return
    if name not in rows:
        if draft.broken or (kind == "fact" and draft.partial):
            return  # what could not be read may bring it
        code = "E401" if kind in KINDS else "E207"
        said = f"no pack defines the {kind} {name!r}"
        yield _place(record, found).finding(code, said, near(name, rows))
        return
    pack = name.partition(":")[0]
    if ":" in name and pack not in {draft.id, "base", *draft.needs}:
        hint = f"write {pack} under [needs] in pack.toml"
        yield _place(record, found).finding("E405", f"the pack {pack!r} is not needed", hint)


def _place(record: Record, found: Marked) -> Place:
    source = record.source
    return source.key(found.path) if found.is_key else source.value(found.path)
