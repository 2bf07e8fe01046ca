"""Forecasts are ranges of possible mornings; asking for one changes nothing and repeats itself."""

import numpy as np
import pytest

from game.engine.setup import begin
from game.model.day import Day, Entry
from game.model.pack import Pack
from game.model.world import Status, World
from game.run.digest import digest
from game.run.forecast import FUTURES, HIGH, LOW, Band, Forecaster, Word, band, place
from game.run.opening import first_row, header
from game.run.run import Run
from game.tools.sight import observe

ROOMS, SEED = 3, 12


@pytest.fixture(scope="module")
def morning(pack: Pack) -> World:
    """Return a first morning."""
    return begin(pack, SEED, first_row(pack), ROOMS)


@pytest.fixture(scope="module")
def post(morning: World) -> Entry:
    """Return the first spark, to be posted."""
    return Entry("post", (int(np.flatnonzero(morning.roots.status == Status.SPARK)[0]),))


def test_a_forecast_is_the_same_again_and_changes_no_digest(
    pack: Pack, morning: World, post: Entry
) -> None:
    before = digest(morning, "")
    once = Forecaster(morning, pack).verb(Day(), post)
    assert Forecaster(morning, pack).verb(Day(), post) == once
    assert digest(morning, "") == before


def test_what_is_posted_has_its_times_said_and_a_word(
    pack: Pack, morning: World, post: Entry
) -> None:
    asked = Forecaster(morning, pack)
    plan = asked.plan(Day({}, (post,)))
    assert plan.ideas[post.args[0]].said.high > 0
    assert post.args[0] not in asked.plan(Day()).ideas
    assert plan.chance <= plan.ideas[post.args[0]].lives
    assert plan.word in Word
    for told in plan.meters.values():
        assert told.low <= told.middle <= told.high


def test_an_evening_that_halves_the_room_is_not_safe_because_its_idea_lives(pack: Pack) -> None:
    run = Run.begin(header(pack, 5, "kettle"), pack)
    while run.turn.day < 9:
        run.do(Day())
    legal_now = observe(run.turn.world, pack).options(Day())
    post, split = (next(e for e in legal_now if e.verb == verb) for verb in ("post", "split"))
    asked = Forecaster(run.turn.world, pack)
    halved = asked.plan(Day({}, (post, split)))
    assert halved.ideas[post.args[0]].lives >= 85
    assert (halved.word, asked.plan(Day({}, (post,))).word) == (Word.LONG_SHOT, Word.SAFE)


def test_a_verb_is_told_against_the_plan_without_it(
    pack: Pack, morning: World, post: Entry
) -> None:
    asked = Forecaster(morning, pack)
    told = asked.verb(Day(), post)
    assert told.meters == asked.plan(Day({}, (post,))).meters
    assert told.meters != asked.plan(Day()).meters


def test_thirty_nine_of_forty_nine_places_lie_inside() -> None:
    values = np.arange(FUTURES) * 10
    truths = range(-5, 10 * FUTURES, 10)
    assert [LOW < place(values, truth, 0) <= HIGH for truth in truths].count(True) == HIGH - LOW
    assert band(values) == Band(10 * LOW, 10 * FUTURES // 2, 10 * HIGH)


def test_among_equals_the_place_is_by_luck() -> None:
    same = np.zeros(FUTURES, dtype=np.int64)
    lucks = [(at << 32) // 490 for at in range(490)]
    places = [place(same, 0, luck) for luck in lucks]
    assert sorted(set(places)) == list(range(FUTURES + 1))
    assert place(same, 1, 0) == FUTURES
    assert place(same, -1, 0) == 0
