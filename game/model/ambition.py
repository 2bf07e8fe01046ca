"""What a run is played for: an ambition declared in its middle, or the target of a puzzle."""

from dataclasses import dataclass

from game.model.condition import Term


@dataclass(frozen=True)
class Ambition:
    """An ending that may be declared on day 11: three that fit the room are offered."""

    id: str
    title: str
    ending: int  # row in pack.endings: what crowns the run
    when: Term  # fits only if
    weight: int  # how readily it is among the three
    rooms: tuple[int, ...]  # starting rooms that it fits; empty: any
    text: str  # the offer
    hint: str  # what has to be so, in one line


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
