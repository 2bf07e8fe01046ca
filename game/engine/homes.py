"""Whose an idea is where worlds stand side by side, and which platforms are its own.

In a run there is one world and one room of the player's, and all of it is theirs.
"""

from game.engine.draft import Draft


def of(draft: Draft, root: int) -> int:
    """Return the row of the player's room in whose world an idea is."""
    return int(draft.firsts.searchsorted(root, side="right")) - 1


def live_with(draft: Draft, root: int) -> list[int]:
    """Return the living ideas of the room in whose world an idea is."""
    home = of(draft, root)
    return [other for other in draft.live.tolist() if of(draft, other) == home]


def places(draft: Draft) -> int:
    """Return how many platforms each of the worlds has."""
    return len(draft.pack.platforms) // draft.homes
