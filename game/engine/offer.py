"""Standing offers: choices that no card brings, with ids of their own ("offer:ambition").

An offer stands on any day on which it has an answer that is not refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.engine.draft import Draft
from game.model.day import Refusal
from game.model.pack import Pack
from game.model.world import World

MARK = "offer:"


@dataclass(frozen=True)
class Standing:
    """One standing offer. `answers` includes those that `refuse` then refuses."""

    id: str  # with its mark
    answers: Callable[[World, Pack], Iterator[str]]
    refuse: Callable[[World, Pack, str], Refusal | None]
    act: Callable[[Draft, str], None]
