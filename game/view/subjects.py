"""What the ways to do a verb are about: where there are many of them, that is chosen first."""

from collections.abc import Sequence
from typing import NamedTuple

from game.view.panes import Option


class Subject(NamedTuple):
    """An idea, a room or an asker, and the ways that are about it."""

    about: str
    ways: tuple[Option, ...]

    @property
    def able(self) -> int:
        """How many of the ways are open."""
        return sum(not way.refusal for way in self.ways)

    @property
    def refusal(self) -> str:
        """Why none of the ways is open, or nothing."""
        return "" if self.able else self.ways[0].refusal


def subjects(ways: Sequence[Option], most: int) -> tuple[Subject, ...]:
    """Return what ways are about, if they are more than can be told at once; else nothing."""
    about = dict.fromkeys(way.about for way in ways)
    if len(ways) <= most or len(about) <= 1:
        return ()
    return tuple(Subject(each, tuple(way for way in ways if way.about == each)) for each in about)


def shared(ways: Sequence[Option]) -> tuple[str, ...]:
    """Return what is true of all of some ways."""
    return tuple(line for line in ways[0].detail if all(line in way.detail for way in ways[1:]))
