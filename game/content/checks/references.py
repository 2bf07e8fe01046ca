"""Ids and words that a record names: somebody defines them, and this pack may build on those."""

from collections.abc import Iterator, Mapping

from game.content.checks.case import Case
from game.content.draft import Draft, Record
from game.content.findings import Finding
from game.content.source import Place
from game.content.specs.fields import Refers
from game.content.specs.kinds import KINDS
from game.content.specs.marks import Marked
from game.content.suggest import near


def findings(case: Case) -> Iterator[Finding]:
    """Yield every reference to something that is not there."""
    words = case.known.seen_by(case.draft.id)
    for record in case.draft.all():
        for found in record.marked:
            refers = found.mark(Refers)
            if refers is not None:
                yield from _reference(case.draft, record, found, words[refers.kind], refers.kind)


def _reference(
    draft: Draft, record: Record, found: Marked, rows: Mapping[str, int], kind: str
) -> Iterator[Finding]:
    name = found.value
    if name not in rows:
        if draft.broken:
            return
        code = "E401" if kind in KINDS else "E207"
        said = f"no pack defines the {kind} {name!r}"
        yield _place(record, found).finding(code, said, near(name, rows))
        return
    pack = name.partition(":")[0]
    needs = draft.manifest.needs if draft.manifest else []
    if ":" in name and pack not in {draft.id, "base", *needs}:
        hint = f"add {pack!r} to `needs` in pack.toml"
        yield _place(record, found).finding("E405", f"the pack {pack!r} is not needed", hint)


def _place(record: Record, found: Marked) -> Place:
    source = record.source
    return source.key(found.path) if found.is_key else source.value(found.path)
