"""Every named member wants one thing: at dawn it is asked whether they have it now.

Who waits for half a run grows restless, and less loyal day by day.
"""

import numpy as np

from game.engine import judge, lives, memory, named
from game.engine.draft import Draft
from game.model.night import Kind
from game.model.units import NONE

_WEARS = -1  # loyalty a day


def patience(length: int) -> int:
    """Return the day from which who still waits is restless."""
    return length // 2


def run(draft: Draft) -> None:
    """Grant what is so by now; let who still waits lose heart."""
    world, pack = draft.world, draft.pack
    scene = judge.Scene(world, pack)
    waiting = [who for who in named.here(world) if world.cast.granted[who] == NONE]
    for who in tuple(waiting):
        wish = pack.people[int(world.cast.person[who])].granted
        fits = judge.value(wish, scene)
        if fits[who] if isinstance(fits, np.ndarray) else fits:
            lives.grant(draft, who)
            waiting.remove(who)
    if waiting and world.host.day >= patience(world.host.length):
        _wear(draft, waiting)


def _wear(draft: Draft, waiting: list[int]) -> None:
    world = draft.world
    for who in waiting:
        lives.add(world.cast.loyalty, who, _WEARS)
    if world.host.day == patience(world.host.length):
        for who in waiting:
            memory.note(draft, "restless", who)
        least = min(waiting, key=lambda who: (int(world.cast.loyalty[who]), who))
        draft.tell(Kind.RESTLESS, who=least, amount=len(waiting))
