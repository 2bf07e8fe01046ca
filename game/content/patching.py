"""Patches: what packs change in each other's records, in order, each with its guard.

A patched record is the raw table with the changes in it, read anew; what is wrong with it is said
where the patch stands. Nothing is changed half: a patch that fails changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace

from game.content.draft import Change, Draft, Patching, Record
from game.content.findings import Finding
from game.content.moved import Moved
from game.content.raw import Tree, at, is_table, leaves, put
from game.content.shape import shaped
from game.content.source import dotted
from game.content.spans import Path
from game.content.specs.kinds import KINDS
from game.content.suggest import near
from game.content.universe import full


def patched(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Finding]]:
    """Return packs, in their order, as their patches leave them; and findings with owners."""
    changed = [replace(draft, records=dict(draft.records)) for draft in drafts]
    by_id = {draft.id: draft for draft in reversed(changed)}
    findings: list[Finding] = []
    for draft in drafts:
        for patch in draft.patches:
            wrong = list(_apply(draft, patch, by_id))
            findings += [replace(finding, owner=draft.id) for finding in wrong]
    return changed, findings


def _apply(own: Draft, patch: Patching, drafts: dict[str, Draft]) -> Iterator[Finding]:
    """Apply one patch to `drafts`, yielding what is wrong with it."""
    name = full(own.id, patch.spec.id)
    pack, _, short = name.partition(":")
    place = patch.source.value((*patch.path, "id"))
    if pack == own.id:
        yield place.finding("E414", f"{patch.spec.id!r} is this pack's own")
        return
    if pack in own.likes and pack not in drafts:
        return
    if pack not in {"base", *own.needs, *own.likes}:
        hint = f"write {pack} under [needs] in pack.toml"
        yield place.finding("E405", f"the pack {pack!r} is not needed", hint)
        return
    there = drafts[pack].records[patch.kind] if pack in drafts else {}
    short = drafts[pack].aliases[patch.kind].get(short, short) if pack in drafts else short
    record = there.get(short)
    if record is None:
        hint = near(patch.spec.id, (full(pack, known) for known in there))
        yield place.finding("E412", f"no pack defines the {patch.kind} {patch.spec.id!r}", hint)
        return
    new, findings = _changed(own.id, patch, record)
    yield from findings
    if new is not None:
        records = drafts[pack].records
        records[patch.kind] = {**records[patch.kind], short: new}


def _changed(pack: str, patch: Patching, record: Record) -> tuple[Record | None, list[Finding]]:
    raw: Tree = deepcopy(dict(record.raw))
    findings = list(_guarded(patch, raw, record.spec.model_dump()))
    if findings:
        return None, findings
    moved = Moved.of(record.source)
    changes: list[Change] = []
    for verb, table in (("set", patch.spec.set), ("add", patch.spec.add)):
        for path, value in leaves(table, raw):
            here: Path = (*patch.path, verb, *path)
            old = at(raw, path)
            where = put(raw, path, value, longer=verb == "add")
            if where is None:
                said = f"there is no {dotted(path)!r} to {verb}"
                return None, [patch.source.key(here).finding("E412", said)]
            line = patch.source.key(here).line
            shown = ".".join(map(str, path))
            findings += _twice(pack, patch, here, record, shown if verb == "set" else "")
            changes.append(Change(pack, patch.source.file, line, shown, _told(verb, value)))
            count = len(old) if verb == "add" and isinstance(old, list) else 0
            moved.lead((*record.path, *where), patch.source, here, count)
    if not changes:
        return None, [patch.source.key(patch.path).finding("E412", "this patch changes nothing")]
    spec, wrong = shaped(KINDS[record.kind], raw, moved, record.path)
    if spec is None:
        return None, [*findings, *wrong]
    history = (*record.history, *changes)
    return Record(record.kind, record.id, spec, moved, raw, history), findings


def _guarded(patch: Patching, raw: Tree, whole: Tree) -> Iterator[Finding]:
    """Yield every guard that does not hold; what was left out stands at its default in `whole`."""
    for path, value in leaves(patch.spec.was, raw):
        written = at(raw, path)
        there = at(whole, path) if written is None else written
        if there != value:
            said = f"{'.'.join(map(str, path))} is {_shown(there)}, not {_shown(value)}"
            yield patch.source.value((*patch.path, "was", *path)).finding("E413", said)


def _twice(pack: str, patch: Patching, here: Path, record: Record, field: str) -> list[Finding]:
    """Return a warning if another pack has set the same field."""
    earlier = [c for c in record.history if c.path == field and c.pack != pack]
    if not earlier:
        return []
    said = f"the pack {earlier[-1].pack!r} sets {field}, too; this one comes later and wins"
    return [patch.source.key(here).finding("W512", said)]


def _told(verb: str, value: object) -> str:
    if verb == "set" or not isinstance(value, list):
        return f"= {_shown(value)}"
    return " ".join(f"+ {_shown(item)}" for item in value)


def _shown(value: object) -> str:
    if value is None:
        return "not there"
    if isinstance(value, bool):
        return str(value).lower()
    said = "a table" if is_table(value) else f'"{value}"' if isinstance(value, str) else str(value)
    return said if len(said) <= 60 else f"{said[:59]}…"  # noqa: PLR2004 - a line's worth


def owner_of(finding: Finding, drafts: Sequence[Draft]) -> str:
    """Return the pack whose patch brought a finding: the last that changed its record, or any."""
    changed = [record for draft in drafts for record in draft.all() if record.history]
    for record in changed:
        path = dotted(record.path)
        if finding.path == path or finding.path.startswith(f"{path}."):
            return record.history[-1].pack
    return changed[-1].history[-1].pack if changed else ""


def is_patched(drafts: Sequence[Draft]) -> bool:
    """Return whether any pack changes another."""
    return any(draft.patches for draft in drafts)


def summary(patches: Sequence[Patching]) -> Mapping[str, list[str]]:
    """Return the ids that a pack changes, by kind."""
    found: dict[str, list[str]] = {}
    for patch in patches:
        found.setdefault(patch.kind, []).append(patch.spec.id)
    return found
