"""Being there and seeing one's own people's things: A += beta · K · (0.2 + 2 · new) · (1 - A)."""

import numpy as np

from game.engine.draft import Draft
from game.engine.gain import warm
from game.engine.known import known
from game.model.units import HOURS_A_DAY, ONE, SCREEN


def run(draft: Draft) -> None:
    """Warm every visitor a little; `new` is the share of the screen made here in the last day."""
    batch, rooms = draft.visitors(), draft.world.rooms
    young = draft.world.host.tick - rooms.screen_tick < HOURS_A_DAY
    own = young & (rooms.screen_here == 1) & (rooms.screen >= 0)
    new = own.sum(axis=1, dtype=np.int64) * ONE // SCREEN
    gain = known(draft) * (ONE // 5 + 2 * new) >> 16
    gain = gain * draft.pack.params["exposure_gain"] >> 16
    warm(draft, batch.member, gain[batch.room])
