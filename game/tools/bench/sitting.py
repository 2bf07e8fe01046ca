"""A whole sitting: every figure there is, in one run, in an order that disturbs none of them."""

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.model.pack import Pack
from game.tools.bench import startup
from game.tools.bench.beside import beside
from game.tools.bench.memory import memory
from game.tools.bench.replayed import replayed
from game.tools.bench.turns import Values, ratio
from game.tools.bench.worlds import CITY, MILLION, SIZES, VILLAGE, Say, Size, growth, quiet, worlds

NIGHTS = 30
"""Of each world: a run."""


@dataclass(frozen=True)
class Plan:
    """How much is measured: rounds of what starts, nights of each world, and which worlds."""

    title: str  # a program (Python) that opens the screens and leaves after the first frame
    rounds: int = 7
    nights: int = NIGHTS
    sizes: tuple[Size, ...] = SIZES
    quick: bool = False  # leave out what takes long: a million members, and peers
    days: int | None = None  # of the bot's run; None: to its end

    @property
    def measured(self) -> tuple[Size, ...]:
        """The worlds that are measured."""
        return tuple(size for size in self.sizes if not (self.quick and size == MILLION))

    @property
    def remembered(self) -> tuple[Size, ...]:
        """The worlds whose memory is measured."""
        return tuple(size for size in self.measured if size in (VILLAGE, CITY, MILLION))


def sitting(pack: Pack, plan: Plan, say: Say) -> dict[str, Values]:
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
    figures["quiet"] = quiet(pack, CITY if CITY in plan.measured else largest, plan.rounds)
    smallest = min((figures[size.name] for size in plan.measured), key=_distance)
    figures["growth"] = growth(smallest, figures[largest.name])
    say("a bot's run, and its verification")
    figures["verify"] = replayed(pack, min(plan.rounds, 2), plan.days)
    return figures | _compared(figures, beside(("--quick",) if plan.quick else ()))


def _distance(world: Values) -> float:
    """Return how far a world is from the ten thousand members where growth is measured from."""
    return abs(world["members"] - 10_000)


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
