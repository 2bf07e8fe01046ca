"""Writing the act log: one row an act, complete and in order."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.night import Acts


def log(draft: Draft, variant: I64, **columns: I64) -> None:
    """Log acts on variants; columns: act, parent, room (or -1 - platform), member, kind."""
    variants = draft.world.variants
    draft.acts.append(
        Acts(
            tick=np.full(variant.size, draft.world.host.tick, dtype=np.int32),
            act=columns["act"].astype(np.int32),
            parent=columns["parent"].astype(np.int32),
            root=variants.root[variant],
            variant=variant.astype(np.int32),
            room=columns["room"].astype(np.int32),
            member=columns["member"].astype(np.int64),
            depth=variants.layers[variant],
            meaning=variants.meaning[variant],
            kind=columns["kind"].astype(np.uint8),
        )
    )


def gathered(draft: Draft) -> Acts:
    """Return the log of the step."""
    empty = np.zeros(0, dtype=np.int64)
    if not draft.acts:
        log(draft, empty, act=empty, parent=empty, room=empty, member=empty, kind=empty)
    names = [name for name, _ in draft.acts[0].columns()]
    columns = {name: np.concatenate([getattr(a, name) for a in draft.acts]) for name in names}
    return Acts(**columns)
