"""Two plots of a run of the facts, for `docs/model.md`: the tail of uses, and two relaxations."""

import numpy as np

from game.model.arrays import Column
from game.model.pack import Pack
from game.tools.facts import burst, estimate
from game.tools.facts.estimate import Floats
from game.tools.facts.families import Families
from game.tools.facts.sample import Plan, Sample, sampled
from game.tools.facts.svg import Series, plot

_FROM = 10


def drawn(pack: Pack, plan: Plan) -> dict[str, str]:
    """Return SVG texts by name, each of one run of the plan."""
    return {
        "uses": uses(sampled(pack, plan)),
        "relaxation": relaxations(burst.answers(pack, plan.seed)),
    }


def uses(sample: Sample) -> str:
    """Draw how many ideas have x uses and more, with the power law fitted from ten uses on."""
    families = Families.of(sample.log)
    counts = families.uses[families.born(sample.since, sample.until)]
    x, share = above(counts)
    fitted = estimate.exponent(counts, _FROM)
    series = [Series("ideas born after warm-up", x, share)]
    if np.isfinite(fitted):
        line = x[x >= _FROM]
        head = float(share[x >= _FROM][0])
        series.append(
            Series(
                f"power law from {_FROM} on, exponent {fitted:.2f}",
                line,
                head * tail(line, fitted, _FROM),
                line=True,
            )
        )
    labels = ("uses of an idea", "share of ideas with as many uses, or more")
    return plot("Most ideas are said once, a few thousands of times", labels, series)


def above(counts: Column) -> tuple[Floats, Floats]:
    """Return each value that occurs and the share of values that are at least as large."""
    x, number = np.unique(counts, return_counts=True)
    share = np.cumsum(number[::-1])[::-1] / max(counts.size, 1)
    return x.astype(np.float64), share


def tail(x: Floats, exponent: float, least: int) -> Floats:
    """Return P(X >= x) of a discrete power law from `least` on, for whole x >= least."""
    whole = estimate.zeta(exponent, least)
    return np.array([estimate.zeta(exponent, int(each)) / whole for each in x])


def relaxations(answers: dict[str, Column]) -> str:
    """Draw the copies an hour after one shock, by branching, each with the line fitted to it."""
    series = []
    for name, copies in answers.items():
        hours, rate = burst.relaxation(copies)
        some = rate > 0
        if some.any():
            fallen = burst.relaxed(copies)
            label = f"{name} branching, exponent {fallen:.2f}"
            series.append(Series(label, hours[some], rate[some]))
    labels = ("hours since the broadcast", "copies an hour")
    return plot("What follows one broadcast fades as a power law", labels, series)
