"""Who of the visitors says something: P = voice · (0.3 + s · A)."""

import numpy as np

from game.engine.chance import low16
from game.engine.draft import Draft


def run(draft: Draft) -> None:
    """Keep the visits that turn into an act, one a visit, and number them."""
    batch, members, params = draft.visitors(), draft.world.members, draft.pack.params
    held = members.belonging[batch.member].astype(np.int64)
    chance = members.voice[batch.member].astype(np.int64) * (
        params["speak_base"] + (params["speak_belonging"] * held >> 16)
    )
    spoken = low16(draft.stream("visitor").words(batch.id)) < chance >> 16
    draft.keep(spoken)
    speakers = draft.visitors()
    host = draft.world.host
    speakers.act = np.arange(host.acts, host.acts + speakers.id.size, dtype=np.int64)
    host.acts += speakers.id.size
