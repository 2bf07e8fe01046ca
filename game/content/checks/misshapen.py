"""Conditions of records that have not the right shape, found where they would stand if they had."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.content.draft import Misshapen
from game.content.spans import Path

_ASKING = {"event", "ending", "page", "charter", "ambition", "puzzle"}
"""Kinds that have a condition, `when` or `goal`."""


@dataclass(frozen=True)
class Raw:
    """A condition as written, its path in the file and who it may name."""

    path: Path
    text: str
    roles: tuple[str, ...] = ()
    member: bool = False


def conditions_in(record: Misshapen) -> Iterator[Raw]:
    """Yield the conditions that can be made out in a record."""
    if record.kind not in _ASKING:
        return
    here: Path = (record.kind, record.id)
    asked = [(field, record.raw.get(field)) for field in ("when", "goal")]
    yield from (Raw((*here, field), text) for field, text in asked if isinstance(text, str))
    cast = record.raw.get("cast")
    roles = tuple(map(str, cast)) if isinstance(cast, Mapping) else ()
    if isinstance(cast, Mapping):
        for at, (role, text) in enumerate(cast.items()):
            if isinstance(text, str):
                yield Raw((*here, "cast", str(role)), text, roles[:at], member=True)
    choices = record.raw.get("choice")
    for at, choice in enumerate(choices if isinstance(choices, list) else ()):
        if isinstance(choice, Mapping) and isinstance(when := choice.get("when"), str):
            yield Raw((*here, "choice", at, "when"), when, roles)
