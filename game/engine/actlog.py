"""Writing the act log: one row an act, complete and in order."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64, Column
from game.model.night import Acts


def log(draft: Draft, variant: I64, **columns: Column) -> None:
    """Log acts on variants; columns: act, parent, room (or -1 - platform), member, kind."""
    variants = draft.world.variants
    known: dict[str, Column] = {
        "tick": np.full(variant.size, draft.world.host.tick, dtype=np.int32),
        "variant": variant,
        "root": variants.root[variant],
        "depth": variants.layers[variant],
        "meaning": variants.meaning[variant],
    }
    draft.log.append(known | columns)


def gathered(draft: Draft) -> Acts:
    """Return the log of the step."""
    columns = {
        name: np.concatenate(
            [column, *(part[name] for part in draft.log)], dtype=column.dtype, casting="unsafe"
        )
        for name, column in Acts.empty().columns()
    }
    return Acts(**columns)
