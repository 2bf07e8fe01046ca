"""Who defined a record and who patched it; what leads there, and what it leads to."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from game.content import packs
from game.content.assemble import Judged, judged_last
from game.content.draft import Draft, Record
from game.content.findings import Finding
from game.content.specs.event import Event
from game.content.specs.fields import Entry
from game.content.suggest import near
from game.content.universe import follow_ups, full
from game.errors import UsageError


def why(name: str, extra: Sequence[Path] = ()) -> str:
    """Return what is known about an id, with or without its pack's name.

    Of an id that nobody has, but that may stand in a pack that is broken, what is wrong with that.
    Raises UsageError if no pack has it, PackError for a folder that is no pack.
    """
    roots = (packs.base_dir(), *extra)
    _, _, judged = judged_last([packs.opened(path) for path in roots])
    drafts = judged.known.drafts
    found = [(d, r) for d in drafts for r in d.all() if _is(d, r, name)]
    gone = [text for draft in drafts for text in _gone(draft, name)]
    told = [*("\n".join(_told(judged, *pair)) for pair in found), *gone]
    owners = {draft.id for draft, _ in found} or _owners(name, drafts)
    broken = [
        _broken(draft, findings)
        for draft, findings in zip(drafts, judged.findings, strict=True)
        if draft.id in owners and any(finding.is_error for finding in findings)
    ]
    if not told and not broken:
        known = [name for d in drafts for r in d.all() for name in (r.id, full(d.id, r.id))]
        what = f"no pack has {name[:60]!a}"
        raise UsageError(what, near(name, known) or "name it with its pack: base:knock")
    unknown = f"no pack has a sound record {name[:60]!a}; it may stand in what is broken"
    return "\n\n".join([*(told or [unknown]), *broken])


def _owners(name: str, drafts: Sequence[Draft]) -> set[str]:
    """Return the ids of packs that may have an id: the one it names, one without a name, or all."""
    ids = {draft.id for draft in drafts}
    return ids & {name.partition(":")[0], ""} if ":" in name else ids


def _broken(draft: Draft, findings: Sequence[Finding]) -> str:
    """Return what is wrong with a pack that cannot be used."""
    errors = [str(finding) for finding in findings if finding.is_error]
    return "\n".join(
        [
            f"{draft.id or draft.folder} is broken, and left out of the game until it is mended:",
            *errors,
        ]
    )


def _is(draft: Draft, record: Record, name: str) -> bool:
    spec = record.spec
    old = spec.renamed_from if isinstance(spec, Entry) else []
    return any(name in {one, full(draft.id, one)} for one in (record.id, *old))


def _gone(draft: Draft, name: str) -> Iterator[str]:
    for kind, ids in draft.gone.items():
        for ident, reason in ids.items():
            if name in {ident, full(draft.id, ident)}:
                yield f"{kind} {full(draft.id, ident)} is {reason}, and no part of the game"


def _told(judged: Judged, draft: Draft, record: Record) -> Iterator[str]:
    name = full(draft.id, record.id)
    yield f"{record.kind} {name}"
    line = record.source.home(record.path).line
    yield f"  defined by {draft.id}: {record.source.file}:{line}"
    spec = record.spec
    if isinstance(spec, Entry) and spec.renamed_from:
        yield f"  called before: {', '.join(spec.renamed_from)}"
    for change in record.history:
        where = f"{change.file}:{change.line}"
        yield f"  patched by {change.pack}: {where}  {change.path} {change.value}"
    if not record.history:
        yield "  patched by nobody"
    if isinstance(spec, Event):
        yield from _event(judged, draft, name, spec)


def _event(judged: Judged, draft: Draft, name: str, event: Event) -> Iterator[str]:
    for before in dict.fromkeys(judged.known.led_to.get(name, ())):
        yield f"  follows {before}"
    for later in dict.fromkeys(follow_ups(event)):
        yield f"  leads to {judged.known.event_id(draft.id, later)}"
    if event.when:
        yield f"  comes if {event.when}"
    if name not in judged.reached:
        yield "  never comes: nothing that comes brings what it waits for"
