"""The world with no player: days pass, nobody decides, and what happens is counted."""

from collections.abc import Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.engine import setup, shock
from game.engine.step import step
from game.model.arrays import I64
from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack
from game.model.shock import Shock
from game.model.world import World
from game.run.opening import first_row
from game.tools.actlog import Writer


@dataclass(frozen=True)
class Count:
    """Figures of the world after a day; what counts acts counts those since the first day."""

    days: int
    rooms: int
    members: int
    ideas: int  # said since
    wordings: int
    acts: int
    speakers: int  # members who have ever spoken
    abroad: int  # copies on platforms
    left_home: int  # ideas that were copied on a platform
    longest_chain: int  # layers
    busiest: int  # acts of the idea most repeated


@dataclass(frozen=True)
class Plan:
    """A world to be left alone: its seed, how many rooms and days, and what is done to it."""

    seed: int
    rooms: int
    days: int
    shocks: tuple[Shock, ...] = ()


def grow(pack: Pack, plan: Plan, log: Path | None = None) -> Generator[Count]:
    """Yield the count after each day; with a path, every act is written there in the end.

    Raises UsageError if the log cannot be written. A run that is broken off leaves no log.
    """
    start = setup.begin(pack, plan.seed, first_row(pack), plan.rooms)
    with ExitStack() as open_files:
        writer = None if log is None else open_files.enter_context(Writer(log, start, pack))
        for count, night in _days(start, pack, plan):
            if writer:
                writer.add(night)
                if night.day == plan.days:
                    writer.finish(night.world)
            yield count


def _days(start: World, pack: Pack, plan: Plan) -> Iterator[tuple[Count, Night]]:
    said, state = np.zeros(0, dtype=np.int64), start
    for day in range(1, plan.days + 1):
        for blow in shock.due(plan.shocks, day):
            state, pack = shock.apply(state, pack, blow)
        night = step(state, pack, Day())
        state = night.world
        tonight = np.bincount(night.acts.root, minlength=state.roots.seen.size)
        tonight[: said.size] += said
        said = tonight
        yield _count(start, night, said), night


def _count(start: World, night: Night, said: I64) -> Count:
    """Return the figures of a day. `said`: acts of each idea so far."""
    world = night.world
    abroad = world.roots.abroad.astype(np.int64)
    abroad[: start.roots.abroad.size] -= start.roots.abroad  # an idea keeps its row for ever
    return Count(
        days=night.day,
        rooms=int(world.rooms.uid.size),
        members=int(world.members.id.size),
        ideas=int((said > 0).sum()),
        wordings=int(world.variants.root.size),
        acts=int(said.sum()),
        speakers=int((world.members.spoke >= 0).sum()),
        abroad=int(abroad.sum()),
        left_home=int((abroad > 0).sum()),
        longest_chain=int(world.variants.layers.max(initial=0)),
        busiest=int(said.max(initial=0)),
    )


def title(count: Count) -> str:
    """Return a day's line for a person."""
    return (
        f"day {count.days}: {count.members} people, {count.acts} acts, {count.ideas} ideas, "
        f"the busiest said {count.busiest} times"
    )
