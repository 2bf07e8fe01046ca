"""Things that a pack names, found: where a record, a fact, a word or a role is defined."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.content.draft import Draft, Misshapen, Record
from game.content.reading import TABLES
from game.content.source import Place, Source
from game.content.specs.event import Event
from game.content.specs.fields import Refers
from game.content.universe import full
from game.tools.pack.editor.spot import Spot
from game.tools.pack.editor.words import word_at
from game.tools.pack.workshop import Look

_LISTS = {"tag": "tags", "trait": "traits", "tie": "ties"}
_ROLES = {"who", "whom"}


@dataclass(frozen=True)
class Thing:
    """What is named at a cursor: its kind (event, fact, trait, role …) and name."""

    kind: str
    name: str


@dataclass(frozen=True)
class Found:
    """Where a thing is defined: the file on disk, the place in it, and the record if it is one."""

    file: Path
    place: Place
    raw: Mapping[str, object]


def thing_at(spot: Spot) -> Thing | None:
    """Return what is named at a cursor, or None."""
    here, field = spot.standing, spot.field
    if here.part == "key":
        return _thing_of_key(spot)
    if spot.condition:
        word = word_at(here.whole, len(here.before))
        if word and word.kind == "name":
            role = word.said.partition(".")[0]
            return Thing("role", role) if role in spot.roles else None
        return Thing(word.kind, word.said) if word and word.kind != "function" else None
    refers = field.marks.get(Refers) if field else None
    if isinstance(refers, Refers):
        return Thing(refers.kind, here.whole)
    if here.path[-1] in _ROLES and here.whole in spot.roles:
        return Thing("role", here.whole)
    return None


def _thing_of_key(spot: Spot) -> Thing | None:
    path = spot.standing.path
    name = str(path[-1])
    if len(path) == 2 and path[0] in TABLES:  # noqa: PLR2004 - a kind and an id
        return Thing(str(path[0]), name)
    if name in spot.roles:
        return Thing("role", name)
    return Thing("fact", name) if path[-2:-1] == ("fact",) else None


def found(spot: Spot, thing: Thing) -> Found | None:
    """Return where a thing is defined, or None."""
    if thing.kind == "role":
        path = (*spot.standing.path[:2], "cast", thing.name)
        return Found(_file(spot.look.draft, spot.file), spot.file.home(path), {})
    name = full(spot.look.draft.id, thing.name)
    name = spot.look.judged.known.aliases.get(thing.kind, {}).get(name, name)
    if thing.kind in _LISTS:
        return next(_words(spot.look, _LISTS[thing.kind], thing.name), None)
    return next(
        _facts(spot.look, name) if thing.kind == "fact" else _records(spot, thing, name), None
    )


def _file(draft: Draft, file: Source) -> Path:
    return Path(draft.folder) / file.file


def _records(spot: Spot, thing: Thing, name: str) -> Iterator[Found]:
    for draft in spot.look.judged.known.drafts:
        there: list[Record | Misshapen] = [*draft.records.get(thing.kind, {}).values()]
        there += [record for record in draft.misshapen if record.kind == thing.kind]
        for record in there:
            if full(draft.id, record.id) == name:
                place = record.source.home((record.kind, record.id))
                yield Found(_file(draft, record.source), place, record.raw)


def _facts(look: Look, name: str) -> Iterator[Found]:
    """Yield where a fact is written down."""
    for draft in look.judged.known.drafts:
        pack, _, short = name.partition(":")
        for record in draft.records["event"].values() if draft.id == pack else ():
            event = record.spec
            for at, choice in enumerate(event.choice if isinstance(event, Event) else ()):
                for key, does in (("do", choice.do), ("fail", choice.fail)):
                    if does and short in does.fact:
                        path = (*record.path, "choice", at, key, "fact", short)
                        yield Found(_file(draft, record.source), record.source.home(path), {})


def _words(look: Look, field: str, word: str) -> Iterator[Found]:
    for draft in look.judged.known.drafts:
        listed = getattr(draft.words, field)
        if word in listed and "words" in draft.once:
            file = draft.once["words"]
            yield Found(_file(draft, file), file.value(("words", field, listed.index(word))), {})
