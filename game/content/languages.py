"""Texts in other languages: which text a key means, whether it fits, and what falls back.

A translation is a text of a record put in the place of another, and nothing else: the rules hash
does not see it. What is not translated stays as it was written, and is counted.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import islice

from game.content.draft import Draft, Phrase, Record
from game.content.findings import MOST_FINDINGS, Finding
from game.content.moved import Moved
from game.content.raw import Tree, at, put
from game.content.shape import shaped
from game.content.spans import Path
from game.content.specs.fields import Words
from game.content.specs.kinds import KINDS
from game.content.suggest import near
from game.content.universe import Universe


@dataclass(frozen=True)
class Spoken:
    """How far a pack speaks a language: texts there are, and those that are translated."""

    language: str
    done: int
    texts: int


def spoken(known: Universe, language: str) -> Universe:
    """Return sound packs with their texts in a language, as far as there are any."""
    said = [p for draft in known.drafts for p in draft.phrases if p.language == language]
    if not said:
        return known
    drafts = {draft.id: replace(draft, records=dict(draft.records)) for draft in known.drafts}
    for draft in known.drafts:
        mine = [phrase for phrase in draft.phrases if phrase.language == language]
        for record, own, _ in _translated(draft, mine, known.drafts):
            records = drafts[own].records
            records[record.kind] = {**records[record.kind], record.id: record}
    return Universe(tuple(drafts.values()))


def checked(
    draft: Draft, drafts: Sequence[Draft]
) -> tuple[list[Finding], list[tuple[str, Record]]]:
    """Return what is wrong with a pack's translations, and (pack, record) as they then read."""
    findings: list[Finding] = []
    records: list[tuple[str, Record]] = []
    for language in sorted({phrase.language for phrase in draft.phrases}):
        mine = [phrase for phrase in draft.phrases if phrase.language == language]
        findings += islice(_unknown(draft, mine, drafts), MOST_FINDINGS + 1)
        for record, pack, wrong in _translated(draft, mine, drafts):
            findings += wrong
            records.append((pack, record))
    return findings, records


def coverage(draft: Draft) -> tuple[Spoken, ...]:
    """Return how far a pack speaks each of the languages it has."""
    texts = {key for record in draft.all() for key in _keys(record)}
    said: dict[str, set[str]] = {}
    for phrase in draft.phrases:
        said.setdefault(phrase.language, set()).add(phrase.key.removeprefix(f"{draft.id}:"))
    return tuple(
        Spoken(language, len(texts & keys), len(texts)) for language, keys in sorted(said.items())
    )


def _translated(
    draft: Draft, phrases: Sequence[Phrase], drafts: Sequence[Draft]
) -> Iterator[tuple[Record, str, list[Finding]]]:
    """Yield each record that is translated, anew, with its pack and what is wrong with it."""
    groups: dict[tuple[str, str, str], list[tuple[Phrase, Path]]] = {}
    for phrase in phrases:
        pack, kind, name, path = _parts(draft, phrase)
        groups.setdefault((pack, kind, name), []).append((phrase, path))
    packs = {own.id: own for own in drafts}
    for (pack, kind, name), said in groups.items():
        record = packs[pack].records.get(kind, {}).get(name) if pack in packs else None
        if record is None:
            continue
        raw: Tree = deepcopy(dict(record.raw))
        moved = Moved.of(record.source)
        for phrase, path in said:
            there = at(raw, path)
            where = put(raw, path, phrase.value) if _alike(there, phrase.value) else None
            if where is not None:
                moved.lead((*record.path, *where), phrase.source, phrase.path)
        spec, wrong = shaped(KINDS[kind], raw, moved, record.path)
        yield replace(record, spec=spec or record.spec, source=moved, raw=raw), pack, wrong


def _alike(there: object, value: object) -> bool:
    """Return whether a text stands for a text, or as many texts for as many."""
    if isinstance(there, list) and isinstance(value, list):
        return len(there) == len(value)
    return isinstance(there, str) and isinstance(value, str)


def _unknown(draft: Draft, phrases: Sequence[Phrase], drafts: Sequence[Draft]) -> Iterator[Finding]:
    packs = {own.id: own for own in drafts}
    texts: dict[str, list[str]] = {"": []}
    for phrase in phrases:
        pack, kind, name, path = _parts(draft, phrase)
        record = packs[pack].records.get(kind, {}).get(name) if pack in packs else None
        keys = _keys(record) if record else {}
        place = phrase.source.key(phrase.path)
        key = ".".join((kind, name, *map(str, path)))
        if key not in keys:
            if pack in packs and pack not in texts:
                texts[pack] = [key for own in packs[pack].all() for key in _keys(own)]
            said = f"{phrase.key[:80]!r} is no text of this pack"
            yield place.finding("E415", said, near(key, texts.get(pack, ())))
        elif record and not _alike(at(dict(record.raw), path), phrase.value):
            said = "this has to be a text, or as many texts as stand there"
            hint = "as many as there are: the rules draw one by its number"
            yield phrase.source.value(phrase.path).finding("E415", said, hint)


def _parts(draft: Draft, phrase: Phrase) -> tuple[str, str, str, Path]:
    """Return the pack, kind, id and path that a key means."""
    pack, colon, rest = phrase.key.rpartition(":")
    kind, _, more = rest.partition(".")
    name, _, path = more.partition(".")
    return (pack if colon else draft.id), kind, name, tuple(filter(None, path.split(".")))


def _keys(record: Record) -> Mapping[str, Path]:
    """Return the keys by which a record's texts are translated, each with its path."""
    found: dict[str, Path] = {}
    for marked in record.marked[Words]:
        path = marked.path
        inside = path[2:-1] if isinstance(path[-1], int) else path[2:]  # a list goes as a whole
        named = list(map(str, inside))
        if len(inside) > 1 and inside[0] == "choice":
            named[1] = str(at(dict(record.raw), (*inside[:2], "id")))
        found[".".join((record.kind, record.id, *named))] = path
    return found
