"""What the figures are held against: each goal beside what was measured, and what it is here.

Times and rates were set on another machine, so they are scaled by how much slower this one is;
ratios and bytes are the same everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Sitting = Mapping[str, Mapping[str, float]]


class Goal(NamedTuple):
    """One goal; `scale` is 1 for a time, -1 for a rate, 0 for what no machine changes."""

    about: str
    part: str
    figure: str
    value: float
    scale: int = 0
    least: bool = False  # the figure shall be at least this, instead of at most


GOALS = (
    Goal("member-hours a second at 1M, millions", "million", "member_hours_m", 80, -1, least=True),
    Goal("tick at 1M, ms", "million", "tick_ms", 12, 1),
    Goal("tick of the city, ms", "city", "tick_ms", 3, 1),
    Goal("tick of the village, ms", "village", "tick_ms", 0.5, 1),
    Goal("visit and act against C, city", "c_city", "ratio", 2.5),
    Goal("visit and act against C, 1M", "c_million", "ratio", 2.5),
    Goal("exponent of growth", "growth", "exponent", 1.0),
    Goal("nobody awake against busy", "quiet", "ratio", 0.05),
    Goal("bytes a member, city", "memory_city", "bytes_a_member", 40),
    Goal("bytes a member, 1M", "memory_million", "bytes_a_member", 40),
    Goal("resident in the village, MB", "memory_village", "resident_mb", 90),
    Goal("resident in the city, MB", "memory_city", "resident_mb", 120),
    Goal("resident at 1M, MB", "memory_million", "resident_mb", 250),
    Goal("city built, ms", "city", "built_ms", 300, 1),
    Goal("1M built, ms", "million", "built_ms", 1000, 1),
    Goal("night of the village, ms", "village", "night_ms", 15, 1),
    Goal("night of the city, ms", "city", "night_ms", 75, 1),
    Goal("30 days of the village, ms", "village", "run_ms", 500, 1),
    Goal("30 days of the city, ms", "city", "run_ms", 3000, 1),
    Goal("30 days at 1M, ms", "million", "run_ms", 10_000, 1),
    Goal("forecast of a plan, 48 futures in the city, ms", "forecast", "forecast_ms", 150, 1),
    Goal("what mattered in a run of the village, s of two cores", "mattered", "seconds", 60, 1),
    Goal("verified faster than a person plays", "verify", "by_person", 300, least=True),
    Goal("village runs of a bot a second", "verify", "runs_a_second", 2, -1, least=True),
    Goal("times starsim at 1M", "peer_starsim", "ours_by_theirs", 13, least=True),
    Goal("times NDlib (at 100,000)", "peer_ndlib", "ours_by_theirs", 170, least=True),
    Goal("times Mesa (at 100,000)", "peer_mesa", "ours_by_theirs", 360, least=True),
    Goal("times laser-generic at 1M", "peer_laser", "ours_by_theirs", 1, least=True),
    Goal("times networkit at 1M", "peer_networkit", "ours_by_theirs", 1, least=True),
    Goal("first frame against bare Textual", "first_frame", "ratio", 1.3),
    Goal("rooms --version beyond what bare Python takes, ms", "version", "over_python_ms", 60, 1),
)


@dataclass(frozen=True)
class Held:
    """A goal, what it is on this machine, and what was measured; None if that was left out."""

    about: str
    goal: float
    here: float
    measured: float | None
    least: bool

    @property
    def met(self) -> bool | None:
        """Whether it is reached here; None if it was not measured."""
        if self.measured is None:
            return None
        return self.measured >= self.here if self.least else self.measured <= self.here

    @property
    def short(self) -> float | None:
        """How many times what is allowed was taken (at most 1: met), to four digits."""
        if self.measured is None:
            return None
        wanted, had = (self.here, self.measured) if self.least else (self.measured, self.here)
        return float(f"{wanted / max(had, 1e-9):.4g}")


def held(sitting: Sitting, slower: float) -> list[Held]:
    """Hold all goals against a sitting on a machine so many times slower."""
    return [
        Held(
            goal.about,
            goal.value,
            round(goal.value * slower**goal.scale, 2),
            sitting.get(goal.part, {}).get(goal.figure),
            goal.least,
        )
        for goal in GOALS
    ]
