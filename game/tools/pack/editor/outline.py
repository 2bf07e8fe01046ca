"""What a file holds, as a tree: its records, and the choices of each event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.content import source
from game.content.reading import TABLES
from game.content.spans import Path
from game.content.specs.kinds import ONCE
from game.tools.pack.editor.cursor import headers

_OWN = 2
"""Parts of a record's path: kind and id."""
_PARTS = {**dict.fromkeys((*ONCE, "world"), 1), "patch": 3}
"""Parts of the paths of what is no record."""


@dataclass(frozen=True)
class Symbol:
    """A record, a table or a choice: its name, what it is called, where it stands as offsets."""

    name: str
    detail: str
    kind: str
    whole: tuple[int, int]
    own: tuple[int, int]
    inner: tuple["Symbol", ...] = ()


def outline(name: str, text: str) -> tuple[Symbol, ...]:
    """Return what a file holds, in its order."""
    file = source.read(name, text.encode())
    starts = [*headers(file.text, file.spans), len(file.text)]
    places = {path: span.key for path, span in file.spans.places.items() if path[0] in TABLES}
    tops = sorted((key, path) for path, key in places.items() if _is_top(path))
    ends = [_before(starts, key[0]) for key, _ in tops[1:]] + [len(file.text)]
    found = []
    for (key, path), end in zip(tops, ends, strict=False):
        raw = _at(file.data, path)
        inner = _choices(places, path, (starts, end), raw)
        whole = (_before(starts, key[0]), end)
        own = _said(raw, "id") if path[0] == "patch" else str(path[-1])
        told = _said(raw, "title", "name")
        found.append(Symbol(own or "?", told, str(path[0]), whole, key, inner))
    return tuple(found)


def _is_top(path: Path) -> bool:
    return len(path) == _PARTS.get(str(path[0]), _OWN)


def _before(starts: Sequence[int], offset: int) -> int:
    """Return where the header around an offset begins."""
    return max((start for start in starts if start <= offset), default=offset)


def _choices(
    places: Mapping[Path, tuple[int, int]],
    path: Path,
    bounds: tuple[Sequence[int], int],
    raw: object,
) -> tuple[Symbol, ...]:
    starts, last = bounds
    own = [
        (key, at)
        for at, key in places.items()
        if at[: len(path)] == path and at[2:3] == ("choice",)
    ]
    rows = sorted((key, at) for key, at in own if len(at) == len(path) + 2)
    ends = [_before(starts, key[0]) for key, _ in rows[1:]] + [last]
    return tuple(
        Symbol(
            _said(_at(raw, at[2:]), "id") or str(at[-1]),
            _said(_at(raw, at[2:]), "label"),
            "choice",
            (min(_before(starts, key[0]), key[0]), max(end, key[1])),
            key,
        )
        for (key, at), end in zip(rows, ends, strict=False)
    )


def _at(data: object, path: Path) -> object:
    for part in path:
        match data, part:
            case (Mapping(), str()) | (list(), int()):
                try:
                    data = data[part]  # type: ignore[index]
                except LookupError:
                    return {}
            case _:
                return {}
    return data


def _said(raw: object, *fields: str) -> str:
    found = raw if isinstance(raw, Mapping) else {}
    return next((str(found[name]) for name in fields if name in found), "")
