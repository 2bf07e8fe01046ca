"""Worlds that live through a night side by side do not know of one another, and fare as alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.engine.setup import begin
from game.engine.step import step
from game.engine.together import Closing, steps
from game.model.arrays import Column
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World
from game.run.digest import digest
from game.run.opening import first_row
from tests.engine import wild

ROOMS, DAYS = 5, 3
BRANCHES = st.lists(st.lists(st.integers(0, 500), min_size=1, max_size=3), min_size=2, max_size=4)
ACTS = {"act", "screen_act", "shelf_act"}
"""Columns of numbers that acts get where there is a log."""
WORDINGS = {"carried", "screen", "shelf"}


def _branched(pack: Pack, seed: int, plans: list[list[int]]) -> list[Closing]:
    """Return mornings of one run that has gone one way for each plan, and the same day in each."""
    world = begin(pack, seed, first_row(pack), ROOMS)
    found = []
    for numbers in plans:
        one = step(world, pack, wild.planned(world, pack, numbers)).world
        found.append(Closing(one, pack, wild.posting(one, pack)))
    return found


@wild.examples(12)
@given(wild.SEEDS, wild.SKIES, BRANCHES)
def test_together_they_are_what_each_is_by_itself(
    pack: Pack, seed: int, sky: str, plans: list[list[int]]
) -> None:
    rules = wild.under(pack, sky)
    closings = _branched(rules, seed, plans)
    together = steps(closings, rules)
    assert [digest(world, "") for world in together] == [
        digest(steps([closing], rules)[0], "") for closing in closings
    ]
    again = [Closing(world, rules, Day()) for world in together]
    assert [digest(world, "") for world in steps(again, rules)] == [
        digest(steps([closing], rules)[0], "") for closing in again
    ]


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES)
def test_a_day_of_rest_is_what_a_step_makes_of_it(pack: Pack, seed: int, sky: str) -> None:
    rules = wild.under(pack, sky)
    alone = beside = begin(rules, seed, first_row(rules), ROOMS)
    for _ in range(DAYS):
        alone = step(alone, rules, Day()).world
        beside, _ = steps([Closing(beside, rules, Day()), Closing(beside, rules, Day())], rules)
        for name in ("members", "rooms", "platforms"):
            for column in getattr(alone, name).names:
                if column not in ACTS:
                    mine, theirs = (_read(world, name, column) for world in (beside, alone))
                    np.testing.assert_array_equal(mine, theirs, err_msg=column)
        order = [np.argsort(world.roots.key) for world in (beside, alone)]
        for name in ("key", "seen", "abroad", "status", "fate", "home", "credit"):
            mine, theirs = (getattr(world.roots, name) for world in (beside, alone))
            np.testing.assert_array_equal(mine[order[0]], theirs[order[1]], err_msg=name)
        for name in ("exposure", "trust", "fatigue", "quiet_days", "thin_days", "ending"):
            assert getattr(beside.host, name) == getattr(alone.host, name), name


def _read(world: World, table: str, column: str) -> Column:
    """Return a column, ideas by their key: their rows stand in another order."""
    found: Column = getattr(getattr(world, table), column)
    if column == "screen_use":
        return np.where(found >= 0, world.uses.uses[found], NONE)
    if column in WORDINGS:
        found = np.where(found >= 0, world.variants.root[found], NONE)
    if column in WORDINGS or column == "canon":
        found = np.where(found >= 0, world.roots.key[found], NONE)
    return found
