"""A rift is told before it parts the room: first that it grows, then on which night."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import measure, reckoning
from game.engine.phases.host import RIFT
from game.model.pack import Pack
from game.model.world import Status
from game.run.turn import Turn
from game.view.intents import intents
from game.view.look import Look
from game.view.panes import Intent
from tests.view.runs import look

_SIDE = 60  # people who took something up


def divided(turn: Turn, pack: Pack, smaller: int) -> Look:
    """Return a morning on which two rivals each have a camp, the smaller of so many of sixty."""
    seen = look(turn, pack)
    view = replace(seen, world=seen.world.thawed())
    world = view.world
    here = (world.cast.row[world.ties.who] >= 0) & (world.cast.row[world.ties.whom] >= 0)
    tie = int(np.flatnonzero(here & (world.ties.kind == reckoning.rivalry(pack)))[0])
    first, second = measure.ideas(world, Status.SPARK)[:2].tolist()
    for root, end in ((first, world.ties.who[tie]), (second, world.ties.whom[tie])):
        world.roots.author[root] = world.cast.member[int(end)]
    world.members.spoke[: measure.size(world)] = 0
    world.members.spoke[:_SIDE] = world.host.tick
    world.members.carried[:_SIDE] = world.roots.variant[first]
    world.members.carried[:smaller] = world.roots.variant[second]
    return view


def told(view: Look) -> Intent | None:
    """Return what is said of a rift."""
    return next((intent for intent in intents(view) if intent.who == "A rift"), None)


@pytest.fixture
def later(turns: list[Turn]) -> Turn:
    """Return a morning with rivals who are both here."""
    return turns[8]


def test_nothing_is_said_of_a_room_of_one_mind(later: Turn, pack: Pack) -> None:
    assert told(divided(later, pack, 6)) is None


def test_a_rift_is_told_before_it_counts(later: Turn, pack: Pack) -> None:
    said = told(divided(later, pack, 16))
    assert said is not None
    assert said.days == -1
    assert "26 in a hundred" in said.text
    assert str(RIFT) in said.text


def test_a_rift_that_counts_has_its_night(later: Turn, pack: Pack) -> None:
    view = divided(later, pack, 29)
    view.world.host.rift_days = 1
    said = told(view)
    assert said is not None
    assert said.days == 1
    view.world.host.rift_days = 2
    last = told(view)
    assert last is not None
    assert last.days == 0
