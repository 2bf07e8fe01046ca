"""A pack with every verb open, and a week lived with it, for all tests of the rules."""

from dataclasses import replace

import pytest

from game.engine import legal
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.pack import Pack
from game.model.world import World

DAYS, ROOMS = 7, 6


@pytest.fixture(scope="session")
def open_pack(pack: Pack) -> Pack:
    """Return the pack with every verb open from the first day."""
    rooms = tuple(replace(room, open_on=()) for room in pack.rooms)
    return replace(pack, rooms=rooms)


@pytest.fixture(scope="session")
def week(open_pack: Pack) -> World:
    """Return a world after a week in which the best sparks were posted."""
    world = begin(open_pack, 5, 0, ROOMS)
    for _ in range(DAYS):
        sparks = [entry for entry in legal.options(world, open_pack, Day()) if entry.verb == "post"]
        world = step(world, open_pack, Day({}, tuple(sparks[:2]))).world
    return world
