"""Standing offers: choices that no card brings, with ids of their own ("offer:ambition").

An offer stands on any day on which it has an answer that is not refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.engine.draft import Draft
from game.model.day import Reason, Refusal
from game.model.pack import Pack
from game.model.units import PARTING_DAY
from game.model.world import World

MARK = "offer:"


def one(answer: str) -> Callable[[World, Pack], Iterator[str]]:
    """Return the answers of an offer that has only one."""
    return lambda _world, _pack: iter((answer,))


def ends(world: World, answer: str, only: str) -> Refusal | None:
    """Refuse an offer that ends the run: another answer than its only one, or too early a day."""
    if answer != only:
        return Refusal(Reason.UNKNOWN)
    early = world.host.day < PARTING_DAY
    return Refusal(Reason.NOT_OPEN, PARTING_DAY) if early else None


@dataclass(frozen=True)
class Standing:
    """One standing offer. `answers` includes those that `refuse` then refuses."""

    id: str  # with its mark
    answers: Callable[[World, Pack], Iterator[str]]
    refuse: Callable[[World, Pack, str], Refusal | None]
    act: Callable[[Draft, str], None]
