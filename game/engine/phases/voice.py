"""Who of the visitors says something: P = voice · (0.3 + s · A)."""

import numpy as np

from game.engine import bend
from game.engine.batch import Lane, Speech
from game.engine.chance import low16
from game.engine.draft import Draft
from game.model.units import NONE


def run(draft: Draft) -> None:
    """Keep the visits that turn into an act, one a visit, and number them."""
    visits, members, params = draft.visits, draft.world.members, draft.pack.params
    if visits.id.size == 0:
        draft.speech = Speech.none()
        return
    chance = members.belonging[visits.member].astype(np.int64)
    chance *= params["speak_belonging"]
    chance >>= 16
    chance += params["speak_base"]
    chance *= members.voice[visits.member]
    chance >>= 16
    chance = bend.column(draft, "voice", chance, visits.room)
    rows = (low16(visits.words) < chance).nonzero()[0]
    ident, host = visits.id[rows], draft.world.host
    act = np.arange(host.acts, host.acts + rows.size, dtype=np.int64)
    host.acts += rows.size
    luck = draft.stream("act").lanes(ident, len(Lane))
    none = np.full(rows.size, NONE, dtype=np.int64)
    draft.speech = Speech(
        id=ident,
        room=visits.room[rows],
        member=visits.member[rows],
        luck=luck,
        act=act,
        variant=none,
        parent=none,
        author=none,
        use=none,
        kind=none,
    )
