"""A puzzle: a position of a few days, with a target."""

from dataclasses import dataclass

from game.model.condition import Term


@dataclass(frozen=True)
class Puzzle:
    """A position of a few days with a target.

    A bot plays the days before `day`; then the meters are set and the facts written down.
    """

    id: str
    title: str
    text: str  # how things stand, and what is wanted
    room: int  # row in pack.rooms
    seed: str
    day: int  # the first morning that is the player's
    days: int  # evenings there are
    bot: str  # who played the days before
    meters: tuple[tuple[str, int], ...]  # (meter of the room, points) as they stand then
    facts: tuple[tuple[int, int], ...]  # (row in pack.fact_kinds, how many days ago)
    goal: Term  # asked every night; it is solved when this holds
    par: int  # decisions that its author needed
    hint: str
