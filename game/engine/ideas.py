"""Bringing ideas and wordings into the world. Values are drawn by whoever calls."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.units import MEANING_FULL, NONE, QUALITY
from game.model.world import Fate, Status

NO_SLOT = 255
QUALITY_OF_CATCH = (120, 190, 270, 380, 520, 720)
"""Quality (Q8.8) of a spark by its catch, 0-5."""


def wordings(draft: Draft, parent: I64, **changed: I64) -> I64:
    """Add one child wording for each parent variant; `changed` replaces columns. Returns their rows."""
    variants = draft.world.variants
    first = variants.parent.size
    columns = {name: column[parent] for name, column in variants.columns()}
    columns["parent"] = parent
    columns["parent2"] = np.full(parent.size, NONE)
    columns["born"] = np.full(parent.size, draft.world.host.tick)
    columns["slot"] = np.full(parent.size, NO_SLOT)
    columns.update(changed)
    variants.grow(**columns)
    return np.arange(first, first + parent.size, dtype=np.int64)


def births(draft: Draft, template: I64, **values: I64) -> I64:
    """Add new ideas, each with its first wording. Returns the rows of the wordings.

    values: origin, author, quality (Q8.8), layers, bond, bite, twist; all shape (n,).
    """
    world = draft.world
    count = template.size
    tick = np.full(count, world.host.tick)
    nothing = np.full(count, NONE)
    zero = np.zeros(count, dtype=np.int64)
    root = np.arange(world.roots.variant.size, world.roots.variant.size + count)
    variant = np.arange(world.variants.root.size, world.variants.root.size + count)
    world.variants.grow(
        parent=nothing,
        parent2=nothing,
        root=root,
        meaning=np.full(count, MEANING_FULL),
        born=tick,
        slot=np.full(count, NO_SLOT),
        dialect=nothing,
        **values,
    )
    world.roots.grow(
        variant=variant,
        template=template,
        origin=values["origin"],
        born=tick,
        author=values["author"],
        parent=nothing,
        parent2=nothing,
        seen=zero,
        hot=zero,
        abroad=zero,
        coopted=zero,
        brand=nothing,
        credit=zero,
        status=np.full(count, Status.WILD),
        fate=np.full(count, Fate.HOME),
        home=zero,
        today=zero,
        rested=np.full(count, 9),
    )
    return variant.astype(np.int64)


def clipped(quality: I64) -> I64:
    """Keep quality within its column, Q8.8."""
    return np.clip(quality, QUALITY // 8, 12 * QUALITY)
