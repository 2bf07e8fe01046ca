"""A joke taken by a brand sours at home: holders' A ← A (1 - t_c · co-opted · own share)."""

import numpy as np

from game.engine import bend
from game.engine.draft import Draft
from game.engine.gain import cool
from game.model.units import NONE, ONE, SCREEN


def run(draft: Draft) -> None:
    """Cool those whose last act carried a co-opted idea, by its share of their screen."""
    world, params = draft.world, draft.pack.params
    if not world.roots.coopted.any():
        return
    members = world.members
    held = np.flatnonzero(members.carried != NONE)
    root = world.variants.root[members.carried[held]].astype(np.int64)
    sour = world.roots.coopted[root].astype(np.int64)
    held, root, sour = held[sour > 0], root[sour > 0], sour[sour > 0]
    if held.size == 0:
        return
    room = members.room[held]
    shown = world.rooms.screen[room]
    own = (world.variants.root[np.maximum(shown, 0)] == root[:, None]) & (shown >= 0)
    share = own.sum(axis=1, dtype=np.int64) * ONE // SCREEN
    loss = (params["blowback"] * sour >> 16) * share >> 16
    loss = np.minimum(bend.column(draft, "blowback", loss, room.astype(np.int64)), ONE)
    cool(draft, held, ONE - loss)
