"""The terms of a run: what a player asks for beside seed and room, and what rules make of it."""

from dataclasses import dataclass

LENGTH = {"run": 30, "sprint": 12, "long": 60, "daily": 30, "practice": 30}
"""Days of a run in each mode."""


@dataclass(frozen=True)
class Wish:
    """What a new run is to be, by names as a player writes them."""

    world: str = "village"
    members: int | None = None  # about how many; where it is given, `world` is not heeded
    weather: int = 0
    teller: str = "tide"
    mode: str = "run"
    assists: tuple[str, ...] = ()


AS_USUAL = Wish()


@dataclass(frozen=True)
class Terms:
    """Weather 0-10, storyteller (row in pack.tellers), days, and assists (a bit for each row)."""

    weather: int = 0
    teller: int = 0
    length: int = 30
    assists: int = 0
