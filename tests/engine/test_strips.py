"""A night can be read off its strips: a flop is dead by morning, a hit burns on."""

import pytest

from game.engine import legal
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.night import Strip
from game.model.pack import Pack
from game.run.opening import first_row

ROOMS, DAYS, SEEDS = 6, 8, (2, 9)


@pytest.fixture(scope="module")
def strips(pack: Pack) -> list[Strip]:
    """Return the strips of some runs that post what they can."""
    found: list[Strip] = []
    for seed in SEEDS:
        world = begin(pack, seed, first_row(pack), ROOMS)
        for _ in range(DAYS):
            sparks = [e for e in legal.options(world, pack, Day()) if e.verb == "post"]
            night = step(world, pack, Day({}, tuple(sparks[:3])))
            found += night.strips
            world = night.world
    return found


def test_a_flop_dies(strips: list[Strip]) -> None:
    assert any(strip.home[0] > 0 and not any(strip.home[12:]) for strip in strips)


def test_a_hit_burns_on(strips: list[Strip]) -> None:
    assert any(sum(strip.home) > 60 and min(strip.home[18:]) > 0 for strip in strips)


def test_reach_is_never_more_than_came_by(strips: list[Strip]) -> None:
    for strip in strips:
        assert len(strip.home) == len(strip.abroad) == 24
        assert min(strip.home) >= 0
        assert max(strip.home) < 400
