"""Every condition of a pack, read in its scope: the trees, and what is wrong with the others."""

from collections.abc import Iterator
from functools import cache, partial
from itertools import islice

from game.content.checks.misshapen import conditions_in
from game.content.conditions import Parsed, parse
from game.content.draft import Draft, Record
from game.content.findings import MOST_FINDINGS, Finding
from game.content.names import Scope
from game.content.source import Source
from game.content.spans import Path
from game.content.specs.event import Event
from game.content.specs.fields import Condition
from game.content.specs.marks import Marked
from game.content.universe import Universe, full
from game.model.condition import Term


def read(draft: Draft, known: Universe) -> tuple[dict[Path, Term], list[Finding]]:
    """Return a pack's conditions as trees by path, and what is wrong with them."""
    words, doubt = known.seen_by(draft.id), partial(known.doubt, draft.id)

    @cache  # authors ask the same of many
    def once(text: str, roles: tuple[str, ...], *, member: bool, idea: bool) -> Parsed:
        return parse(text, Scope(words, roles, member, idea, doubt))

    terms: dict[Path, Term] = {}
    findings = list(islice(_of_misshapen(draft, known), MOST_FINDINGS + 1))
    for record in draft.all():
        has_idea = record.kind == "event" and full(draft.id, record.id) in known.with_idea
        for found in record.marked[Condition]:
            condition = found.mark(Condition)
            if condition is None or len(findings) > MOST_FINDINGS:
                continue  # of too many the pack is refused: what strangers let us read has an end
            roles = _roles(record, condition, found)
            parsed = once(found.value, roles, member=condition.scope == "cast", idea=has_idea)
            terms[found.path] = parsed.term
            findings += _told(draft, record.source, found.path, parsed)
    return terms, findings


def _of_misshapen(draft: Draft, known: Universe) -> Iterator[Finding]:
    """Yield what is wrong with conditions of records that have other faults already."""
    words, doubt = known.seen_by(draft.id), partial(known.doubt, draft.id)
    for record in draft.misshapen:
        has_idea = record.kind == "event"
        for raw in conditions_in(record):
            parsed = parse(raw.text, Scope(words, raw.roles, raw.member, has_idea, doubt))
            yield from _told(draft, record.source, raw.path, parsed)


def _told(draft: Draft, source: Source, path: Path, parsed: Parsed) -> Iterator[Finding]:
    for fault in parsed.faults:
        if not _excused(draft, fault.code):
            place = source.inside(path, fault.start, fault.end)
            yield place.finding(fault.code, fault.message, fault.hint)


def _excused(draft: Draft, code: str) -> bool:
    """Return whether what is unknown may stand in what could not be read."""
    return (code == "W502" and draft.partial) or (code == "E207" and draft.broken)


def _roles(record: Record, condition: Condition, found: Marked) -> tuple[str, ...]:
    """Return the roles that stand when this condition is asked."""
    if not isinstance(record.spec, Event) or condition.scope == "room":
        return ()
    roles = tuple(record.spec.cast)
    return roles[: roles.index(str(found.path[-1]))] if condition.scope == "cast" else roles
