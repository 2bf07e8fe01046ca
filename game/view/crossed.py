"""What both parents of a remix are called in it, so that it never says one phrase twice.

It knows the marks of ideas as words and nothing of where they stand.
"""

from collections.abc import Mapping
from itertools import product

TWIN = "the other one"
"""What the second parent is called where nothing tells it from the first."""

Called = Mapping[str, frozenset[str]]
"""What a parent may be called, fullest first, and the pieces that each of these says."""


def called(own: str, mark: str, other: str) -> Called:
    """Return what a parent may be called: by its whole mark, its own part, its second parent's."""
    parts = frozenset(map(piece, (own, other) if mark != own else (own,)))
    names = {mark: parts, own: frozenset({piece(own)})}
    if other and other != TWIN:
        names.setdefault(other.partition(" with ")[0], frozenset({piece(other)}))
    return names


def piece(mark: str) -> str:
    """Return what of a mark goes into the mark of a child: its first part, without an article."""
    return mark.partition(" with ")[0].removeprefix("the ").removeprefix("a ")


def apart(mine: Called, theirs: Called) -> tuple[str, str]:
    """Return the fullest names of both parents that share no piece."""
    pairs = product(mine, theirs)
    found = (pair for pair in pairs if not mine[pair[0]] & theirs[pair[1]])
    return next(found, (next(reversed(list(mine))), TWIN))
