"""What is said of the thing under a cursor: a field, a name in a condition, a record."""

from collections.abc import Mapping
from functools import cache

from game.content.names import meaning, written
from game.content.specs.declared import ANY_NAME, Declared
from game.model.condition import Function
from game.tools.pack.editor.spot import Spot
from game.tools.pack.editor.things import Found, Thing, found, thing_at
from game.tools.pack.editor.words import word_at
from game.tools.pack.fields import Field, fields

_TELLING = ("title", "name", "says", "text", "line")
"""Fields by which a record is known, the best first."""


def hover(spot: Spot) -> str:
    """Return what is to be said at a cursor, as Markdown; "" if nothing is."""
    thing = thing_at(spot)
    parts = [_name(spot), _thing(spot, thing) if thing else "", _field(spot)]
    return "\n\n".join(filter(None, parts))


def _name(spot: Spot) -> str:
    """Return what a name or a function of a condition means."""
    here = spot.standing
    word = word_at(here.whole, len(here.before)) if spot.condition and here.quoted else None
    row = meaning(word.said) if word and word.kind in {"name", "function"} else None
    if word is None or row is None:
        return ""
    said = written(row) if isinstance(row, Function) else word.said
    return f"`{said}` {row.note}  \nfrom {row.low} to {row.high}"


def _thing(spot: Spot, thing: Thing) -> str:
    where = found(spot, thing)
    if where is None:
        return ""
    at = f"{where.file.name}:{where.place.line}"
    if thing.kind == "role":
        return f"role `{thing.name}`, cast at {at}"
    return f"{thing.kind} `{thing.name}`{told(where)}, in {at}"


def told(where: Found) -> str:
    """Return by what a record is known: its title, its name, the beginning of its text."""
    said = next((where.raw[key] for key in _TELLING if isinstance(where.raw.get(key), str)), "")
    line = str(said).strip().partition("\n")[0][:80]
    return f" “{line}”" if line else ""


def _field(spot: Spot) -> str:
    field = spot.field
    return describe(field) if field and field.note else ""


def describe(field: Declared) -> str:
    """Return what the reference says of a field."""
    name = field.name or field.table
    row = _rows(field.table).get(field.name) if field.name else None
    takes = f"  \ntakes {row.takes}" if row and not row.takes.startswith("as `") else ""
    left = f"; left out: {row.default}" if row and row.default else ""
    needed = "; needed" if row and row.needed else ""
    return f"`{name.replace(ANY_NAME, '…')}` {field.note}{takes}{left}{needed}"


@cache
def _rows(table: str) -> Mapping[str, Field]:
    return {row.name: row for row in fields(table)}
