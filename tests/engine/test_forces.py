"""Forces say what they will do, and then do that and nothing else."""

import pytest

from game.engine import legal
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.night import Kind, Night
from game.model.pack import Pack
from game.model.world import Force, Stage, World
from game.run.opening import first_row

ROOMS, DAYS, SEEDS = 6, 16, (8, 21, 34)


@pytest.fixture(scope="module")
def mornings(pack: Pack) -> list[tuple[World, Night]]:
    """Return (morning, the night after it) of some runs that post what they can."""
    pairs = []
    for seed in SEEDS:
        world = begin(pack, seed, first_row(pack), ROOMS)
        for _ in range(DAYS):
            if world.host.ending >= 0:
                break
            sparks = [e for e in legal.options(world, pack, Day()) if e.verb == "post"]
            night = step(world, pack, Day({}, tuple(sparks[:3])))
            pairs.append((world, night))
            world = night.world
    return pairs


def test_the_feed_takes_what_it_showed_on_the_day_it_said(
    mornings: list[tuple[World, Night]],
) -> None:
    taken = 0
    for morning, night in mornings:
        for happening in night.happenings:
            if happening.kind is Kind.FEED_TOOK:
                taken += 1
                row = int((morning.forces.kind == Force.FEED).argmax())
                assert morning.forces.stage[row] == Stage.WANT
                assert morning.forces.due[row] == morning.host.day
                assert morning.forces.root[row] == happening.root
    assert taken


def test_a_brand_moves_one_stage_at_a_time_on_the_day_it_said(
    mornings: list[tuple[World, Night]],
) -> None:
    moved = 0
    for morning, night in mornings:
        for row in range(morning.forces.kind.size):
            if morning.forces.kind[row] != Force.BRAND:
                continue
            was, now = int(morning.forces.stage[row]), int(night.world.forces.stage[row])
            if was != now:
                moved += 1
                assert now in (was + 1, Stage.WATCH, Stage.SPENT)
                assert morning.forces.due[row] <= morning.host.day
    assert moved


def test_no_force_lowers_a_meter_by_more_than_five_unannounced(
    mornings: list[tuple[World, Night]],
) -> None:
    for morning, night in mornings:
        for delta in night.ledger:
            if delta.term == "forces" and delta.meter in {"trust", "exposure", "staleness"}:
                announced = bool((morning.forces.due == morning.host.day).any())
                assert announced or abs(delta.amount) <= 500
