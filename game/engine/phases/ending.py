"""Whether the run is over: losses every night after a grace, the other endings on the last day."""

from game.engine import judge
from game.engine.draft import Draft
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.units import HOST_GRACE

AT_ONCE = 100
"""Fatigue at which nobody waits for the grace to be over."""


def run(draft: Draft) -> None:
    """Ask the endings in order of rank; the first that holds ends the run."""
    world, pack = draft.world, draft.pack
    closed = world.host.day - 1
    last = closed >= world.host.length or world.host.closing != Closing.NOT
    scene = judge.Scene(world, pack)
    for row in sorted(range(len(pack.endings)), key=lambda row: (pack.endings[row].rank, row)):
        ending = pack.endings[row]
        nightly = ending.nightly and (
            closed > HOST_GRACE or judge.ROOM["room.fatigue"](world) >= AT_ONCE
        )
        if (last or nightly) and judge.holds(ending.when, scene):
            world.host.ending = row
            draft.tell(Kind.ENDED, about=row)
            return
    if last:
        message = f"no ending holds on day {closed}; the pack needs one that always does"
        raise ValueError(message)
