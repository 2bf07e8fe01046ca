"""The people of a room as an author wrote them, and how each of them speaks."""

from dataclasses import dataclass

from game.model.condition import Term


@dataclass(frozen=True)
class Person:
    """A named member as they are on the first day."""

    id: str
    name: str
    role: str
    traits: tuple[int, ...]
    ties: tuple[tuple[int, int], ...]  # (row of person, row of tie kind)
    attachment: int
    energy: int
    loyalty: int
    want: str
    granted: Term  # of a member: asked at dawn until it holds, then they have what they wanted
    voice: int  # row in pack.voices
    forms: tuple[int, ...]  # forms they like to write
    likes: tuple[int, ...]  # tags
    leaving: str


@dataclass(frozen=True)
class Voice:
    """Lines by moment (see docs/authoring): {idea}, {name}, {place}, {label} may stand in them."""

    id: str
    lines: dict[str, tuple[str, ...]]
