"""JSON Schemas of the files of a pack, for editors: made from the models that check them.

A schema is for a file that holds one kind of record; the other tables may stand in it unchecked,
as the check itself looks at all of them.
"""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.content.reading import TABLES
from game.content.specs.kinds import KINDS, ONCE
from game.content.specs.patch import Patch
from game.model.params import PARAMS

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = "^[a-z0-9_]{1,60}$"
NAMES = ("pack", *KINDS, "patch", "world", "lang")
"""What there are schemas for; each is a file of that name."""
MODELS: dict[str, type[BaseModel]] = {
    **ONCE,
    **KINDS,
    "patch": Patch,
}
"""The models of tables, by the name of the table."""


class _Plain(GenerateJsonSchema):
    """Schemas as TOML has them: no null, and a decimal is a number."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return what stands there if anything does."""
        return self.generate_inner(schema["schema"])

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Return a number with its bounds."""
        found: JsonSchemaValue = {"type": "number"}
        bounds = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
        for ours, theirs in bounds.items():
            if ours in schema:
                found[theirs] = float(schema[ours])  # type: ignore[literal-required]
        return found

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema with its default, unless that is to be left out."""
        found = super().default_schema(schema)
        if found.get("default", 0) in (None, "", []):
            found.pop("default", None)
        return found


def of_model(model: type[BaseModel]) -> Schema:
    """Return the schema of one model, its parts under $defs."""
    found = model.model_json_schema(schema_generator=_Plain)
    _untitled(found)
    return found


def of_file(name: str) -> Schema:
    """Return the schema of a file; `name` is one of NAMES."""
    makers = {"pack": _manifest, "patch": _patches, "world": _world, "lang": _language}
    found = makers[name]() if name in makers else _records(name)
    if name != "lang":
        found["properties"] |= {other: {} for other in TABLES if other not in found["properties"]}
        found["additionalProperties"] = False
    return {"$schema": DIALECT, "title": f"{name} of a pack", "type": "object", **found}


def _records(kind: str) -> Schema:
    entry = of_model(KINDS[kind])
    defs = entry.pop("$defs", {})
    required = entry.pop("required", [])
    entry["anyOf"] = [
        {"required": required},
        {"required": ["draft"], "properties": {"draft": {"const": True}}},
        {"required": ["retired"], "properties": {"retired": {"const": True}}},
    ]
    return {
        "properties": {kind: _by_id({"$ref": "#/$defs/entry"})},
        "$defs": {**defs, "entry": entry},
    }


def _by_id(entry: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"pattern": _ID}, "additionalProperties": entry}


def _manifest() -> Schema:
    parts = {name: of_model(model) for name, model in ONCE.items()}
    return {"properties": parts, "required": ["pack"]}


def _patches() -> Schema:
    """A patch with the fields of its kind in `set` and `add`, none of them needed."""
    kinds: Schema = {}
    defs: Schema = {}
    for kind in KINDS:
        patch, entry = of_model(Patch), of_model(KINDS[kind])
        defs |= entry.pop("$defs", {})
        fields = {name: field for name, field in entry["properties"].items() if name != "choice"}
        if "choice" in entry["properties"]:
            fields["choice"] = {"description": entry["properties"]["choice"]["description"]}
        part = {"type": "object", "properties": fields, "additionalProperties": False}
        defs[f"{kind}_fields"] = part
        for verb in ("set", "add", "was"):
            said = patch["properties"][verb]["description"]
            patch["properties"][verb] = {"$ref": f"#/$defs/{kind}_fields", "description": said}
        kinds[kind] = {"type": "array", "items": patch}
    table = {"type": "object", "properties": kinds, "additionalProperties": False}
    return {"properties": {"patch": table}, "$defs": defs}


def _world() -> Schema:
    rows = {
        row.name: {
            "type": "number",
            "minimum": row.low,
            "maximum": row.high,
            "description": row.note,
        }
        for row in PARAMS
    }
    sizes = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 2}}
    world = {"type": "object", "properties": {**rows, "sizes": sizes}}
    return {"properties": {"world": {**world, "required": [*rows, "sizes"]}}}


def _language() -> Schema:
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    return {"additionalProperties": {"anyOf": [text, texts, {"type": "object"}]}}


def _untitled(schema: Any) -> None:  # noqa: ANN401 - a schema, or any part of one
    """Take out the titles that pydantic makes of names: they say nothing more."""
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        for inner in schema.values():
            _untitled(inner)
    elif isinstance(schema, list):
        for inner in schema:
            _untitled(inner)
