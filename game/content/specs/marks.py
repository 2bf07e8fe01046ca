"""Walking a record: its strings by their mark (a reference, a condition, a text)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType, UnionType
from typing import Annotated, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from game.content.spans import Path
from game.content.specs.fields import Condition, Places, Refers, Spec, Words

Mark = Condition | Places | Refers | Words
Marks = Mapping[type[Mark], Mark]
"""Marks by their kind."""
M = TypeVar("M", Condition, Places, Refers, Words)


class Marked(NamedTuple):
    """One string of a record with its marks; `is_key` if it is the name of a field itself."""

    path: Path
    value: str
    marks: Marks
    is_key: bool = False

    def mark(self, kind: type[M]) -> M | None:
        """Return the mark of a kind, if the string carries one."""
        return self.marks.get(kind)  # type: ignore[return-value]


ByMark = dict[type[Mark], list[Marked]]


class Shape(NamedTuple):
    """What is marked in a field: itself, its keys, its items; `holds` if anything in it may be."""

    marks: Marks = MappingProxyType({})
    keys: Marks = MappingProxyType({})
    items: "Shape | None" = None
    holds: bool = True


ANY = Shape()
"""The shape of what is not declared: a record by role."""


@cache
def fields(spec: type[Spec]) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a model with their marks, in order of declaration."""
    hints = get_type_hints(spec, include_extras=True)
    return tuple((name, _shape(hints[name])) for name in spec.model_fields)


def marked(spec: Spec, path: Path = ()) -> ByMark:
    """Return the marked strings of a record by each kind of mark, in order of declaration.

    A field that is empty or left out has none.
    """
    found: ByMark = {Condition: [], Places: [], Refers: [], Words: []}
    _gather(spec, ANY, path, found)
    return found


def _gather(value: object, shape: Shape, path: Path, found: ByMark) -> None:
    if isinstance(value, str):
        _keep(Marked(path, value, shape.marks), found)
    elif isinstance(value, Spec):
        _gather_fields(value, path, found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather(item, shape.items or ANY, (*path, index), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _keep(Marked((*path, key), key, shape.keys, is_key=True), found)
            _gather(item, shape.items or ANY, (*path, key), found)


def _keep(one: Marked, found: ByMark) -> None:
    for mark in one.marks:
        found[mark].append(one)


def _gather_fields(spec: Spec, path: Path, found: ByMark) -> None:
    written = vars(spec)
    for name, shape in _held(type(spec)):
        value = written[name]
        if value:
            _gather(value, shape, (*path, name), found)
    for name, extra in (spec.__pydantic_extra__ or {}).items():
        if not isinstance(extra, Spec) or _held(type(extra)):
            _gather(extra, ANY, (*path, name), found)


@cache
def _held(spec: type[Spec]) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a model in which something may be marked."""
    return tuple((name, shape) for name, shape in fields(spec) if shape.holds)


def _shape(hint: object, outer: Marks = MappingProxyType({})) -> Shape:
    marks = outer
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
        found = {type(note): note for note in notes if isinstance(note, Mark)}
        marks = {**found, **marks}
    if get_origin(hint) in {Union, UnionType}:
        return _shape(next(part for part in get_args(hint) if part is not type(None)), marks)
    if get_origin(hint) is list:
        items = _shape(get_args(hint)[0], marks)
        return Shape(marks, items=items, holds=items.holds)
    if get_origin(hint) is dict:
        key, item = get_args(hint)
        keys, items = _shape(key).marks, _shape(item, marks)
        return Shape(marks, keys, items, holds=bool(keys) or items.holds)
    inside = isinstance(hint, type) and issubclass(hint, Spec) and bool(_held(hint))
    return Shape(marks, holds=bool(marks) or inside)
