"""Bringing ideas and wordings into the world. Values are drawn by whoever calls."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64, Column, Index
from game.model.units import MEANING_FULL, NONE, PLAYER, QUALITY
from game.model.world import World

NO_SLOT = 255
QUALITY_OF_CATCH = (120, 190, 270, 380, 520, 720)
"""Quality (Q8.8) of a spark by its catch, 0-5."""
BEST = 12 * QUALITY
_RESTED = 9


def at_home(world: World, root: int) -> Index:
    """Return the wordings of one of our ideas that the room itself says."""
    v = world.variants
    return np.flatnonzero((v.root == root) & (v.origin == PLAYER) & (v.dialect == NONE))


def wordings(draft: Draft, parent: I64, **changed: Column | int) -> I64:
    """Add one child wording for each parent variant; `changed` replaces columns.

    Returns their rows.
    """
    variants = draft.world.variants
    first = variants.parent.size
    columns: dict[str, Column | int] = {
        "parent": parent,
        "parent2": NONE,
        "born": draft.world.host.tick,
        "slot": NO_SLOT,
    }
    columns |= changed
    for name in variants.names:
        if name not in columns:
            columns[name] = getattr(variants, name)[parent]
    variants.grow(parent.size, **columns)
    return np.arange(first, first + parent.size)


def births(draft: Draft, template: I64, key: Column | int, **values: Column | int) -> I64:
    """Add new ideas, each with its first wording. Returns the rows of the wordings.

    key: what their chance is keyed by. values: origin, author, quality (Q8.8), layers, bond, bite,
    twist; (n,), or one for all.
    """
    world, count, tick = draft.world, template.size, draft.world.host.tick
    root = np.arange(world.roots.variant.size, world.roots.variant.size + count)
    variant = np.arange(world.variants.root.size, world.variants.root.size + count)
    world.variants.grow(
        count,
        parent=NONE,
        parent2=NONE,
        root=root,
        meaning=MEANING_FULL,
        born=tick,
        slot=NO_SLOT,
        dialect=NONE,
        **values,
    )
    world.roots.grow(
        count,
        key=key,
        variant=variant,
        template=template,
        origin=values["origin"],
        author=values["author"],
        born=tick,
        rested=_RESTED,
        **_FRESH,
    )
    return variant


_FRESH = dict.fromkeys(
    (
        "seen",
        "hot",
        "hot_tick",
        "abroad",
        "coopted",
        "credit",
        "status",
        "fate",
        "home",
        "today",
        "places",
    ),
    0,
) | dict.fromkeys(("parent", "parent2", "brand", "act"), NONE)
"""What an idea is that nobody has said yet."""


def clipped(quality: I64) -> I64:
    """Keep quality within its range, Q8.8."""
    return np.minimum(np.maximum(quality, QUALITY // 8), BEST)
