"""Raw tables by paths as patches and translations name them: a choice by its id, not its number."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.content.spans import Path

Tree = dict[str, Any]
_NAMED = "choice"
"""The one list of tables whose items have ids."""


def is_table(value: object) -> bool:
    """Return whether a value is a table."""
    return isinstance(value, Mapping)


def leaves(table: Mapping[str, object], raw: Tree, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield (path, value) of everything in a table of changes that is no table itself.

    A table that is to stand where there is none in `raw` is a value, too.
    """
    for key, value in table.items():
        here: Path = (*path, key)
        if isinstance(value, Mapping) and value and _holds(raw, here):
            yield from leaves(value, raw, here)
        else:
            yield here, value


def _holds(raw: Tree, path: Path) -> bool:
    there = at(raw, path)
    return isinstance(there, Mapping) or path[-1] == _NAMED


def at(raw: Tree, path: Path) -> Any:  # noqa: ANN401 - what the file says
    """Return the value at a path, or None."""
    found: Any = raw
    for part in real(raw, path) or (None,):
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            return None
    return found


def real(raw: Tree, path: Path) -> Path | None:
    """Return a path with choices by their number; None if there is no choice of that id."""
    found: list[str | int] = []
    for number, part in enumerate(path):
        if path[:number] == (_NAMED,) and isinstance(part, str):
            listed = raw.get(_NAMED)
            ids = [c.get("id") if isinstance(c, Mapping) else None for c in listed or ()]
            if part not in ids:
                return None
            found.append(ids.index(part))
        else:
            found.append(part)
    return tuple(found)


def put(raw: Tree, path: Path, value: object, *, longer: bool = False) -> Path | None:
    """Set the value at a path, or make the list there longer; return the real path, None if not."""
    where = real(raw, path)
    if where is None:
        return None
    table: Any = raw
    for part in where[:-1]:
        if isinstance(part, str) and part not in table:
            table[part] = {}
        table = table[part]
        if not isinstance(table, dict | list):
            return None
    listed = table.get(where[-1], []) if longer else []
    if longer and not (isinstance(listed, list) and isinstance(value, list)):
        return None
    table[where[-1]] = [*listed, *value] if isinstance(value, list) else value
    return where
