"""Visit and act, twice: by the engine's own phases and by C, with one digest and two times.

Everything else of the tick stands still: nothing new is said, recalled or brought home, and no post
is put up, so that both do the same from the first hour of the night to the last.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

import numpy as np

from game.engine import setup
from game.engine.draft import Draft
from game.engine.step import PHASES, step
from game.model.arrays import Column
from game.model.day import Day
from game.model.pack import Pack, Params
from game.model.units import HOURS_A_DAY, NONE, SCREEN
from game.model.world import World
from game.run.opening import first_row
from game.tools.bench.turns import Times, Values, ratio, spent
from tests.bench.oracle import Oracle, compiled

SEED = 4711
ALIKE = ("visits", "belonging", "voice", "act")
"""The phases of a tick that C does too."""


class Night(Protocol):
    """One night in somebody's hands."""

    def hour(self) -> None:
        """Work through an hour; this is what is timed."""

    def turn(self) -> None:
        """Move the clock on by an hour."""

    def said(self) -> tuple[Column, ...]:
        """Return what became of the hour."""

    def belonging(self) -> Column:
        """Return how much members belong by now."""


class Engine:
    """A night in the engine's hands."""

    def __init__(self, world: World, pack: Pack) -> None:
        self.draft = Draft(world.thawed(), pack)
        self.hours = 0
        phases = dict(PHASES)
        self._phases = [phases[name] for name in ALIKE]

    def turn(self) -> None:
        """Move the clock on by an hour."""
        self.draft.begin(self.hours)
        self.hours += 1

    def hour(self) -> None:
        """Let an hour's visitors come, speak and choose."""
        for phase in self._phases:
            phase(self.draft)

    def said(self) -> tuple[Column, ...]:
        """Return who came, who spoke and which acts they took up."""
        speech = self.draft.speech
        return self.draft.visits.member, speech.member, speech.parent

    def belonging(self) -> Column:
        """Return how much members belong by now."""
        return self.draft.world.members.belonging


class InC:
    """A night in C's hands."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle
        self.hour, self.turn = oracle.hour, oracle.turn
        oracle.begin()

    def said(self) -> tuple[Column, ...]:
        """Return who came, who spoke and which acts they took up."""
        came, spoke, room, slot = self.oracle.told()
        shown = self.oracle.arrays["shown_act"]
        took = np.where(slot < SCREEN, shown[room, np.minimum(slot, SCREEN - 1)], NONE)
        return came, spoke, took

    def belonging(self) -> Column:
        """Return how much members belong by now."""
        return self.oracle.arrays["belonging"]


@dataclass
class Passed:
    """What one side's night came to."""

    hours: Times = field(default_factory=Times)
    visits: int = 0
    acts: int = 0
    digest: str = ""


def still(world: World, pack: Pack) -> tuple[World, Pack]:
    """Return a world and a pack in which speakers only take up what is on show."""
    held = world.thawed()
    held.rooms.newness[:] = 0
    params = Params(pack.params.values | {"recall": 0, "import": 0})
    return held.frozen(), replace(pack, params=params)


def passed(night: Night) -> Passed:
    """Let a night pass, timing only its hours."""
    sum_of, all_of = blake2b(digest_size=16), Passed()
    for _ in range(HOURS_A_DAY):
        night.turn()
        all_of.hours.rounds.append(spent(night.hour))
        came, spoke, took = night.said()
        all_of.visits += came.size
        all_of.acts += spoke.size
        for column in (came, spoke, took):
            sum_of.update(column.astype(np.int64).tobytes())
    sum_of.update(night.belonging().tobytes())
    all_of.digest = sum_of.hexdigest()
    return all_of


def against_c(pack: Pack, rooms: int, rounds: int) -> Values | None:
    """Measure the engine's nights against C's, in turn; None where there is no gcc.

    Raises ValueError where the two do not agree, for then the times mean nothing.
    """
    world = step(setup.begin(pack, SEED, first_row(pack), rooms), pack, Day()).world
    world, pack = still(world, pack)
    with tempfile.TemporaryDirectory() as folder:
        library = compiled(Path(folder))
        if library is None:
            return None
        sides: dict[str, Callable[[], Night]] = {
            "ours": lambda: Engine(world, pack),
            "c": lambda: InC(Oracle(library, world, pack)),
        }
        times = {name: Times() for name in sides}
        last: dict[str, Passed] = {}
        for _ in range(rounds):
            for name, side in sides.items():
                last[name] = passed(side())
                times[name].rounds.append(sum(last[name].hours.rounds))
    if last["ours"].digest != last["c"].digest:
        message = f"C says {last['c'].digest}, the engine {last['ours'].digest}"
        raise ValueError(message)
    return {
        "members": int(world.members.id.size),
        "visits": last["c"].visits,
        "acts": last["c"].acts,
        **times["ours"].named("night"),
        **times["c"].named("c"),
        "ratio": ratio(times["ours"].least, times["c"].least),
    }
