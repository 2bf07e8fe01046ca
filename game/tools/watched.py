"""A world to be watched: it grows by itself, a night at a time, and nobody decides anything."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import setup
from game.engine.step import step
from game.model.arrays import I64
from game.model.day import Day
from game.model.pack import Pack
from game.model.world import World
from game.run.history import History
from game.run.opening import first_row, rooms_in
from game.view.city import hours
from game.view.look import Look
from game.view.visit import visit
from game.view.visitpane import VisitPane
from game.view.watch import HourPane, night


@dataclass(frozen=True)
class WatchedNight:
    """A night that has passed: its hours, and the doors of its rooms."""

    day: int
    hours: tuple[HourPane, ...]
    visit: Callable[[int, int], VisitPane | None]
    """A room's row and an hour of the night: the room from inside as it was then."""


class Watched:
    """Holds the newest morning. `night` is slow and meant for a thread; nothing else is."""

    def __init__(self, pack: Pack, seed: int, world: str, members: int | None = None) -> None:
        """Raises UsageError for an unknown world."""
        self._pack = pack
        self._seed = seed
        self.rooms = rooms_in(pack, world, members)
        self._world: World | None = None
        self._before: I64 | None = None

    def night(self) -> WatchedNight:
        """Let a night pass and return it."""
        world, before = self._world, self._before
        if world is None or before is None:
            world = setup.begin(self._pack, self._seed, first_row(self._pack), self.rooms)
            before = hours(world).acts
        after = step(world, self._pack, Day())
        look = Look(after.world, self._pack, History(), night=after)
        told, self._before = night(look, before)
        self._world = after.world
        return WatchedNight(after.day, told, lambda room, hour: visit(look, room, told[hour].tick))
