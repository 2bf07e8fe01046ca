"""Texts: what stands in braces has to be filled by something, and ninety words are enough."""

import re
from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.draft import Record
from game.content.findings import Finding
from game.content.languages import checked
from game.content.reading import LANG
from game.content.specs.event import PLACES, Event
from game.content.specs.fields import Places, Spec, Words
from game.content.specs.idea import Idea
from game.content.specs.marks import Marked
from game.content.suggest import near
from game.content.universe import full

MOST_WORDS = 90
_BRACED = re.compile(r"\{([^{}\n]*)\}|[{}]")
_BRIEF = ("event", "page")
"""Kinds that are read in passing; an epilogue or an intro has a screen of its own."""


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the texts of every record."""
    for record in case.records:
        yield from _of(case, case.draft.id, record)
    wrong, translated = checked(case.draft, case.known.drafts)
    yield from wrong
    for pack, record in translated:
        yield from (f for f in _of(case, pack, record) if f.file.startswith(LANG))


def _of(case: Case, pack: str, record: Record) -> Iterator[Finding]:
    """Yield what is wrong with the texts of one record."""
    of_event = _event_places(case, full(pack, record.id), record.spec)
    for found in record.marked[Words]:
        if "{" in found.value or "}" in found.value:
            yield from _filled(record, found, of_event or _places(record.spec, found))
        if record.kind in _BRIEF and len(found.value) > 2 * MOST_WORDS:
            yield from _length(record, found)
    for found in record.marked[Places]:
        yield from _needed(record, found)
    if isinstance(record.spec, Idea):
        yield from _slots(record, record.spec)


def _event_places(case: Case, name: str, spec: Spec) -> Places | None:
    """Return what may stand in every text of the event with that full id."""
    if not isinstance(spec, Event):
        return None
    idea = ("idea",) if name in case.known.with_idea else ()
    return Places((*spec.cast, *idea, *PLACES))


def _places(spec: Spec, found: Marked) -> Places:
    if isinstance(spec, Idea) and found.path[2] in {"text", "retold", "mark"}:
        return Places(tuple(spec.slots))
    return found.mark(Places) or Places()


def _filled(record: Record, found: Marked, places: Places) -> Iterator[Finding]:
    if set(_BRACED.findall(found.value)).issubset(places.known):
        return
    for brace in _BRACED.finditer(found.value):
        name = brace[1]
        if name in places.known:
            continue
        said, hint = "a brace without its other half", ""
        if name is not None:
            said, hint = f"nothing fills {brace[0]}", near(name, places.known) or _may(places)
        where = record.source.inside(found.path, brace.start(), brace.end())
        yield where.finding("E403", said, hint)


def _may(places: Places) -> str:
    known = " ".join(f"{{{name}}}" for name in places.known)
    return f"here may stand {known}" if known else "nothing in braces may stand here"


def _needed(record: Record, found: Marked) -> Iterator[Finding]:
    places = found.mark(Places)
    for name in places.musts if places else ():
        if f"{{{name}}}" not in found.value:
            where = record.source.value(found.path)
            yield where.finding("E409", f"this line needs {{{name}}}")


def _length(record: Record, found: Marked) -> Iterator[Finding]:
    count = len(found.value.split())
    if count > MOST_WORDS:
        said = f"a text of {count} words; at most {MOST_WORDS} are read with pleasure"
        yield record.source.value(found.path).finding("W503", said)


def _slots(record: Record, idea: Idea) -> Iterator[Finding]:
    for name in idea.slots:
        if f"{{{name}}}" not in idea.text:
            said = f"the text never uses the slot {name!r}"
            yield record.source.key((*record.path, "slots", name)).finding("W505", said)
    if idea.mark.endswith("."):
        where = record.source.value((*record.path, "mark"))
        yield where.finding("W507", "a mark does not end in a full stop")
