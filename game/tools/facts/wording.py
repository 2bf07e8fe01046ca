"""Fact 14: copies mutate, one wording stays on top, and the original is rarer far from home."""

import numpy as np

from game.model.arrays import I64
from game.tools.facts import estimate
from game.tools.facts.families import Families
from game.tools.facts.sample import Sample

_LARGEST = 30


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of fact 14, medians over the 30 largest ideas born after warm-up.

    variants: new wordings used for each copy (wordings - 1) / (uses - 1). top_wording: the share of
    its acts that the commonest wording of an idea has. original_home: the share of the first
    wording among acts where it was born less that among acts elsewhere, of ideas used in both.
    """
    families = Families.of(sample.log)
    born = np.flatnonzero(families.born(sample.since, sample.until) & (families.uses > 1))
    largest = born[np.argsort(-families.uses[born], kind="stable")][:_LARGEST]
    told = [_of_one(sample, families, int(row)) for row in largest]
    columns = np.array(told).reshape(-1, 3)
    variants, top, home = (column[~np.isnan(column)] for column in columns.T)
    return {
        "variants": estimate.median(variants),
        "top_wording": estimate.median(top),
        "original_home": estimate.median(home),
    }


def _of_one(sample: Sample, families: Families, row: int) -> tuple[float, float, float]:
    start, uses = int(families.start[row]), int(families.uses[row])
    rows: I64 = families.order[start : start + uses]
    variant, room = sample.log.acts.variant[rows], sample.log.acts.room[rows]
    _, count = np.unique(variant, return_counts=True)
    original, home = variant == families.wording[row], room == families.origin[row]
    return (
        (count.size - 1) / (uses - 1),
        float(count.max()) / uses,
        estimate.share(original[home]) - estimate.share(original[~home]),
    )
