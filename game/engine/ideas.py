"""Bringing ideas and wordings into the world. Values are drawn by whoever calls."""

import numpy as np

from game.engine.draft import Draft
from game.model.arrays import I64, Column
from game.model.units import MEANING_FULL, NONE, QUALITY

NO_SLOT = 255
QUALITY_OF_CATCH = (120, 190, 270, 380, 520, 720)
"""Quality (Q8.8) of a spark by its catch, 0-5."""


def wordings(draft: Draft, parent: I64, **changed: I64) -> I64:
    """Add one child wording for each parent variant; `changed` replaces columns.

    Returns their rows.
    """
    variants = draft.world.variants
    first = variants.parent.size
    columns: dict[str, Column | int] = {
        name: column[parent] for name, column in variants.columns() if name not in changed
    }
    columns |= {"parent": parent, "parent2": NONE, "born": draft.world.host.tick, "slot": NO_SLOT}
    columns |= changed
    variants.grow(parent.size, **columns)
    return np.arange(first, first + parent.size, dtype=np.int64)


def births(draft: Draft, template: I64, **values: I64 | int) -> I64:
    """Add new ideas, each with its first wording. Returns the rows of the wordings.

    values: origin, author, quality (Q8.8), layers, bond, bite, twist; (n,), or one for all.
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
    origin, author = values["origin"], values["author"]
    counted = dict.fromkeys(_COUNTED, 0)
    blank = dict.fromkeys(_BLANK, NONE)
    named = {"variant": variant, "template": template, "origin": origin, "author": author}
    world.roots.grow(count, born=tick, rested=_RESTED, **named, **counted, **blank)
    return variant.astype(np.int64)


_COUNTED = ("seen", "hot", "abroad", "coopted", "credit", "status", "fate", "home", "today")
_BLANK = ("parent", "parent2", "brand")
_RESTED = 9


BEST = 12 * QUALITY


def clipped(quality: I64) -> I64:
    """Keep quality within its range, Q8.8."""
    return np.clip(quality, QUALITY // 8, BEST)
