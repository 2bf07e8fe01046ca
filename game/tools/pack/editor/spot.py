"""A cursor in a file with what is known there: the field, the record, who may be named."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.content import source
from game.content.names import Scope
from game.content.source import Source
from game.content.specs.declared import Declared, declared
from game.content.specs.fields import Condition
from game.tools.pack.editor.cursor import Standing
from game.tools.pack.workshop import Look


@dataclass(frozen=True)
class Spot:
    """A place in a file of a pack; `raw` is the record around it as far as it can be read."""

    look: Look
    file: Source
    standing: Standing
    field: Declared | None
    raw: Mapping[str, object]

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that the event around it casts, in order."""
        cast = self.raw.get("cast")
        return tuple(map(str, cast)) if isinstance(cast, Mapping) else ()

    @property
    def condition(self) -> Condition | None:
        """The mark of a condition, if one stands here."""
        found = self.field.marks.get(Condition) if self.field else None
        return found if isinstance(found, Condition) else None

    @property
    def scope(self) -> Scope:
        """What a condition here may name."""
        kind = self.condition.scope if self.condition else "room"
        role = str(self.standing.path[-1]) if self.standing.path else ""
        roles = self.roles if kind != "room" else ()
        before = roles[: roles.index(role)] if kind == "cast" and role in roles else roles
        idea = bool({"about", "follow_only"} & self.raw.keys())
        return Scope(self.look.words, before, kind == "cast", idea)


def spot(look: Look, name: str, text: str, standing: Standing) -> Spot:
    """Return a cursor of a file with what is known there."""
    file = source.read(name, text.encode())
    path = standing.path
    record: object = file.data
    for part in path[:2]:
        record = record.get(str(part)) if isinstance(record, Mapping) else None
    raw = record if isinstance(record, Mapping) else {}
    return Spot(look, file, standing, declared(path), raw)
