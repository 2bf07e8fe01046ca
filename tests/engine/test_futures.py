"""Futures of a night stand side by side and do not know of one another."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import futures, legal, measure
from game.engine.copies import SALTS, spread
from game.engine.corner import corner
from game.engine.draft import Draft
from game.engine.mornings import Mornings, mornings, reading
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.pack import Pack, Params
from game.model.units import NONE, ONE, PLAYER
from game.model.world import Status, World
from game.run.digest import digest
from game.run.opening import first_row
from tests.engine import months, wild

ROOMS, SEEDS = 5, (4, 17)
FUTURES = st.lists(st.integers(0, SALTS - 1), min_size=1, max_size=5, unique=True)


@pytest.fixture(scope="module")
def open_pack(pack: Pack) -> Pack:
    """Return the pack with thin walls: much leaks, spreads outside and is brought home again."""
    thin = {"leak": ONE // 2, "branching": ONE, "import": ONE // 5, "rewrite": ONE // 2}
    return replace(pack, params=Params(pack.params.values | thin))


@pytest.fixture(scope="module")
def dusks(open_pack: Pack) -> list[World]:
    """Return dusks of some runs that post what they can, after five nights."""
    found = []
    for seed in SEEDS:
        world = begin(open_pack, seed, first_row(open_pack), ROOMS)
        for _ in range(5):
            world = step(world, open_pack, wild.posting(world, open_pack)).world
        found.append(futures.dusk(world, open_pack, wild.posting(world, open_pack), 0))
    return found


def _day(world: World, pack: Pack) -> Day:
    sparks = [entry for entry in legal.options(world, pack, Day()) if entry.verb == "post"]
    return Day({}, tuple(sparks[:2]))


def _dawns(dusks: list[World], pack: Pack, salts: list[int]) -> list[str]:
    apart = spread(dusks, len(pack.platforms), salts)
    last = futures.night(apart.world, pack)
    return [digest(futures.dawn(seat, last, pack), "") for seat in apart.seats]


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, st.integers(0, 3), FUTURES)
def test_a_batch_equals_single_runs(
    pack: Pack, seed: int, sky: str, nights: int, salts: list[int]
) -> None:
    rules = wild.under(pack, sky)
    world = begin(rules, seed, first_row(rules), ROOMS)
    for _, night in wild.nights(rules, seed, ROOMS, nights):
        world = night.world
    home = corner(world)
    dusk = futures.dusk(home.world, rules, home.inside(wild.posting(world, rules)), 0)
    batch = _dawns([dusk], rules, salts)
    assert batch == [_dawns([dusk], rules, [salt])[0] for salt in salts]


def test_copies_of_several_dusks_do_not_know_of_one_another(
    open_pack: Pack, dusks: list[World]
) -> None:
    dusk = dusks[0]
    home = corner(dusk).world
    evenings = [futures.dusk(home, open_pack, Day(), salt) for salt in range(3)]
    together = _dawns(evenings, open_pack, list(range(7)))
    apart = [
        _dawns([evenings[at]], open_pack, [salt])[0]
        for salt, at in enumerate([0, 0, 1, 1, 2, 2, 2])
    ]
    assert together == apart


def test_every_idea_that_lives_tonight_is_told_of(open_pack: Pack) -> None:
    world = begin(open_pack, SEEDS[0], first_row(open_pack), ROOMS)
    day = _day(world, open_pack)
    told = mornings(world, open_pack, day, range(12), 4)
    assert {entry.args[0] for entry in day.plan} <= set(told.ideas)
    assert all(idea.home.shape == idea.abroad.shape == (12,) for idea in told.ideas.values())
    assert sum(int(idea.home.sum()) for idea in told.ideas.values()) <= int(
        told.meters["pulse"].sum()
    )
    assert all(
        (idea.home >= 3).tolist() == idea.alive.astype(bool).tolist()
        for idea in told.ideas.values()
    )


def test_futures_differ_and_asking_for_them_changes_nothing(open_pack: Pack) -> None:
    world = begin(open_pack, SEEDS[1], first_row(open_pack), ROOMS)
    before = digest(world, "")
    told = mornings(world, open_pack, _day(world, open_pack), range(8), 4)
    assert np.unique(told.meters["pulse"]).size > 1
    assert np.unique(told.meters["warmth"]).size > 1
    assert digest(world, "") == before


def test_the_corner_is_the_players_own(open_pack: Pack, dusks: list[World]) -> None:
    for dusk in dusks:
        home = corner(dusk)
        assert reading(home.world) == reading(dusk)
        assert home.world.members.id.size == measure.size(dusk)
        assert home.world.roots.key.size < dusk.roots.key.size
        there = legal.options(dusk, open_pack, Day())
        assert [home.entry(entry) for entry in there] == list(
            legal.options(home.world, open_pack, Day())
        )


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, st.integers(0, 4))
def test_ideas_that_nobody_here_can_meet_move_no_forecast(
    pack: Pack, seed: int, sky: str, nights: int
) -> None:
    rules = wild.under(pack, sky)
    world = begin(rules, seed, first_row(rules), ROOMS)
    for _, night in wild.nights(rules, seed, ROOMS, nights):
        world = night.world
    day = wild.posting(world, rules)
    told = mornings(world, rules, day, range(6), 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.engine.corner._met", lambda around, _: np.ones_like(around.roots.born))
        whole = mornings(world, rules, day, range(6), 3)
    assert told.ideas.keys() == whole.ideas.keys()
    for root, idea in told.ideas.items():
        assert all(
            np.array_equal(getattr(idea, name), getattr(whole.ideas[root], name))
            for name in ("home", "abroad", "alive", "begun")
        )
    assert all(np.array_equal(told.meters[name], whole.meters[name]) for name in whole.meters)


def test_a_forecast_and_the_night_itself_tell_of_the_same_things(open_pack: Pack) -> None:
    world = begin(open_pack, SEEDS[0], first_row(open_pack), ROOMS)
    day = _day(world, open_pack)
    told: Mornings = mornings(world, open_pack, day, range(24), 6)
    truth = reading(step(world, open_pack, day).world)
    assert set(truth) == set(told.meters)
    for name in ("members", "trust", "fatigue", "staleness"):
        values = told.meters[name]
        assert values.min() - 300 <= truth[name] <= values.max() + 300, name


@pytest.mark.parametrize("ended", ["thousand_rooms", "still_lit", "burnt_out"])
def test_a_last_night_that_may_come_ends_as_it_would(pack: Pack, ended: str) -> None:
    world = begin(pack, months.SEED, first_row(pack), months.ROOMS)
    draft = Draft(world.thawed(), pack)
    months.MONTHS[ended](draft)
    draft.world.host.day = draft.world.host.length
    told = mornings(draft.world.frozen(), pack, Day(), range(6), 2)
    assert {pack.endings[row].id for row in told.ends} == {f"base:{ended}"}


def test_a_night_in_the_middle_ends_nothing(pack: Pack) -> None:
    world = begin(pack, months.SEED, first_row(pack), months.ROOMS)
    assert set(mornings(world, pack, Day(), range(6), 2).ends.tolist()) == {NONE}


def test_a_small_world_is_as_whole_as_a_large_one(open_pack: Pack, dusks: list[World]) -> None:
    dusk, copies = dusks[1], 4
    small = spread([dusk], len(open_pack.platforms), range(copies)).world
    size = measure.size(dusk)
    assert np.unique(small.members.id).size == small.members.id.size == copies * size
    assert np.unique(small.rooms.uid).size == copies + 1
    assert np.unique(small.roots.key).size == small.roots.key.size
    assert (np.diff(small.uses.key) > 0).all()
    assert (small.variants.root[small.roots.variant] == np.arange(small.roots.key.size)).all()
    for row in range(copies):
        for table in ("quality", "layers", "meaning"):
            then = getattr(dusk.variants, table)[dusk.rooms.screen[PLAYER]]
            now = getattr(small.variants, table)[small.rooms.screen[row]]
            assert np.array_equal(then, now)
        shown = small.rooms.screen[row][small.rooms.screen[row] >= 0]
        key = small.uses.key[small.rooms.screen_use[row][small.rooms.screen[row] >= 0]]
        assert np.array_equal(key & 0xFFFFFFFF, small.variants.root[shown])
        assert (key >> 32 == row).all()


def test_at_dusk_the_plan_has_been_carried_out(pack: Pack) -> None:
    world = begin(pack, 5, first_row(pack), ROOMS)
    day = wild.posting(world, pack)
    dusk = futures.dusk(world, pack, day, 3)
    assert (dusk.host.seed, dusk.host.tick) == (world.host.seed, world.host.tick + 1)
    for entry in day.plan:
        assert dusk.roots.status[entry.args[0]] == Status.LIVE
        assert dusk.roots.home[entry.args[0]] == 1
