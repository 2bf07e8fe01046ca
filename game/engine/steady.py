"""Where attachment settles if nothing happens: what a world starts with, instead of being warmed.

The fixed point of A += beta · K · (0.2 + 2 · new) · (1 - A) a visit against A ← keep · A a day,
with visits by rate · (1/2 + A). `rooms facts --start` prints how far it is off.
"""

import numpy as np

from game.model.arrays import I64
from game.model.pack import Pack
from game.model.units import ONE, QUALITY, SLOTS

_POSTERS, _POSTS = 45, 80  # a day, for a thousand members
_ROUNDS = 5
_LEAST = ONE // 20


def belonging(pack: Pack, sizes: I64, room: I64, rate: I64) -> I64:
    """Return the belonging (Q16) at which members of these rooms and rates (Q8.8) settle, (M,)."""
    params = pack.params
    at, forgets = params["known_at"], ONE - params["keep_daily"]
    known = 2 * ONE * at * 1000 // (at * 1000 + sizes * _POSTERS)
    own = np.minimum(sizes * _POSTS * ONE // (1000 * SLOTS), ONE)
    gain = (known * (ONE // 5 + 2 * own) >> 16) * params["exposure_gain"] >> 16
    daily = gain[room] * rate // QUALITY
    held = np.full(room.size, ONE // 4, dtype=np.int64)
    for _ in range(_ROUNDS):
        gained = daily * (ONE // 2 + held) >> 16
        held = gained * ONE // (gained + forgets)
    return np.maximum(held, _LEAST)
