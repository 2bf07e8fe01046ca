"""The runs that the facts need, each a task for one process, and what they come to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import isnan, nan
from statistics import median

from game.model.pack import Pack
from game.model.shock import Switch
from game.tools.facts import (
    burst,
    cascades,
    exposure,
    influence,
    popularity,
    returning,
    speaking,
    start,
    wording,
)
from game.tools.facts.sample import Plan, Sample, sampled
from game.tools.facts.table import FACTS, Fact

GROUPS: tuple[Callable[[Sample], dict[str, float]], ...] = (
    popularity.figures,
    cascades.figures,
    exposure.figures,
    speaking.figures,
    returning.figures,
    influence.figures,
    wording.figures,
)
"""What is measured of one world, group by group."""
Figures = dict[str, float]
_ALONE: Switch = "reinforcement"
_NEEDS_ALONE, _NEEDS_BURST = 4, 16  # facts that other runs than the plain world's belong to


@dataclass(frozen=True)
class Task:
    """One run: its plan, and what is taken from it: the figures of a world, a burst or a start."""

    plan: Plan
    kind: str = "world"


@dataclass(frozen=True)
class Result:
    """One measure over all seeds."""

    fact: Fact
    values: tuple[float, ...]  # one a seed

    @property
    def value(self) -> float:
        """The median over the seeds that can tell; `nan` if none can."""
        told = [value for value in self.values if not isnan(value)]
        return median(told) if told else nan

    @property
    def verdict(self) -> str:
        """Whether the median is in its band."""
        return self.fact.verdict(self.value)


@dataclass(frozen=True)
class Inquiry:
    """What is asked: packs, a plan, its seeds, terms to be left out in turn, facts (none: all)."""

    pack: Pack
    plan: Plan
    seeds: tuple[int, ...]
    without: tuple[Switch, ...] = ()
    only: tuple[int, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The measures that are asked for."""
        return tuple(fact for fact in FACTS if not self.only or fact.number in self.only)

    def plans(self) -> list[Plan]:
        """Return the plan with each seed."""
        return [replace(self.plan, seed=seed) for seed in self.seeds]

    def tasks(self) -> list[Task]:
        """Return all runs that are needed, the longest first."""
        numbers = {fact.number for fact in self.facts}
        terms: set[Switch] = {*self.without}
        if _NEEDS_ALONE in numbers:
            terms.add(_ALONE)
        plans = self.plans()
        return [
            *(Task(plan) for plan in plans),
            *(Task(replace(plan, without=term)) for term in sorted(terms) for plan in plans),
            *(Task(plan, "burst") for plan in plans if _NEEDS_BURST in numbers),
        ]

    def starts(self) -> list[Task]:
        """Return the runs that tell how far a fresh world is from a warmed one."""
        return [Task(plan, "start") for plan in self.plans()]

    def results(self, found: dict[Task, Figures], term: Switch | None = None) -> list[Result]:
        """Return the measures of the plain world, or of the one without a term."""
        figures = [self._of(found, plan, term) for plan in self.plans()]
        return [
            Result(fact, tuple(each[fact.key] for each in figures))
            for fact in self.facts
            if all(fact.key in each for each in figures)
        ]

    def _of(self, found: dict[Task, Figures], plan: Plan, term: Switch | None) -> Figures:
        if term is not None:
            return found[Task(replace(plan, without=term))]
        figures = found[Task(plan)] | found.get(Task(plan, "burst"), {})
        alone = found.get(Task(replace(plan, without=_ALONE)))
        if alone is not None:
            figures["tail_alone"] = alone["tail10"] - figures["tail10"]
        return figures


def done(pack: Pack, task: Task) -> Figures:
    """Carry out one run and return its figures."""
    if task.kind == "burst":
        return burst.figures(pack, task.plan.seed)
    if task.kind == "start":
        return start.figures(pack, task.plan)
    sample = sampled(pack, task.plan)
    return {name: value for group in GROUPS for name, value in group(sample).items()}
