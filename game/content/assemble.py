"""Folders to one compiled pack, the long way: read, check together, leave out what is broken.

A broken pack must not break the others, so they are checked again without it until all are sound.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.content import draft
from game.content.checks.all import all_checks
from game.content.checks.case import Case, Terms
from game.content.checks.conditions import read
from game.content.compile import compiled
from game.content.draft import Draft
from game.content.findings import Finding, in_order
from game.content.folder import Folder
from game.content.loaded import Loaded, Refused
from game.content.order import ordered
from game.content.universe import Universe, universe
from game.errors import PackError


@dataclass(frozen=True)
class Judged:
    """Packs checked together: their trees and findings, in the order of `known.drafts`."""

    known: Universe
    terms: Mapping[str, Terms]
    findings: tuple[tuple[Finding, ...], ...]


def assembled(folders: Sequence[Folder]) -> Loaded:
    """Return packs as one; the first is the base. Raises PackError if that one is broken."""
    drafts = [draft.read(folder) for folder in folders]
    base = drafts[0]
    left_out: dict[int, Refused] = {}
    while True:
        judged = _judged([own for own in drafts if id(own) not in left_out])
        found = list(zip(judged.known.drafts, judged.findings, strict=True))
        broken = [(own, what) for own, what in found if any(f.is_error for f in what)]
        if not broken:
            break
        for own, what in broken:
            if own is base:
                raise _unusable(what)
            left_out[id(own)] = Refused(own.folder, own.id, what)
    refused = tuple(left_out.values())
    findings = [finding for _, own in found for finding in own]
    findings += [finding for pack in refused for finding in pack.findings]
    return Loaded(compiled(judged.known, judged.terms), tuple(findings), refused)


def findings_of(folders: Sequence[Folder]) -> tuple[Finding, ...]:
    """Return what is wrong with the last of these packs, checked together with the others."""
    drafts = [draft.read(folder) for folder in folders]
    judged = _judged(drafts)
    return judged.findings[judged.known.drafts.index(drafts[-1])]


def _judged(drafts: Sequence[Draft]) -> Judged:
    known = universe(ordered(drafts))
    read_all = [read(own, known) for own in known.drafts]
    terms = {own.id: trees for own, (trees, _) in zip(known.drafts, read_all, strict=True)}
    findings = [
        in_order([*own.findings, *wrong, *all_checks(Case(own, known, terms))])
        for own, (_, wrong) in zip(known.drafts, read_all, strict=True)
    ]
    return Judged(known, terms, tuple(findings))


def _unusable(findings: tuple[Finding, ...]) -> PackError:
    first = next(finding for finding in findings if finding.is_error)
    where = f"{first.file}:{first.line}:{first.column}"
    what = f"the base pack is broken: {first.message} ({first.code}, {where})"
    return PackError(what, "install the game again, or mend it: rooms pack check")
