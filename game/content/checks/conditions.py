"""Every condition of a pack, read in its scope: the trees, and what is wrong with the others."""

from game.content.conditions import parse
from game.content.draft import Draft, Record
from game.content.findings import Finding
from game.content.names import Scope
from game.content.spans import Path
from game.content.specs.event import Event
from game.content.specs.fields import Condition
from game.content.specs.marks import Marked
from game.content.universe import Universe, full
from game.model.condition import Term


def read(draft: Draft, known: Universe) -> tuple[dict[Path, Term], list[Finding]]:
    """Return a pack's conditions as trees by path, and what is wrong with them."""
    words = known.seen_by(draft.id)
    terms: dict[Path, Term] = {}
    findings: list[Finding] = []
    for record in draft.all():
        for found in record.marked:
            condition = found.mark(Condition)
            if condition is None:
                continue
            has_idea = record.kind == "event" and full(draft.id, record.id) in known.with_idea
            roles = _roles(record, condition, found)
            member = condition.scope == "cast"
            parsed = parse(found.value, Scope(words, roles, member, has_idea))
            terms[found.path] = parsed.term
            for fault in parsed.faults:
                if _excused(draft, fault.code):
                    continue
                place = record.source.inside(found.path, fault.start, fault.end)
                findings.append(place.finding(fault.code, fault.message, fault.hint))
    return terms, findings


def _excused(draft: Draft, code: str) -> bool:
    """Return whether what is unknown may stand in what could not be read."""
    return (code == "W502" and draft.partial) or (code == "E207" and draft.broken)


def _roles(record: Record, condition: Condition, found: Marked) -> tuple[str, ...]:
    """Return the roles that stand when this condition is asked."""
    if not isinstance(record.spec, Event) or condition.scope == "room":
        return ()
    roles = tuple(record.spec.cast)
    return roles[: roles.index(str(found.path[-1]))] if condition.scope == "cast" else roles
