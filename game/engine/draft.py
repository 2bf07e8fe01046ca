"""The private copy of the world that one step writes in, with what has happened so far.

It books every change of a meter under the term that made it, so that causes add up by construction.
"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from game.engine import measure
from game.engine.chance import Stream, pick
from game.engine.suited import by_niche
from game.model.arrays import I64, Bools, Index
from game.model.night import Acts, Delta, Happening, Kind
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY
from game.model.world import World


@dataclass
class Batch:
    """The visits of one tick, one row each; later phases keep the rows that go on."""

    id: I64  # stable id of the visit: what its draws are keyed by
    room: Index
    member: Index
    act: I64  # act id
    variant: I64
    parent: I64  # act copied, or NONE
    author: I64  # member row copied, or NONE
    kind: I64  # ActKind


class Draft:
    """A world being written, one hour at a time."""

    def __init__(self, world: World, pack: Pack) -> None:
        self.world = world
        self.pack = pack
        self.hour = -1
        self.batch: Batch | None = None
        self.happenings: list[Happening] = []
        self.moved: dict[tuple[str, str], int] = {}
        self.acts: list[Acts] = []
        self.reach: dict[int, list[int]] = {}
        self.abroad: dict[int, list[int]] = {}
        self.guests = 0  # visitors at home in this hour
        self.shown: I64 = np.zeros(0, dtype=np.int64)  # variants that platforms showed this hour
        self._meters = measure.meters(world)
        self._streams: dict[str, Stream] = {}
        self._cumulative: I64 | None = None
        self._starts: I64 | None = None
        self._tally: I64 | None = None
        self._suited: tuple[I64, I64] | None = None

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
        self.shown = np.zeros(0, dtype=np.int64)
        now = self.world.host.tick % HOURS_A_DAY
        self.world.rooms.posts[:, now] = 0
        self.world.rooms.posters[:, now] = 0

    def tell(self, kind: Kind, **about: Any) -> None:  # noqa: ANN401 - Happening's own fields
        """Note that something happened in this hour."""
        self.happenings.append(Happening(kind, hour=self.hour, **about))

    def move(self, meter: str, term: str, amount: int) -> None:
        """Book a change of a meter."""
        if amount:
            self.moved[meter, term] = self.moved.get((meter, term), 0) + amount

    def book(self, term: str) -> None:
        """Book every change of the player's meters since the last booking under one term."""
        after = measure.meters(self.world)
        for meter, value in after.items():
            self.move(meter, term, value - self._meters[meter])
        self._meters = after

    def ledger(self) -> tuple[Delta, ...]:
        """Return all that was booked, in a fixed order."""
        return tuple(Delta(meter, term, amount) for (meter, term), amount in self.moved.items())

    def visitors(self) -> Batch:
        """Return the visits still in hand this hour."""
        if self.batch is None:
            message = "no phase has drawn this hour's visits"
            raise RuntimeError(message)
        return self.batch

    def keep(self, rows: Bools) -> None:
        """Go on with some of the visits only."""
        batch = self.visitors()
        self.batch = Batch(*(getattr(batch, field.name)[rows] for field in fields(batch)))

    def suited(self) -> tuple[I64, I64]:
        """Return the templates that suit each niche and how many, the player's room last.

        Shapes (niches + 1, most) and (niches + 1,).
        """
        if self._suited is None:
            rows = by_niche(self.pack, self.world.host.room)
            counts = np.array([len(row) for row in rows], dtype=np.int64)
            table = np.zeros((counts.size, int(counts.max())), dtype=np.int64)
            for at, row in enumerate(rows):
                table[at, : len(row)] = row
            self._suited = table, counts
        return self._suited

    def pull(self) -> I64:
        """Return the running sum of members' weights for a visit, (M + 1,); kept for a day."""
        if self._cumulative is None:
            members = self.world.members
            half = 1 << 15
            weight = members.rate.astype(np.int64) * (members.belonging.astype(np.int64) + half)
            self._cumulative = np.concatenate([np.zeros(1, np.int64), np.cumsum(weight >> 12)])
        return self._cumulative

    def reseated(self) -> None:
        """Say that the rows of members have changed."""
        self._cumulative = self._starts = self._tally = None

    def starts(self) -> I64:
        """Return the first member row of each room and the end, i64 [R + 1]; kept for a day."""
        if self._starts is None:
            rooms = np.arange(self.world.rooms.uid.size + 1, dtype=np.int64)
            self._starts = np.searchsorted(self.world.members.room, rooms).astype(np.int64)
        return self._starts

    def tally(self) -> I64:
        """Return a column of zeros over the members, to add in; leave it as it was."""
        if self._tally is None:
            self._tally = np.zeros(self.world.members.id.size, dtype=np.int64)
        return self._tally

    def at_home(self) -> slice:
        """Return the rows of the player's members."""
        return slice(0, measure.size(self.world))
