"""A brand uses an idea: copies in its own dialect, and less of the idea is left to its holders."""

import numpy as np

from game.engine import homes, ideas
from game.engine.chance import single
from game.engine.draft import Draft
from game.engine.outbound import place
from game.model.night import ActKind
from game.model.units import FULL, HOURS_A_DAY, NONE, ONE
from game.model.world import Fate, Status

_TAKEN = ONE * 45 // 100
_MOST_COPIES = 400


def suits(draft: Draft, root: int, brand: int, braver: int = 0) -> bool:
    """Return whether an idea is for a brand: its tags, not too much edge, and still to be had.

    What is canon, somebody's banner, or another brand's is not. `braver` is bite it bears besides.
    """
    roots = draft.world.roots
    if roots.status[root] == Status.CANON or roots.fate[root] == Fate.CHARGED:
        return False
    who, idea = draft.pack.brands[brand], draft.pack.ideas[int(roots.template[root])]
    mild = draft.world.variants.bite[roots.variant[root]] <= who.max_bite + braver
    free = int(roots.brand[root]) in (NONE, brand)
    return bool(mild and free and any(tag in who.tags for tag in idea.tags))


def interested(draft: Draft, root: int) -> int:
    """Return a brand that an idea of another room suits, or NONE; each idea has its own."""
    able = [row for row in range(len(draft.pack.brands)) if suits(draft, root, row)]
    luck = single(draft.world.host.seed, "taste", 0, draft.key(root))
    return able[luck % len(able)] if able else NONE


def copies(draft: Draft, audience: int) -> int:
    """Return the copies that a campaign before an audience is made of."""
    return min(max(draft.pack.params["brand_reach"] * audience // 100_000, 8), _MOST_COPIES)


def launch(draft: Draft, root: int, brand: int, delay: int, kept: int = 50) -> None:
    """Place a campaign's copies on the widest platform; `kept` per cent of the meaning are left."""
    world = draft.world
    places = homes.places(draft)
    first = homes.of(draft, root) * places
    own = world.platforms.audience[first : first + places]
    platform = first + int(np.argmax(own))
    many = copies(draft, int(world.platforms.audience[platform]))
    old = np.array([int(world.roots.variant[root])])
    child = ideas.wordings(
        draft,
        old,
        layers=np.zeros(1, dtype=np.int64),
        meaning=world.variants.meaning[old].astype(np.int64) * kept // 100,
        dialect=np.array([platform]),
    )
    due = world.host.tick + delay + np.arange(many) * HOURS_A_DAY // many
    place(draft, due, platform, int(child[0]), ActKind.BROADCAST)
    roots = world.roots
    roots.brand[root] = brand
    roots.fate[root] = Fate.CRINGE if 0 <= roots.origin[root] < draft.homes else Fate.BRANDED
    roots.coopted[root] = min(int(roots.coopted[root]) + _TAKEN, FULL)
