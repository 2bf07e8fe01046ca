"""What a person is like who takes a seat: how often they come, how readily they speak, where else.

The same law for those who are there on the first day and for everybody who comes later.
"""

import numpy as np

from game.engine import tables, venues
from game.engine.chance import Stream, high, low16, mid16, top12
from game.model.arrays import I64
from game.model.pack import Pack
from game.model.units import FULL, NONE, ONE, QUALITY

_SECOND = ONE * 30 // 100
_NEAR = (8, 64, 1024)
"""How far off a second room lies: mostly in the next doors, seldom across the city."""
_NEXT_DOOR, _QUARTER = ONE * 70 // 100, ONE * 95 // 100
_RARELY, _OFTEN = 4, 60 * QUALITY


def drawn(pack: Pack, stream: Stream, ident: I64, homes: I64, uids: I64) -> dict[str, I64]:
    """Return columns for people of these ids: rate, voice, account, second.

    homes: the uid of each one's room; uids: those of all rooms, by row.
    """
    words, twice, third = stream.lanes(ident, 3)
    rate = tables.lognormal(pack.params["visits_sd"])[top12(words)]
    voice = tables.voices(pack.params["voice_mean"], pack.params["voice_shape"])[low16(words) >> 4]
    account = venues.of(pack).account(mid16(twice))
    far = np.searchsorted([_NEXT_DOOR, _QUARTER], mid16(words), side="right")
    step = 1 + (high(third) * (np.array(_NEAR)[far] - 1) >> 32)
    second = _row(uids, homes ^ step)
    return {
        "rate": np.clip(pack.params["visits"] * rate >> 16, _RARELY, _OFTEN),
        "voice": np.minimum(voice, FULL),
        "account": np.where(low16(twice) < pack.params["account"], account, NONE),
        "second": np.where(low16(third) < _SECOND, second, NONE),
    }


def _row(uids: I64, wanted: I64) -> I64:
    """Return the rows of rooms, NONE where there is no such room."""
    order = np.argsort(uids, kind="stable")
    place = np.minimum(np.searchsorted(uids[order], wanted), uids.size - 1)
    return np.where(uids[order[place]] == wanted, order[place], NONE)
