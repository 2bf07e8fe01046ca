"""What may be written next at a cursor: fields, ids, words of a list, names of conditions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.content.names import Scope, calls_at_hand, meaning, names_at_hand, written
from game.content.reading import TABLES
from game.content.specs.declared import fields_of
from game.content.specs.fields import Refers
from game.model.condition import Function
from game.tools.pack.editor.hover import describe
from game.tools.pack.editor.spot import Spot

_CALL = re.compile(r"(\w+)\(((?:[^()']|'[^']*')*(?:'[^']*)?)$")
_WORD = re.compile(r"[A-Za-z_][\w.]*$|$")
_JOINING = ("and", "or", "not")
_OPENS: dict[tuple[str, ...], str] = {(): "()", ("role",): "("}
"""How a call goes on after its name, by its first argument; the others open a quote."""


@dataclass(frozen=True)
class Offer:
    """Something that may be written: its kind (field, id, word, name, function) and its note.

    `typed` is how much of it stands there already, `put` what is to be written in its place.
    """

    label: str
    kind: str
    note: str
    typed: str
    put: str


def offers(spot: Spot) -> Iterator[Offer]:
    """Yield all that may be written next; the editor leaves out what does not fit."""
    here = spot.standing
    if here.part == "header":
        yield from (Offer(name, "word", "", here.before, name) for name in TABLES)
    elif here.part == "key":
        yield from _keys(spot)
    elif spot.condition:
        yield from _condition(here.before, spot.scope) if here.quoted else ()
    else:
        yield from _values(spot)


def _keys(spot: Spot) -> Iterator[Offer]:
    table, typed = spot.field, spot.standing.before
    if table is None:
        return
    for name, field in sorted(fields_of(table).items(), key=lambda row: not row[1].note):
        yield Offer(name, "field", describe(field), typed, name)
    refers = table.keys.get(Refers)
    if isinstance(refers, Refers):
        yield from (_plain(name, refers.kind, typed) for name in _ids(spot, refers.kind))
    if "room" in fields_of(table) and "fact" in fields_of(table):  # what happens to whom
        yield from (_plain(role, "role", typed) for role in spot.roles)


def _values(spot: Spot) -> Iterator[Offer]:
    here, field = spot.standing, spot.field
    if field is None:
        return
    refers = field.marks.get(Refers)
    names: Iterable[str] = field.words
    kind = "word"
    if isinstance(refers, Refers):
        names, kind = _ids(spot, refers.kind), refers.kind
    elif here.path[-1] in {"who", "whom"}:
        names, kind = spot.roles, "role"
    bare = here.quoted or field.words == ("true", "false")
    for name in names:
        yield Offer(name, kind, "", here.before, name if bare else f'"{name}"')


def _plain(name: str, kind: str, typed: str) -> Offer:
    return Offer(name, kind, "", typed, name)


def _ids(spot: Spot, kind: str) -> list[str]:
    """Return the ids of a kind as this pack names them: its own without its name."""
    own = f"{spot.look.draft.id}:"
    return [name for name in spot.look.words.get(kind, {}) if not name.startswith(own)]


def _condition(before: str, scope: Scope) -> Iterator[Offer]:
    call = _CALL.search(before)
    row = meaning(call.group(1)) if call else None
    if call and isinstance(row, Function):
        yield from _argument(call.group(2), row, scope)
        return
    found = _WORD.search(before)
    typed = found.group() if found else ""
    for name in names_at_hand(scope):
        known = meaning(name)
        note = f"{known.note}; {known.low} to {known.high}" if known else ""
        yield Offer(name, "name", note, typed, name)
    for function in calls_at_hand(scope):
        put = function.name + _OPENS.get(function.args[:1], "('")
        yield Offer(written(function), "function", function.note, typed, put)
    yield from (_plain(word, "word", typed) for word in _JOINING)


def _argument(said: str, function: Function, scope: Scope) -> Iterator[Offer]:
    *before, last = said.split(",")
    if len(before) >= len(function.args):
        return
    kind, typed = function.args[len(before)], last.strip()
    names = scope.roles if kind == "role" else scope.words.get(kind, {})
    for name in names:
        put = name if kind == "role" else f"'{name}'"
        yield Offer(name, kind, "", typed, put)
