"""Charter: a house rule, signed for good, that shuts another out."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import laws, legal
from game.model.condition import Compare, Name, Number
from game.model.day import Day, Entry, Reason
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World
from game.view import refusals
from tests.engine.verbs.worlds import changed, did, rule, told, why_not

WALL, WINDOW, LATER = range(3)


@pytest.fixture(scope="module", name="house")
def _house(open_pack: Pack) -> Pack:
    """A pack with a wall, a window that the wall shuts, and a rule for later."""
    late = Compare(">=", Name("day"), Number(40))
    return replace(
        open_pack,
        charters=(
            rule("wall", "wall", laws=(("hours", 1),), closes=("leak",), shuts=(WINDOW,)),
            rule("window", "window", laws=(("arrivals", 50),)),
            rule("later", "window", when=late),
        ),
    )


@pytest.fixture(scope="module", name="morning")
def _morning(week: World) -> World:
    """The week, in a house with three rules of which none is signed."""
    return replace(week, signed=np.full(3, NONE, dtype=np.int16))


def test_a_rule_is_in_force_from_the_night_it_is_signed(house: Pack, morning: World) -> None:
    night = did(morning, house, Entry("charter", (WALL,)))
    assert told(night, Kind.SIGNED).about == WALL
    assert night.world.signed[WALL] == morning.host.day
    assert laws.evening(night.world, house) == laws.evening(morning, house) + 1
    leaks = [entry for entry in legal.options(night.world, house, Day()) if entry.verb == "leak"]
    assert leaks == []
    assert why_not(night.world, house, Entry("leak", (0, 0, 0))) is Reason.CLOSED


@pytest.mark.parametrize(("first", "other"), [(WALL, WINDOW), (WINDOW, WALL)])
def test_what_is_shut_out_stays_out_whichever_was_first(
    house: Pack, morning: World, first: int, other: int
) -> None:
    after = did(morning, house, Entry("charter", (first,))).world

    def much_later(draft: World) -> None:
        draft.host.day = 29

    world = changed(after, much_later)
    refusal = legal.refusal(world, house, Day(), Entry("charter", (other,)))
    assert refusal is not None
    assert (refusal.reason, refusal.about) == (Reason.SHUT_OUT, first)
    assert why_not(world, house, Entry("charter", (first,))) is Reason.SIGNED


def test_every_third_day_at_most_and_one_a_night(house: Pack, morning: World) -> None:
    signing = Entry("charter", (WINDOW,))
    assert why_not(morning, house, Entry("charter", (WALL,)), signing) is Reason.ALREADY_PLANNED
    rules = replace(house, charters=(*house.charters[1:], rule("more", "wall")))
    after = did(morning, rules, Entry("charter", (0,))).world
    days = []
    for day in range(after.host.day, after.host.day + 3):

        def wait(draft: World, day: int = day) -> None:
            draft.host.day = day

        days.append(why_not(changed(after, wait), rules, Entry("charter", (2,))))
    assert days == [Reason.INK_WET, Reason.INK_WET, None]


def test_a_rule_may_wait_for_a_cause(house: Pack, morning: World) -> None:
    refusal = legal.refusal(morning, house, Day(), Entry("charter", (LATER,)))
    assert refusal is not None
    assert refusal.reason is Reason.UNCALLED_FOR
    assert refusals.words(morning, house, refusal) == "not yet."
    assert why_not(morning, house, Entry("charter", (3,))) is Reason.UNKNOWN
