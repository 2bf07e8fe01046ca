"""One night, looked into: who came by, and what they carried of what was on show.

The only place here that knows the parts of a tick. It runs them as `game.engine.step` does.
"""

import numpy as np

from game.engine import actlog
from game.engine.draft import Draft
from game.engine.step import DAWN, PHASES, evening, rest
from game.model.arrays import I64, Index
from game.model.day import Day
from game.model.night import ActKind, Acts
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, SLOTS
from game.model.world import World

MOST = SLOTS
"""Copies of one idea that a screen can hold."""


class Watch:
    """What was seen so far: visits of the day by member row, and exposures against carries."""

    def __init__(self) -> None:
        self.seen = np.zeros(MOST + 1, dtype=np.int64)
        """Times that a visitor found an idea on the screen in k copies, [MOST + 1]."""
        self.carried = np.zeros(MOST + 1, dtype=np.int64)
        """Times that it was carried on then, [MOST + 1]."""
        self.visits: I64 = np.zeros(0, dtype=np.int64)
        self._room: Index = np.zeros(0, dtype=np.intp)

    def dusk(self, world: World) -> None:
        """Begin a day."""
        self.visits = np.zeros(world.members.id.size, dtype=np.int64)

    def after(self, phase: str, draft: Draft) -> None:
        """Look at the world after a part of a tick."""
        if phase == "visits":
            np.add.at(self.visits, draft.visits.member, 1)
            self._room = draft.visits.room
        elif phase == "act":
            self._count(draft)

    def _count(self, draft: Draft) -> None:
        batch, world = draft.speech, draft.world
        rooms, guests = np.unique(self._room, return_counts=True)
        shown = world.rooms.screen[rooms, :SLOTS]
        root = np.where(shown >= 0, world.variants.root[np.maximum(shown, 0)], -1)
        copies = (root[:, :, None] == root[:, None, :]).sum(axis=2)
        copies = np.where(root >= 0, np.minimum(copies, MOST), 0)
        carries = batch.kind == ActKind.CARRY
        at = np.searchsorted(rooms, batch.room[carries])
        took = world.variants.root[batch.variant[carries]]
        held = np.where(root[at] == took[:, None], copies[at], 0).max(axis=1, initial=0)
        self.carried += np.bincount(held, minlength=MOST + 1)
        whole = np.sort(root, axis=1)
        first = np.concatenate([whole[:, :1] >= 0, whole[:, 1:] > whole[:, :-1]], axis=1)
        order = np.argsort(root, axis=1, kind="stable")
        number = np.take_along_axis(copies, order, axis=1)
        each = np.broadcast_to(guests[:, None], number.shape)
        self.seen += np.bincount(
            number[first], weights=each[first].astype(np.float64), minlength=MOST + 1
        ).astype(np.int64)


def night(world: World, pack: Pack, watch: Watch) -> tuple[World, Acts]:
    """Let a day pass in which nobody decides, watched. Returns the next morning and the acts."""
    watch.dusk(world)
    draft = Draft(world.thawed(), pack)
    evening(draft, Day())
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        for name, phase in PHASES:
            phase(draft)
            watch.after(name, draft)
    draft.hour = -1
    for _name, phase in DAWN:
        phase(draft)
    rest(draft)
    return draft.world.frozen(), actlog.gathered(draft)
