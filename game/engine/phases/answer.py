"""Speaking costs, being answered gives: the unanswered fall silent.

The speaker first pays A ← cost · A; then the copied author gets A += alpha · K · (1 - A), and a
carried idea's bond warms its carrier. A lurker who is answered may find a voice.
"""

import numpy as np

from game.engine import bend, sides
from game.engine.draft import Draft
from game.engine.gain import cool, warm
from game.model.units import FULL, ONE

_BOND = ONE // 400  # what a carry of bond 1 gives
_QUIET = ONE // 12  # a voice below this can still be found
_FOUND = ONE // 150


def run(draft: Draft) -> None:
    """Settle this hour's acts between speakers and the people they answered."""
    speech, members, params = draft.speech, draft.world.members, draft.pack.params
    if speech.id.size == 0:
        return
    cool(draft, speech.member, params["speak_cost"])
    bond = draft.world.variants.bond[speech.variant] * np.int64(_BOND)
    answered = ((speech.author >= 0) & (speech.author != speech.member)).nonzero()[0]
    author = speech.author[answered]
    room = speech.room[answered]
    given = draft.footing.known()[room] * params["answer_gain"] >> 16
    given = bend.column(draft, "answer", given, room)
    if draft.laws["shifts"]:  # who is at work hears nothing of it
        off = sides.shift(members.id[author]) != sides.on_now(draft)
        given[off & (room < draft.homes)] = 0
    warm(draft, np.concatenate([speech.member, author]), np.concatenate([bond, given]))
    quiet = author[members.voice[author] < _QUIET]
    if quiet.size:
        members.voice[quiet] = np.minimum(members.voice[quiet] + np.uint16(_FOUND), FULL)
