"""Looking changes nothing, and what is seen is what happened."""

from dataclasses import replace

import numpy as np

from game.engine import setup
from game.engine.step import step
from game.model.day import Day
from game.model.night import ActKind
from game.model.pack import Pack
from game.model.shock import Switch
from game.run.digest import parted
from game.run.opening import first_row
from game.tools.facts.runs import Inquiry, Task, done
from game.tools.facts.sample import Plan, sampled
from game.tools.facts.table import FACTS
from game.tools.facts.watch import Watch, night

PLAN = Plan(7, 30, 2, 8)


def test_a_watched_night_is_a_night(pack: Pack) -> None:
    world, watch = setup.begin(pack, 7, first_row(pack), 30), Watch()
    for _ in range(3):
        plain = step(world, pack, Day())
        seen, acts = night(world, pack, watch)
        assert parted(plain.world, seen) is None
        assert np.array_equal(plain.acts.act, acts.act)
        assert watch.visits.size == world.members.id.size
        assert watch.visits.sum() > np.isin(acts.kind, [ActKind.NEW, ActKind.CARRY]).sum()
        world = seen
    assert watch.seen[0] == 0
    assert (watch.seen[1:4] > watch.carried[1:4]).all()
    assert (watch.carried[1:4] > 0).all()


def test_a_sample_counts_what_came_after_the_warm_up(pack: Pack) -> None:
    sample = sampled(pack, PLAN)
    assert sample.until - sample.since == 8 * 24
    assert sample.log.acts.tick.min() < sample.since < sample.log.acts.tick.max() <= sample.until
    assert [crowd.visits.sum() > 0 for crowd in sample.weeks] == [True, True]
    assert (sample.weeks[0].visits[sample.weeks[0].rate > 2560] > 0).mean() > 0.9
    assert sample.warmth.size == 30
    assert 0.2 < sample.warmth.mean() < 0.8


def test_every_fact_is_taken_from_some_run(pack: Pack) -> None:
    plan = replace(PLAN, days=4)
    without: tuple[Switch, ...] = ("zeal",)
    asked = Inquiry(pack, plan, (7,), without)
    todo = asked.tasks()
    assert [(task.kind, task.plan.without) for task in todo] == [
        ("world", None),
        ("world", "reinforcement"),
        ("world", "zeal"),
        ("burst", None),
    ]
    found = {task: done(pack, task) for task in todo if task.kind == "world"}
    found[todo[-1]] = {"relax_low": 1.4, "relax_critical": 0.9}
    results = asked.results(found)
    assert [result.fact for result in results] == list(FACTS)
    assert {result.verdict for result in results} <= {"in", "low", "high", "untold"}
    assert [result.verdict for result in results[-2:]] == ["in", "high"]
    fewer = asked.results(found, "zeal")
    assert {result.fact.key for result in fewer} < {fact.key for fact in FACTS}
    start = Inquiry(pack, plan, (7,)).starts()
    assert start == [Task(replace(plan, seed=7), "start")]
    assert done(pack, start[0])["fresh members"] > 0
