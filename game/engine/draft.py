"""The private copy of the world that one step writes in, with what has happened so far.

It books every change of a meter under the term that made it, so that causes add up by construction.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np

from game.engine import laws, measure, suited, tables, venues
from game.engine.batch import Speech, Visits
from game.engine.chance import Stream, pick, single
from game.engine.footing import Footing
from game.engine.late import Late
from game.model.arrays import I64, Column, Index
from game.model.day import Day
from game.model.night import Delta, Happening, Kind
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY
from game.model.world import Status, World

Meters = Callable[[World], dict[str, int]]
"""Reads some of the player's meters off a world."""


class Draft:
    """A world being written, one hour at a time; rooms 0 … `homes` - 1 are the player's.

    In a run that is one room; in a small world it is one for each world or copy in there.
    """

    def __init__(self, world: World, pack: Pack, homes: int = 1) -> None:
        self.world = world
        self.pack = pack
        self.homes = homes
        self.exposed: I64 = np.zeros(homes, dtype=np.int64)
        """Exposure that what was said in each of the player's rooms has drawn, hundredths."""
        self.firsts: I64 = np.zeros(1, dtype=np.int64)
        """Of each world in here, the row of its first idea."""
        self.venues = venues.of(pack)
        self.laws = laws.of(world, pack)
        """What holds until morning of each law: points, or per cent more than usual."""
        self.hour = -1
        self.dawn = False  # whether the night is over
        self.day = Day()  # what the player decided, once it is being carried out
        self.visits = Visits.none()
        self.speech = Speech.none()
        self.happenings: list[Happening] = []
        self.moved: dict[tuple[str, str], int] = {}
        self.log: list[dict[str, Column]] = []
        self.reach: dict[int, list[int]] = {}
        self.abroad: dict[int, list[int]] = {}
        self.late = Late(world.uses.key.size)
        self.shown: I64 = np.zeros(0, dtype=np.int64)  # variants that platforms showed this hour
        self.quiet = False
        """Whether nobody asks for causes, and nothing is booked."""
        self.began = measure.meters(world)
        """The player's meters as they were when the draft was made."""
        self._meters = dict(self.began)
        self._streams: dict[str, Stream] = {}
        self._footing: Footing | None = None

    def stream(self, name: str) -> Stream:
        """Return this tick's draws of a stream."""
        if name not in self._streams:
            self._streams[name] = Stream(self.world.host.seed, name, self.world.host.tick)
        return self._streams[name]

    def pick(self, stream: str, below: int, entity: int = 0, k: int = 0) -> int:
        """Draw one whole number in 0 … below - 1 at this tick."""
        host = self.world.host
        return pick(host.seed, stream, (host.tick, entity, k), below)

    def begin(self, hour: int) -> None:
        """Move the clock on by one tick, into this hour of the night."""
        self.hour = hour
        self.world.host.tick += 1
        self._streams.clear()
        self.shown = self.shown[:0]
        self.footing.turn(self.world, self.clock)

    @property
    def clock(self) -> int:
        """The hour of the day, 0-23, by which rooms keep their last day's acts."""
        return self.world.host.tick % HOURS_A_DAY

    @property
    def footing(self) -> Footing:
        """What stands for a night: made when first asked for, and again once seats changed."""
        if self._footing is None:
            self._footing = Footing(self.world, self.pack, dawn=self.dawn)
        return self._footing

    def reseated(self) -> None:
        """Say that the rows of members, or how often they come by, have changed."""
        self._footing = None

    def key(self, root: int) -> int:
        """Return what draws about an idea are keyed by."""
        return int(self.world.roots.key[root])

    def new_key(self, stream: str, entity: int, k: int = 0) -> int:
        """Return a key for something new that no visit brought about."""
        host = self.world.host
        return single(host.seed, stream + " key", host.tick, entity, k) >> 3

    def heat(self, roots: I64) -> I64:
        """Return how hot ideas are abroad by now, in hundredths of a copy."""
        table = self.world.roots
        hours = np.minimum(self.world.host.tick - table.hot_tick[roots], 255)
        return table.hot[roots] * tables.keeping(self.pack.params["decay_abroad"])[hours] >> 16

    def tell(self, kind: Kind, **about: Any) -> None:  # noqa: ANN401 - Happening's own fields
        """Note that something happened in this hour."""
        self.happenings.append(Happening(kind, hour=self.hour, **about))

    def move(self, meter: str, term: str, amount: int) -> None:
        """Book a change of a meter."""
        if amount:
            self.moved[meter, term] = self.moved.get((meter, term), 0) + amount

    def book(self, term: str, meters: Meters = measure.meters) -> None:
        """Book every change of these meters since they were last booked under one term."""
        if self.quiet:
            return
        for meter, value in meters(self.world).items():
            if value != self._meters[meter]:
                self.move(meter, term, value - self._meters[meter])
                self._meters[meter] = value

    def ledger(self) -> tuple[Delta, ...]:
        """Return all that was booked, in a fixed order; what came to nothing is no cause."""
        found = (Delta(meter, term, amount) for (meter, term), amount in self.moved.items())
        return tuple(delta for delta in found if delta.amount)

    @cached_property
    def live(self) -> Index:
        """Return the player's living ideas: no tick makes one or lets one die."""
        return measure.ideas(self.world, Status.LIVE)

    @cached_property
    def suited(self) -> tuple[I64, I64]:
        """Return the templates that suit each niche and how many; see `game.engine.suited`."""
        return suited.table(self.pack, self.world.host.room)
