"""Copies on their way to a platform: shown, numbered and logged when they fall due."""

import numpy as np

from game.engine import homes
from game.engine.chance import single
from game.engine.draft import Draft
from game.model.arrays import Column
from game.model.night import ActKind
from game.model.units import NONE


def send(draft: Draft, kind: ActKind, due: Column, key: Column, **columns: Column | int) -> None:
    """Put copies under way, one for each due tick; key is what their chance will be keyed by.

    columns: platform, variant; parent (act) and member (id) where there are any.
    """
    draft.world.pending.grow(
        due.size, due=due, key=key, kind=int(kind), **({"parent": NONE, "member": NONE} | columns)
    )


def place(draft: Draft, due: Column, platform: int, variant: int, kind: ActKind) -> None:
    """Let a force or the host place copies of one wording on a platform, one for each due tick."""
    roots, host = draft.world.roots, draft.world.host
    root = int(draft.world.variants.root[variant])
    own = platform % homes.places(draft)
    first = single(host.seed, "placed", host.tick, int(roots.key[root]), own) >> 3
    send(
        draft,
        kind,
        due,
        first + np.arange(due.size, dtype=np.int64),
        platform=platform,
        variant=variant,
        parent=int(roots.act[root]),
    )
