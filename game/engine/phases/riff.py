"""Copies mutate: with mu a copy is a new wording, one reference deeper; the untaught wear it down.

d ← d + 1, q ← q^0.9 · e^(0.2 · noise). Without the 0.9, quality runs away. Somebody who cannot read
an idea's layers carries a shallower one home (inside dilution).
"""

import numpy as np

from game.engine import ideas, screen, tables
from game.engine.chance import high, low16, mid16
from game.engine.draft import Draft
from game.model.arrays import U64, Bools
from game.model.night import ActKind
from game.model.units import ONE

_KEEP, _LUCK = 230, 51  # 0.9 and 0.2 in Q8.8
_DEEPEST = 6


def run(draft: Draft) -> None:
    """Replace the variant of a few copies by a new one."""
    batch, world = draft.visitors(), draft.world
    if batch.id.size == 0:
        return
    copied = batch.kind != ActKind.NEW
    words = draft.stream("riff").words(batch.id)
    literacy = world.members.literacy[batch.member].astype(np.int64)
    follow = screen.understood(draft, batch.variant, literacy)
    worn = copied & (mid16(words) < (ONE - follow) >> 1)
    deeper = copied & ~worn & (low16(words) < draft.pack.params["riff"])
    _wear(draft, worn)
    _deepen(draft, deeper, words)


def _deepen(draft: Draft, rows: Bools, words: U64) -> None:
    if not rows.any():
        return
    batch, variants = draft.visitors(), draft.world.variants
    old = batch.variant[rows]
    luck = tables.lognormal(_LUCK)[high(words[rows]) >> 20]
    quality = tables.softened(_KEEP, ideas.BEST)[variants.quality[old]] * luck >> 16
    deep = np.minimum(variants.layers[old].astype(np.int64) + 1, _DEEPEST)
    draw = draft.stream("slot").words(batch.id[rows])
    batch.variant[rows] = ideas.wordings(
        draft,
        old,
        quality=ideas.clipped(quality),
        layers=deep,
        author=draft.world.members.id[batch.member[rows]],
        slot=high(draw) >> 30,
        twist=low16(draw),
        origin=batch.room[rows].astype(np.int64),
    )
    batch.kind[rows] = ActKind.RIFF


def _wear(draft: Draft, rows: Bools) -> None:
    batch, variants = draft.visitors(), draft.world.variants
    rows = rows & (variants.layers[batch.variant] > 0)
    if not rows.any():
        return
    old = batch.variant[rows]
    batch.variant[rows] = ideas.wordings(
        draft,
        old,
        layers=variants.layers[old].astype(np.int64) - 1,
        meaning=variants.meaning[old].astype(np.int64) * 9 // 10,
        author=draft.world.members.id[batch.member[rows]],
    )
