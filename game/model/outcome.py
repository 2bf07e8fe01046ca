"""What a choice does, compiled: to meters, memory, people, ties and what is yet to come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Effect:
    """A signed change of one meter, in points.

    `scope` is "room" (trust, exposure, staleness, fatigue, warmth, newcomers, brand, told, reach),
    "idea" (bite, meaning, coopted, heat) or the number of a role (attachment, energy, loyalty).
    """

    scope: str | int
    meter: str
    amount: int


@dataclass(frozen=True)
class Remember:
    """A fact to be written; roles by number, -1 for nobody."""

    fact: int
    who: int
    whom: int
    weight: int


@dataclass(frozen=True)
class Follow:
    """A later event with the same cast, after `first` to `last` days."""

    event: int
    first: int
    last: int


@dataclass(frozen=True)
class Become:
    """What an outcome makes of a member who is cast: a state, a departure, a want granted."""

    role: int
    state: int  # State, or NONE
    leaves: int  # Gone; NOT: stays
    granted: bool


@dataclass(frozen=True)
class Tied:
    """Two roles are this to each other from then on: a row of tie kinds, NONE for nothing."""

    who: int
    whom: int
    kind: int


@dataclass(frozen=True)
class Spawn:
    """An idea of a template that a member who is cast has written: it waits as a spark."""

    idea: int
    by: int


@dataclass(frozen=True)
class Vow:
    """A promise to a member who is cast: it can be kept after so many days, and is due later."""

    to: int
    deed: int  # Deed
    opens: int
    due: int
    points: int  # trust
    label: str


@dataclass(frozen=True)
class Outcome:
    """What a choice does: once for a plain choice, twice (well, badly) for a tested one."""

    text: str
    because: str
    effects: tuple[Effect, ...]
    facts: tuple[Remember, ...]
    follow: Follow | None
    becomes: tuple[Become, ...]
    ties: tuple[Tied, ...]
    spark: Spawn | None
