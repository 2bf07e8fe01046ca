"""A brand uses an idea: copies in its own dialect, and less of the idea is left to its holders."""

import numpy as np

from game.engine import ideas
from game.engine.chance import single
from game.engine.draft import Draft
from game.engine.outbound import place
from game.model.night import ActKind
from game.model.units import FULL, HOURS_A_DAY, NONE, ONE, PLAYER
from game.model.world import Fate, Status

_TAKEN = ONE * 45 // 100
_MOST_COPIES = 400


def interested(draft: Draft, root: int) -> int:
    """Return a brand that this idea suits (tags, edge, not yet canon), or NONE."""
    roots = draft.world.roots
    if roots.status[root] == Status.CANON:
        return NONE
    idea = draft.pack.ideas[int(roots.template[root])]
    bite = int(draft.world.variants.bite[roots.variant[root]])
    able = [
        row
        for row, brand in enumerate(draft.pack.brands)
        if bite <= brand.max_bite and any(tag in brand.tags for tag in idea.tags)
    ]
    luck = single(draft.world.host.seed, "taste", 0, draft.key(root))
    return able[luck % len(able)] if able else NONE


def launch(draft: Draft, root: int, brand: int, delay: int) -> None:
    """Place a campaign's copies on the widest platform, at half the meaning."""
    world, params = draft.world, draft.pack.params
    platform = int(np.argmax(world.platforms.audience))
    audience = int(world.platforms.audience[platform])
    copies = min(max(params["brand_reach"] * audience // 100_000, 8), _MOST_COPIES)
    old = np.array([int(world.roots.variant[root])])
    child = ideas.wordings(
        draft,
        old,
        layers=np.zeros(1, dtype=np.int64),
        meaning=world.variants.meaning[old].astype(np.int64) // 2,
        dialect=np.array([platform]),
    )
    due = world.host.tick + delay + np.arange(copies) * HOURS_A_DAY // copies
    place(draft, due, platform, int(child[0]), ActKind.BROADCAST)
    roots = world.roots
    roots.brand[root] = brand
    roots.fate[root] = Fate.CRINGE if roots.origin[root] == PLAYER else Fate.BRANDED
    roots.coopted[root] = min(int(roots.coopted[root]) + _TAKEN, FULL)
