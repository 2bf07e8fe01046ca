"""Folders to one compiled pack, the long way: read, patch, check together, leave out the broken.

A broken pack must not break the others, so they are checked again without it until all are sound.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.content import reading
from game.content.checks.all import all_checks
from game.content.checks.case import Case, Terms
from game.content.checks.conditions import read
from game.content.compile import compiled
from game.content.draft import Draft
from game.content.findings import Finding, bounded, in_order
from game.content.folder import Folder
from game.content.ignores import heeded
from game.content.languages import spoken
from game.content.loaded import Loaded, Refused
from game.content.order import ordered
from game.content.patching import is_patched, owner_of, patched
from game.content.reach import reached
from game.content.specs.event import Event
from game.content.undisturbed import undisturbed
from game.content.universe import Universe, full, universe
from game.errors import PackError
from game.model.condition import TRUE, Term


@dataclass(frozen=True)
class Judged:
    """Packs checked together: their trees and findings, in the order of `known.drafts`."""

    known: Universe
    terms: Mapping[str, Terms]
    findings: tuple[tuple[Finding, ...], ...]
    reached: frozenset[str]  # full ids of events that may come

    def of(self, place: int) -> tuple[Finding, ...]:
        """Return the findings of the pack that was asked for at that place."""
        places = [own.place for own in self.known.drafts]
        return self.findings[places.index(place)]


def assembled(folders: Sequence[Folder], language: str = "") -> Loaded:
    """Return packs as one; the first is the base. Raises PackError if that one is broken."""
    drafts = reading.read_all(folders)
    left_out: dict[int, Refused] = {}
    while True:
        judged = judge([own for own in drafts if own.place not in left_out])
        found = list(zip(judged.known.drafts, judged.findings, strict=True))
        broken = [(own, what) for own, what in found if any(f.is_error for f in what)]
        if not broken:
            break
        for own, what in broken:
            if own.place == 0:
                raise _unusable(what)
            left_out[own.place] = Refused(own.folder, own.id.partition(" ")[0], what)
    refused = tuple(left_out.values())
    findings = [finding for _, own in found for finding in own]
    findings += [finding for pack in refused for finding in pack.findings]
    known = spoken(judged.known, language)
    return Loaded(compiled(known, judged.terms), tuple(findings), refused)


def findings_of(folders: Sequence[Folder]) -> tuple[Finding, ...]:
    """Return what is wrong with the last of these packs, checked together with the others."""
    return judged_last(folders)[1]


@undisturbed()
def judged_last(folders: Sequence[Folder]) -> tuple[Draft, tuple[Finding, ...], Judged]:
    """Return the last of these packs as read, what is wrong with it, and all of them judged."""
    drafts = reading.read_all(folders)
    judged = judge(drafts)
    return drafts[-1], judged.of(drafts[-1].place), judged


def judge(drafts: Sequence[Draft]) -> Judged:
    """Return packs with what is wrong with each; nobody answers for what another patched."""
    in_line = ordered(drafts)
    plain = _judged(in_line)
    if not is_patched(drafts):
        return plain
    changed, wrong = patched(in_line)
    judged = _judged(changed)
    before = {finding for findings in plain.findings for finding in findings}
    owned: list[list[Finding]] = [[] for _ in changed]
    at = {draft.id: place for place, draft in enumerate(changed)}
    for place, findings in enumerate(judged.findings):
        for finding in findings:
            owner = "" if finding in before else owner_of(finding, changed)
            owned[at.get(owner, place)].append(replace(finding, owner=owner))
    for finding in wrong:
        owned[at[finding.owner]].append(finding)
    said = tuple(in_order(findings) for findings in owned)
    return replace(judged, findings=said)


def _judged(drafts: Sequence[Draft]) -> Judged:
    """Check packs together, as they are."""
    known = universe(drafts)
    read_all = [read(own, known) for own in known.drafts]
    terms = {own.id: trees for own, (trees, _) in zip(known.drafts, read_all, strict=True)}
    reach = reached(known, _when(known, terms))
    findings: list[tuple[Finding, ...]] = []
    for own, (_, wrong) in zip(known.drafts, read_all, strict=True):
        said = [*own.findings, *wrong, *all_checks(Case(own, known, terms, reach))]
        findings.append(in_order(bounded(heeded(own, said))))
    return Judged(known, terms, tuple(findings), reach)


def _when(known: Universe, terms: Mapping[str, Terms]) -> Mapping[str, Term]:
    """Return the conditions of events by full id."""
    return {
        full(own.id, name): terms[own.id].get(("event", name, "when"), TRUE)
        for own in known.drafts
        for name, _ in own.of("event", Event)
    }


def _unusable(findings: tuple[Finding, ...]) -> PackError:
    first = next(finding for finding in findings if finding.is_error)
    where = f"{first.file}:{first.line}:{first.column}"
    what = f"the base pack is broken: {first.message} ({first.code}, {where})"
    return PackError(what, "install the game again, or mend it: rooms pack check")
