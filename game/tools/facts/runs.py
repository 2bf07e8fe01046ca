"""The runs that the facts need, each a task for one process, and what they come to."""

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from dataclasses import dataclass, replace
from math import nan
from multiprocessing import get_context
from statistics import median

from game.model.pack import Pack
from game.tools.facts import (
    burst,
    cascades,
    exposure,
    influence,
    popularity,
    returning,
    speaking,
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
_ALONE = "reinforcement"


@dataclass(frozen=True)
class Task:
    """One run: its plan, and which figures are taken from it: world, alone or burst."""

    plan: Plan
    kind: str


@dataclass(frozen=True)
class Result:
    """One measure over all seeds."""

    fact: Fact
    values: tuple[float, ...]  # one a seed

    @property
    def value(self) -> float:
        """The median over the seeds that can tell; `nan` if none can."""
        told = [value for value in self.values if value == value]  # noqa: PLR0124 - not nan
        return median(told) if told else nan

    @property
    def verdict(self) -> str:
        """Whether the median is in its band."""
        return self.fact.verdict(self.value)


def tasks(plan: Plan, seeds: list[int]) -> list[Task]:
    """Return all runs for a plan with each of these seeds, the longest first."""
    worlds = [replace(plan, seed=seed) for seed in seeds]
    alone = [replace(world, without=_ALONE) for world in worlds if not plan.without]
    return [
        *(Task(world, "world") for world in worlds),
        *(Task(world, "alone") for world in alone),
        *(Task(world, "burst") for world in worlds if not plan.without),
    ]


def done(pack: Pack, task: Task) -> Figures:
    """Carry out one run and return its figures."""
    if task.kind == "burst":
        return burst.figures(pack, task.plan.seed)
    sample = sampled(pack, task.plan)
    if task.kind == "alone":
        return {"tail_alone": popularity.figures(sample)["tail10"]}
    return {name: value for group in GROUPS for name, value in group(sample).items()}


def carried_out(pack: Pack, todo: list[Task], jobs: int) -> Iterator[tuple[Task, Figures]]:
    """Yield each run with its figures as it ends, `jobs` of them at a time, each in a process."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(done, pack, task): task for task in todo}
        while waiting:
            ended, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in ended:
                yield waiting.pop(future), future.result()


def results(found: list[tuple[Task, Figures]]) -> list[Result]:
    """Return every measure that was taken, in the order of the table."""
    by_seed: dict[int, Figures] = {}
    for task, figures in found:
        by_seed.setdefault(task.plan.seed, {}).update(figures)
    for figures in by_seed.values():
        if "tail_alone" in figures:
            figures["tail_alone"] -= figures["tail10"]
    seeds = [by_seed[seed] for seed in sorted(by_seed)]
    return [
        Result(fact, tuple(figures[fact.key] for figures in seeds))
        for fact in FACTS
        if all(fact.key in figures for figures in seeds)
    ]
