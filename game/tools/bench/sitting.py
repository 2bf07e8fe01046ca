"""A whole sitting: every figure there is, in one run, in an order that disturbs none of them."""

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.model.pack import Pack
from game.tools.bench import startup
from game.tools.bench.foretold import foretold
from game.tools.bench.memory import memory
from game.tools.bench.pondered import pondered
from game.tools.bench.replayed import replayed
from game.tools.bench.turns import Values, ratio
from game.tools.bench.worlds import (
    CITY,
    MILLION,
    SIZES,
    TEN_THOUSAND,
    VILLAGE,
    Say,
    Size,
    growth,
    quiet,
    worlds,
)

_REMEMBERED = {VILLAGE.name, CITY.name, MILLION.name}
NIGHTS = 30
"""Of each world: a run."""

Beside = Callable[[], dict[str, Values]]
"""Measures what is not the engine's, in the same sitting."""


@dataclass(frozen=True)
class Plan:
    """How much is measured: rounds of what starts, nights of each world, and which worlds."""

    title: str  # a program (Python) that opens the screens and leaves after the first frame
    rounds: int = 7
    nights: int = NIGHTS
    sizes: tuple[Size, ...] = SIZES  # ten_thousand and city among them, the largest last
    quick: bool = False  # leave out what takes long: a million members, what mattered, and peers
    days: int | None = None  # of the bot's run; None: to its end

    @property
    def measured(self) -> tuple[Size, ...]:
        """The worlds that are measured."""
        return tuple(size for size in self.sizes if not self.quick or size.name != MILLION.name)

    @property
    def remembered(self) -> tuple[Size, ...]:
        """The worlds whose memory is measured."""
        return tuple(size for size in self.measured if size.name in _REMEMBERED)


def sitting(pack: Pack, plan: Plan, beside: Beside, say: Say) -> dict[str, Values]:
    """Return all figures by what they are about; `say` is told what is being measured."""
    figures: dict[str, Values] = {}
    for size in plan.remembered:
        say(f"memory of the {size.name}")
        figures[f"memory_{size.name}"] = memory(size.rooms(pack))
    say("what starts")
    figures["machine"] = machine(plan.rounds)
    figures["version"] = startup.version(plan.rounds)
    figures["first_frame"] = startup.first_frame(plan.title, plan.rounds)
    figures |= worlds(pack, plan.measured, plan.nights, say)
    say("a quiet world against a busy one")
    largest = plan.measured[-1]
    city = next(size for size in plan.measured if size.name == CITY.name)
    figures["quiet"] = quiet(pack, city, plan.rounds)
    figures["growth"] = growth(figures[TEN_THOUSAND.name], figures[largest.name])
    say("a forecast")
    figures["forecast"] = foretold(pack, city, plan.rounds, min(plan.nights, 6))
    say("a bot's run, and its verification")
    figures["verify"] = replayed(pack, min(plan.rounds, 2), plan.days)
    if not plan.quick:
        say("what mattered in a run")
        figures["mattered"] = pondered(pack, plan.days)
    return figures | _compared(figures, beside())


def machine(rounds: int) -> Values:
    """Return how fast this machine is beside the one on which the goals were set."""
    return {"cores": os.cpu_count() or 1, **startup.slowness(rounds)}


def described() -> dict[str, str]:
    """Return what this machine is, in words."""
    return {
        "python": platform.python_version(),
        "numpy": np.__version__,
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
    }


def _processor() -> str:
    """Return the name of the processor, as far as the system tells."""
    told = Path("/proc/cpuinfo")
    if sys.platform == "linux" and told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _compared(figures: dict[str, Values], found: dict[str, Values]) -> dict[str, Values]:
    """Return what stood beside, peers with how many times theirs our largest world does."""
    ours = figures.get(MILLION.name, {}).get("member_hours_m")
    for name, values in found.items():
        if name.startswith("peer_") and ours is not None:
            values["ours_by_theirs"] = ratio(ours, values["updates_m"])
    return found
