"""A raw table against its model: pydantic's faults as findings, in an author's words and places."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.content.findings import MOST_FINDINGS, Finding
from game.content.source import Source
from game.content.spans import Path
from game.content.specs.fields import LINES, Spec
from game.content.suggest import near

S = TypeVar("S", bound=Spec)
_Said = tuple[str, str, str]
"""Code, message, hint."""
_EMPTY = ("E305", "this text is empty", "")


def shaped(model: type[S], raw: object, file: Source, path: Path) -> tuple[S | None, list[Finding]]:
    """Return the record, or None and everything that is wrong with its shape."""
    try:
        return model.model_validate(raw), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:MOST_FINDINGS]
        findings = [_finding(detail, file, path) for detail in details]
        return None, [finding for finding in findings if finding is not None]


def _finding(detail: ErrorDetails, file: Source, path: Path) -> Finding | None:
    """Return one fault as a finding; None for what a blanked statement may have held."""
    at = (*path, *(part for part in detail["loc"] if part != "[key]"))
    kind = detail["type"]
    if kind == "missing":
        hint = f"write {at[-1]} = …"
        place = file.key(at[:-1])
        return None if file.broken else place.finding("E301", f"{at[-1]!r} is missing", hint)
    if kind == "extra_forbidden":
        said = f"unknown field {str(at[-1])[:60]!r}"
        return file.key(at).finding("E302", said, near(str(at[-1]), _field_names()))
    code, message, hint = _said(detail)
    place = file.key(at) if "[key]" in detail["loc"] else file.value(at)
    return place.finding(code, message, hint)


@cache
def _field_names() -> list[str]:
    found, todo = set[str](), [Spec]
    while todo:
        model = todo.pop()
        found.update(model.model_fields)
        todo += model.__subclasses__()
    return sorted(found)


def _said(detail: ErrorDetails) -> _Said:
    kind = detail["type"]
    if kind in _SAYINGS:
        return _SAYINGS[kind](detail.get("ctx", {}), detail["input"])
    if kind.endswith(("_type", "_parsing")):
        wanted = next((words for name, words in _KINDS.items() if kind.startswith(name)), "value")
        return "E303", f"this has to be {wanted}", ""
    return "E303", detail["msg"], ""


_KINDS = {
    "string": "a text",
    "int": "a whole number",
    "decimal": "a number",
    "bool": "true or false",
    "list": "a list",
    "dict": "a table",
    "model": "a table",
}
_Ctx = dict[str, Any]


def _literal(ctx: _Ctx, value: object) -> _Said:
    known = [word.strip("'") for word in str(ctx["expected"]).replace(" or ", ", ").split(", ")]
    return "E304", f"this has to be {ctx['expected']}", near(str(value), known)


def _length(ctx: _Ctx, value: object) -> _Said:
    size = len(value) if isinstance(value, str) else 0
    return "E305", f"a text of {size} letters; at most {ctx['max_length']}", ""


def _many(ctx: _Ctx, _value: object) -> _Said:
    return "E307", f"{ctx['actual_length']} of them; at most {ctx['max_length']}", ""


def _few(ctx: _Ctx, _value: object) -> _Said:
    return "E307", f"{ctx['actual_length']} of them; at least {ctx['min_length']}", ""


def _least(ctx: _Ctx, value: object) -> _Said:
    return "E304", f"{value} is too small; at least {ctx['ge']}", ""


def _most(ctx: _Ctx, value: object) -> _Said:
    return "E304", f"{value} is too large; at most {ctx['le']}", ""


def _above(ctx: _Ctx, value: object) -> _Said:
    return "E304", f"{value} is too small; more than {ctx['gt']}", ""


def _pattern(ctx: _Ctx, value: object) -> _Said:
    if ctx["pattern"] in LINES:
        return ("E305", "this text has to stand on one line", "") if str(value).strip() else _EMPTY
    is_id = "a-z" in ctx["pattern"]
    hint = "ids are a-z, 0-9 and _" if is_id else "versions are numbers with points: 1.0.0"
    return "E306", f"{str(value)[:60]!r} is not written so", hint


_SAYINGS: dict[str, Callable[[_Ctx, object], _Said]] = {
    "literal_error": _literal,
    "string_too_long": _length,
    "too_long": _many,
    "too_short": _few,
    "greater_than_equal": _least,
    "greater_than": _above,
    "less_than_equal": _most,
    "string_pattern_mismatch": _pattern,
    "blank": lambda _ctx, _value: _EMPTY,
    "range_order": lambda _ctx, _value: ("E304", "a range goes from small to large", ""),
}
