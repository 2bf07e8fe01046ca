"""Facts 1 and 2: uses and lifetimes are heavy-tailed; most ideas get nothing and are gone."""

import numpy as np

from game.model.arrays import I64
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, NONE
from game.tools.facts import estimate
from game.tools.facts.families import Families
from game.tools.facts.sample import Sample

_SETTLED = 3  # days after which an idea that nobody took up is held to be left lying


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of facts 1 and 2."""
    families = Families.of(sample.log)
    return _tails(sample, families) | _silence(sample, families)


def _tails(sample: Sample, families: Families) -> dict[str, float]:
    """Tails of uses and of life, over ideas born after warm-up.

    tail10, tail50: exponent of uses (acts of every kind, everywhere), x >= 10 and x >= 50. For
    life only ideas of the first third of the days counted, so that all are followed for at least
    the other two: life_tail is the exponent of life in days (1: gone within 24 hours), x >= 2;
    long_lived the share that lived past seven days. biggest: the largest share of all acts after
    warm-up that one idea has.
    """
    born = families.born(sample.since, sample.until)
    third = sample.since + (sample.until - sample.since) // 3
    followed = families.born(sample.since, third)
    uses, days = families.uses[born], families.days()[followed]
    counted = sample.log.acts.root[sample.log.acts.tick > sample.since]
    return {
        "tail10": estimate.exponent(uses, 10),
        "tail50": estimate.exponent(uses, 50),
        "life_tail": estimate.exponent(days, 2),
        "long_lived": estimate.share(_hours(families)[followed] > 7 * HOURS_A_DAY),
        "biggest": float(np.bincount(counted).max(initial=0) / max(counted.size, 1)),
    }


def _hours(families: Families) -> I64:
    return families.last - families.first


def _silence(sample: Sample, families: Families) -> dict[str, float]:
    """What is left lying, over ideas and posts at least three days old at the end.

    unanswered: ideas born in a room that had no second act. gone: those whose last act came less
    than 24 hours after the first. no_reaction: posts that came to a platform from nowhere or from
    a room (its seeds) and that no act has as its parent.
    """
    settled = sample.until - _SETTLED * HOURS_A_DAY
    ours = families.born(sample.since, settled) & (families.origin >= 0)
    acts = sample.log.acts
    answered = np.zeros(int(acts.act.max(initial=0)) + 2, dtype=np.bool_)
    answered[acts.parent] = True
    answered[NONE] = False
    seed = (acts.room < 0) & (acts.kind != ActKind.COPY)
    seed &= (acts.tick > sample.since) & (acts.tick <= settled)
    return {
        "unanswered": estimate.share(families.uses[ours] == 1),
        "gone": estimate.share(_hours(families)[ours] < HOURS_A_DAY),
        "no_reaction": estimate.share(~answered[acts.act[seed]]),
    }
