"""Moving the host's meters: clamped to 0-100, and bent by the laws of the room.

Amounts are hundredths of a point. What authors wrote, the verbs and the forces all come by here.
"""

import numpy as np

from game.engine import laws
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import METER_TOP, PLAYER


def _clamped(value: int) -> int:
    return min(max(value, 0), METER_TOP)


def expose(draft: Draft, amount: int) -> None:
    """Make the room more visible from outside, or less."""
    more = laws.percent(amount, draft.laws["exposure"]) if amount > 0 else amount
    draft.world.host.exposure = _clamped(draft.world.host.exposure + more)


def seen(draft: Draft, rooms: I64, amounts: I64) -> None:
    """Make those of the player's rooms more visible of which something is seen (see `Draft`)."""
    more = amounts * max(100 + draft.laws["exposure"], 0) // 100
    np.add.at(draft.exposed, rooms, more)
    if draft.homes == 1:
        draft.world.host.exposure = _clamped(draft.world.host.exposure + int(more.sum()))


def trust(draft: Draft, amount: int) -> None:
    """Give the host trust, or take some."""
    more = -laws.percent(-amount, draft.laws["trust_lost"]) if amount < 0 else amount
    draft.world.host.trust = _clamped(draft.world.host.trust + more)


def tire(draft: Draft, amount: int) -> None:
    """Tire the host, or let them rest."""
    name = "fatigue" if amount > 0 else "rest"
    more = laws.percent(abs(amount), draft.laws[name])
    change = more if amount > 0 else -more
    draft.world.host.fatigue = _clamped(draft.world.host.fatigue + change)


def stale(draft: Draft, amount: int) -> None:
    """Make the room tire of itself, or surprise it."""
    more = laws.percent(amount, draft.laws["stale"]) if amount > 0 else amount
    column = draft.world.rooms.staleness
    column[PLAYER] = _clamped(int(column[PLAYER]) + more)


def air(draft: Draft, kept: int) -> None:
    """Let the room look outside: so many per cent of its insularity are left."""
    column = draft.world.rooms.insularity
    column[PLAYER] = int(column[PLAYER]) * kept // 100
