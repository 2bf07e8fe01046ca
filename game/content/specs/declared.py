"""What is declared for a place in a pack's files: its field, whatever stands there by now."""

from functools import cache
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from game.content.spans import Path
from game.content.specs.fields import Spec
from game.content.specs.kinds import KINDS, ONCE
from game.content.specs.marks import Mark, Marks
from game.content.specs.patch import Patch

_NONE: Marks = MappingProxyType({})
_CHANGES = {"set", "add", "was"}
ANY_NAME = "NAME"
"""What stands in a field's dotted name for one that the author chooses."""


class Declared(NamedTuple):
    """A place: its table and dotted name as the reference has them, its note and its marks.

    `keys` are the marks of names that the author chooses in it, `words` all that may stand there
    if that is a closed list, `inside` the fields if it is a table of fields.
    """

    table: str
    name: str = ""
    note: str = ""
    marks: Marks = _NONE
    keys: Marks = _NONE
    words: tuple[str, ...] = ()
    inside: type[Spec] | None = None


def declared(path: Path) -> Declared | None:
    """Return what is declared for a place in a file, or None."""
    table, rest = str(path[0]) if path else "", path[1:]
    if table in KINDS and rest:
        return _walked(KINDS[table], rest[1:], Declared(table))
    if table in ONCE:
        return _walked(ONCE[table], rest, Declared(table))
    if table == "patch" and len(rest) > 1:
        kind, changes = str(rest[0]), len(rest) > 2 and rest[2] in _CHANGES  # noqa: PLR2004
        if changes and kind in KINDS:
            return _walked(KINDS[kind], rest[3:], Declared(kind))
        return _walked(Patch, rest[2:], Declared(table))
    return None


def fields_of(table: Declared) -> dict[str, Declared]:
    """Return the fields of a table of fields by their names."""
    if table.inside is None:
        return {}
    found = {name: _step(table.inside, name, table) for name in table.inside.model_fields}
    return {name: _unwrapped(hint, here) for name, (hint, here) in found.items()}


def _walked(hint: Any, path: Path, here: Declared) -> Declared | None:  # noqa: ANN401 - a type
    """Return what a type declares at a path inside it."""
    for part in path:
        hint, marks, note = _bare(hint, here.marks)
        here = here._replace(marks=marks, note=note or here.note)
        hint, here = _step(hint, part, here)
        if hint is None:
            return None
    return _unwrapped(hint, here)


def _step(hint: Any, part: str | int, here: Declared) -> tuple[Any, Declared]:  # noqa: ANN401
    """Return the type one part further in, and the place there; (None, …) if there is none."""
    name, origin = str(part), get_origin(hint)
    if origin is list:
        return get_args(hint)[0], here
    if origin is dict:
        return get_args(hint)[1], _named(here, ANY_NAME)
    if isinstance(hint, type) and issubclass(hint, Spec):
        hints = _hints(hint)
        if name in hint.model_fields:
            return hints[name], _named(here._replace(marks=_NONE, note=""), name)
        if hint.model_config.get("extra") == "allow":
            return get_args(hints["__pydantic_extra__"])[1], _named(here, ANY_NAME)
    return None, here


def _named(here: Declared, name: str) -> Declared:
    return here._replace(name=f"{here.name}.{name}".removeprefix("."))


def _unwrapped(hint: Any, here: Declared) -> Declared:  # noqa: ANN401 - a type
    """Return a place with all that its type says of it; a list says what its items are."""
    hint, marks, note = _bare(hint, here.marks)
    here = here._replace(marks=marks, note=note or here.note)
    match get_origin(hint):
        case origin if origin is list:
            return _unwrapped(get_args(hint)[0], here)._replace(note=here.note)
        case origin if origin is dict:
            return here._replace(keys=_bare(get_args(hint)[0], _NONE)[1])
        case origin if origin is Literal:
            return here._replace(words=tuple(word for word in get_args(hint) if word))
    if isinstance(hint, type) and issubclass(hint, Spec):
        return here._replace(inside=hint, note=here.note or (hint.__doc__ or "").partition("\n")[0])
    return here._replace(words=("true", "false")) if hint is bool else here


def _bare(hint: Any, outer: Marks) -> tuple[Any, Marks, str]:  # noqa: ANN401 - a type
    """Return a type without its annotations, the marks that hold there, and its note."""
    marks, note = outer, ""
    while get_origin(hint) in {Annotated, Union, UnionType}:
        if get_origin(hint) is Annotated:
            hint, *notes = get_args(hint)
            marks = {**{type(one): one for one in notes if isinstance(one, Mark)}, **marks}
            said = [one.description for one in notes if isinstance(one, FieldInfo)]
            note = next((text for text in said if text), note)
        else:
            hint = next(part for part in get_args(hint) if part is not type(None))
    return hint, marks, note


@cache
def _hints(spec: type[Spec]) -> dict[str, Any]:
    return get_type_hints(spec, include_extras=True)
