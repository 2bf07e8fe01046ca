"""The fields of a kind as rows for people: name, what may stand there, default, meaning.

They are read off the JSON Schema, so that reference, editors and check say the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.content.schema import MODELS, of_model
from game.content.specs.fields import LINES, Entry

Schema = Mapping[str, Any]
_ID, _REF = "[a-z0-9_]{1,60}$", "({1,60}:)?"


@dataclass(frozen=True)
class Field:
    """A field by its dotted name: what may stand there, its default ("" if needed), its meaning."""

    name: str
    takes: str
    default: str
    note: str
    needed: bool


def fields(name: str) -> list[Field]:
    """Return the fields of a table, those of the tables in it below their own."""
    found = of_model(MODELS[name])
    rows = list(_Walk(found.get("$defs", {})).rows(found, ""))
    return sorted(rows, key=lambda row: row.name in Entry.model_fields)


def about(name: str) -> str:
    """Return what a table is, in a sentence."""
    return str(of_model(MODELS[name])["description"])


class _Walk:
    """A walk through a schema in which a table that stands twice is told once."""

    def __init__(self, defs: Schema) -> None:
        self.defs = defs
        self.seen: dict[str, str] = {}

    def rows(self, table: Schema, above: str) -> Iterator[Field]:
        """Yield the fields of a table by their dotted names."""
        needed = set(table.get("required", ()))
        for name, written in table.get("properties", {}).items():
            yield from self.field(written, f"{above}{name}", needed=name in needed)
        named = _named(table, self.defs)
        if named is not None and named.get("properties"):
            yield from self.field(_as_written(table), f"{above}NAME", needed=False)

    def field(self, written: Schema, here: str, *, needed: bool) -> Iterator[Field]:
        """Yield one field and, the first time, those in it."""
        part = _whole(written, self.defs)
        default = _value(part["default"]) if "default" in part else ""
        note = str(part.get("description", ""))
        ref = str(written.get("$ref", ""))
        if ref in self.seen:
            yield Field(here, f"as `{self.seen[ref]}`", default, note, needed)
            return
        if ref:
            self.seen[ref] = here
        yield Field(here, _takes(part, self.defs), default, note, needed)
        inner = _whole(part.get("items", part), self.defs)
        if inner.get("properties") or (_named(inner, self.defs) or {}).get("properties"):
            yield from self.rows(inner, f"{here}.")


def _as_written(table: Schema) -> Schema:
    """Return what stands under the author's names, as it is written: by reference."""
    inner = table.get("additionalProperties")
    if isinstance(inner, dict):
        return inner
    found: Schema = next(iter(table["patternProperties"].values()))
    return found


def _whole(part: Schema, defs: Schema) -> Schema:
    """Return a part with what it refers to."""
    if "$ref" not in part:
        return part
    referred = defs[str(part["$ref"]).rpartition("/")[2]]
    return {**referred, **{key: value for key, value in part.items() if key != "$ref"}}


def _named(table: Schema, defs: Schema) -> Schema | None:
    """Return what stands under names that the author chooses, or None."""
    if not isinstance(table.get("additionalProperties"), dict) and "patternProperties" not in table:
        return None
    return _whole(_as_written(table), defs)


def _takes(part: Schema, defs: Schema) -> str:
    match part.get("type"):
        case "string":
            return _text(part)
        case "integer" | "number" as kind:
            return _number(part, "whole number" if kind == "integer" else "number")
        case "boolean":
            return "true or false"
        case "array":
            return _list(part, _takes(_whole(part["items"], defs), defs))
        case _:
            named = _named(part, defs)
            plain = named is not None and named.get("type") != "object"
            return f"table of {_takes(named or {}, defs)}" if plain else "table"


def _text(part: Schema) -> str:
    if "enum" in part:
        return " ".join(str(word) or '""' for word in part["enum"])
    kind = "one line" if part.get("pattern") in LINES else "text"
    if "pattern" in part and kind == "text":
        return "id" if _ID in part["pattern"] else "text like 1.0.0"
    most = part.get("maxLength")
    return f"{kind}, at most {most}" if most else kind


def _number(part: Schema, kind: str) -> str:
    low = part.get("minimum", part.get("exclusiveMinimum"))
    high = part.get("maximum")
    if low is None and high is None:
        return kind
    return f"{kind}, {low:g} to {high:g}" if high is not None else f"{kind}, from {low:g}"


def _list(part: Schema, items: str) -> str:
    low, high = part.get("minItems", 0), part.get("maxItems")
    size = f" {low}" if low == high else f", {low} to {high}" if high else ""
    return f"list of{size} ({items})" if low == high else f"list ({items}){size}"


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
