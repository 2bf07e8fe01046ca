"""Fact 3: cascades are shallow, and big ones are mostly broadcasts."""

import numpy as np

from game.model.units import HOURS_A_DAY
from game.tools.facts import estimate
from game.tools.facts.forest import Forest, pruned, rows_of
from game.tools.facts.sample import Sample

BIG = 100
_SETTLED = 3


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of fact 3, per platform seed.

    A seed is a post on a platform that was not copied from another there; its tree holds the copies
    made on platforms. Seeds of at least three days' age at the end count. trivial: trees of one.
    deep: trees past one degree (depth >= 2). big: seeds for each tree of 100 or more. Of the
    latter: virality, the median structural virality; virality_size, the linear correlation of
    virality with the logarithm of size.
    """
    acts = sample.log.acts
    out = acts.room < 0
    forest = Forest.grown(pruned(rows_of(acts.act, acts.parent), out))
    tick = acts.tick[out][forest.roots]
    fresh = (tick > sample.since) & (tick <= sample.until - _SETTLED * HOURS_A_DAY)
    size, depth, virality = (
        column[fresh] for column in (forest.sizes(), forest.depths(), forest.virality())
    )
    big = size >= BIG
    return {
        "trivial": estimate.share(size == 1),
        "deep": estimate.share(depth > 1),
        "big": estimate.ratio(float(size.size), float(big.sum())),
        "virality": estimate.median(virality[big]),
        "virality_size": estimate.pearson(np.log(size[big]), virality[big]),
    }
