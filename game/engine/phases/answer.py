"""Speaking costs, being answered gives: the unanswered fall silent.

The speaker first pays A ← cost · A; then the copied author gets A += alpha · K · (1 - A), and a
carried idea's bond warms its carrier. A lurker who is answered may find a voice.
"""

import numpy as np

from game.engine.draft import Draft
from game.engine.gain import cool, warm
from game.engine.known import known
from game.model.units import FULL, ONE

_BOND = ONE // 400  # what a carry of bond 1 gives
_QUIET = ONE // 12  # a voice below this can still be found
_FOUND = ONE // 150


def run(draft: Draft) -> None:
    """Settle this hour's acts between speakers and the people they answered."""
    batch, members, params = draft.visitors(), draft.world.members, draft.pack.params
    if batch.id.size == 0:
        return
    cool(draft, batch.member, params["speak_cost"])
    bond = draft.world.variants.bond[batch.variant].astype(np.int64)
    warm(draft, batch.member, bond * _BOND)
    answered = (batch.author >= 0) & (batch.author != batch.member)
    author = batch.author[answered]
    gain = params["answer_gain"] * known(draft) >> 16
    warm(draft, author, gain[batch.room[answered]])
    quiet = np.unique(author[members.voice[author] < _QUIET])
    members.voice[quiet] = np.minimum(members.voice[quiet] + np.uint16(_FOUND), FULL)
