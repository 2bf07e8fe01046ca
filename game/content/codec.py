"""Dataclasses to plain lists and back, by their declared types: what JSON can hold, nothing else.

A dataclass is the list of its fields in order; in a union it is led by its place in that union.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_PLAIN = {str, int, bool, NoneType}


class Codec(NamedTuple):
    """How values of one type become plain ones, and plain ones values."""

    dump: Callable[[Any], Any]
    load: Callable[[Any], Any]


_AS_IS = Codec(lambda value: value, lambda value: value)


def dumped(value: object) -> object:
    """Return a dataclass as lists, dicts, texts and numbers."""
    return _codec(type(value)).dump(value)


def loaded(value: object, kind: type[T]) -> T:
    """Return what `dumped` made of a dataclass. Raises ValueError, TypeError or LookupError."""
    found: T = _codec(kind).load(value)
    return found


def _codec(kind: Any) -> Codec:  # noqa: ANN401 - a type, or what stands for one in a hint
    """Return how values of a declared type are turned."""
    return _found(kind)


@cache
def _found(kind: Any) -> Codec:  # noqa: ANN401 - as above
    origin, args = get_origin(kind), get_args(kind)
    if kind in _PLAIN or (origin in {Union, UnionType} and _PLAIN.issuperset(args)):
        return _AS_IS
    if origin in {Union, UnionType}:
        return _union(args)
    if origin is tuple:
        return _many(args[0]) if args[1:] == (...,) else _several(args)
    if origin is dict:
        return _dict(args[1])
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    message = f"no way to keep a {kind}"
    raise TypeError(message)


def _many(item: object) -> Codec:
    one = _codec(item)
    if one is _AS_IS:
        return Codec(list, tuple)
    return Codec(
        lambda value: [one.dump(v) for v in value], lambda value: tuple(map(one.load, value))
    )


def _several(items: tuple[object, ...]) -> Codec:
    parts = [_codec(item) for item in items]
    return Codec(
        lambda value: [part.dump(v) for part, v in zip(parts, value, strict=True)],
        lambda value: tuple(part.load(v) for part, v in zip(parts, value, strict=True)),
    )


def _dict(item: object) -> Codec:
    one = _codec(item)
    return Codec(
        lambda value: {key: one.dump(v) for key, v in value.items()},
        lambda value: {key: one.load(v) for key, v in value.items()},
    )


def _union(kinds: tuple[Any, ...]) -> Codec:
    """One of several dataclasses, or none; their codecs are asked for late, as unions recur."""
    classes = [kind for kind in kinds if kind is not NoneType]
    place = {kind: number for number, kind in enumerate(classes)}

    def dump(value: object) -> object:
        if value is None:
            return None
        return [place[type(value)], _codec(type(value)).dump(value)]

    def load(value: Any) -> object:  # noqa: ANN401 - what JSON gave
        return None if value is None else _codec(classes[value[0]]).load(value[1])

    return Codec(dump, load)


def _record(kind: type) -> Codec:
    """A dataclass; its fields' codecs are made at first use, as it may hold itself."""
    names = [field.name for field in fields(kind)]

    @cache
    def parts() -> list[Codec]:
        hints = get_type_hints(kind)
        return [_codec(hints[name]) for name in names]

    @cache
    def turned() -> list[tuple[int, Callable[[Any], Any]]]:
        return [(at, part.load) for at, part in enumerate(parts()) if part is not _AS_IS]

    def dump(value: object) -> list[object]:
        return [part.dump(getattr(value, n)) for part, n in zip(parts(), names, strict=True)]

    def load(value: list[Any]) -> object:
        held = list(value)
        for at, made in turned():
            held[at] = made(held[at])
        return kind(*held)

    return Codec(dump, load)
