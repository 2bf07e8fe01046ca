"""Fact 4: several sources beat one, and past a few they add little."""

import math

import numpy as np

from game.tools.facts.estimate import Floats
from game.tools.facts.sample import Sample

_FEW, _MANY = 4, 8


def chances(sample: Sample) -> Floats:
    """Return P(carry | k copies) for k = 0 … SLOTS: carries over exposures.

    An exposure is a visit to a room whose screen shows an idea in k copies; it is a carry if that
    visit ends in an act that copies the idea from the screen. `nan` where nobody saw any.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(sample.carried / sample.seen)


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of fact 4 that one world has.

    two_to_one: P(2) / P(1). rising: the least of P(2)/P(1), P(3)/P(2), P(4)/P(3); over 1 the chance
    rises all the way. flattening: (P(8) - P(4)) / (P(4) - P(1)); under 1 the later copies add less.
    """
    p = chances(sample)
    steps = p[2 : _FEW + 1] / p[1:_FEW]
    early, late = float(p[_FEW] - p[1]), float(p[_MANY] - p[_FEW])
    return {
        "two_to_one": float(steps[0]),
        "rising": float(steps.min()),
        "flattening": late / early if early > 0 else math.nan,
    }
