"""Copies mutate: with mu a copy is a new wording, one reference deeper; the untaught wear it down.

d ← d + 1, q ← q^0.9 · e^(0.2 · noise). Without the 0.9, quality runs away. Somebody who cannot read
an idea's layers carries a shallower one home (inside dilution).
"""

import numpy as np

from game.engine import bend, ideas, screen, tables
from game.engine.batch import Lane
from game.engine.chance import low16, mid16, top12
from game.engine.draft import Draft
from game.model.arrays import I64, Bools
from game.model.night import ActKind
from game.model.units import ONE

_KEEP, _LUCK = 230, 51  # 0.9 and 0.2 in Q8.8
_DEEPEST = 6
_NEW = int(ActKind.NEW)
_WORN = 9  # tenths of the meaning that a worn copy keeps


def run(draft: Draft) -> None:
    """Replace the variant of a few copies by a new one."""
    speech, world, params = draft.speech, draft.world, draft.pack.params
    if speech.id.size == 0:
        return
    depth = world.variants.layers[speech.variant] * np.int16(10)
    literacy = world.members.literacy[speech.member].astype(np.int16)
    follow = screen.understood(draft, depth, literacy)
    luck = speech.luck[Lane.RIFF]
    copied = speech.kind != _NEW
    wear = bend.column(draft, "dilution", (ONE - follow) >> 1, speech.room)
    wears = (mid16(luck) < wear) & (depth > 0) & (params["dilution_on"] > 0)
    often = bend.number(draft, "riff", params["riff"], speech.room)
    changes = copied & (wears | (low16(luck) < often))
    rows = changes.nonzero()[0]
    if rows.size:
        _reword(draft, rows, worn=wears[rows])


def _reword(draft: Draft, rows: I64, worn: Bools) -> None:
    """Give these acts a wording of their own: worn down, or one reference deeper."""
    speech, variants = draft.speech, draft.world.variants
    old = speech.variant[rows]
    luck, words = speech.luck[Lane.RIFF, rows], speech.luck[Lane.WORDS, rows]
    softened = tables.softened(_KEEP, ideas.BEST)[variants.quality[old]]
    quality = ideas.clipped(softened * tables.lognormal(_LUCK)[top12(luck)] >> 16)
    layers = variants.layers[old].astype(np.int64)
    meaning = variants.meaning[old].astype(np.int64)
    speech.variant[rows] = ideas.wordings(
        draft,
        old,
        quality=np.where(worn, variants.quality[old], quality),
        layers=np.where(worn, layers - 1, np.minimum(layers + 1, _DEEPEST)),
        meaning=np.where(worn, meaning * _WORN // 10, meaning),
        author=draft.world.members.id[speech.member[rows]],
        slot=np.where(worn, ideas.NO_SLOT, (words >> np.uint64(62)).view(np.int64)),
        twist=np.where(worn, variants.twist[old], low16(words)),
        origin=np.where(worn, variants.origin[old], speech.room[rows]),
    )
    speech.kind[rows[~worn]] = ActKind.RIFF
