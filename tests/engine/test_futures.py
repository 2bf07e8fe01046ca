"""Futures of a night stand side by side and do not know of one another."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import futures, measure
from game.engine.setup import begin
from game.engine.step import step
from game.model.pack import Pack, Params
from game.model.units import ONE, PLAYER
from game.model.world import Status, World
from game.run.digest import digest
from tests.engine import wild

ROOMS, SEEDS = 5, (4, 17)
FIGURES = [field.name for field in fields(futures.Futures)]
SALTS = st.lists(st.integers(0, futures.SALTS - 1), min_size=1, max_size=5, unique=True)


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
        world = begin(open_pack, seed, 0, ROOMS)
        for _ in range(5):
            world = step(world, open_pack, wild.posting(world, open_pack)).world
        found.append(futures.dusk(world, open_pack, wild.posting(world, open_pack), 0))
    return found


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, st.integers(0, 3), SALTS)
def test_a_batch_equals_single_runs(
    pack: Pack, seed: int, sky: str, nights: int, salts: list[int]
) -> None:
    rules = wild.under(pack, sky)
    world = begin(rules, seed, 0, ROOMS)
    for _, night in wild.nights(rules, seed, ROOMS, nights):
        world = night.world
    dusk = futures.dusk(world, rules, wild.posting(world, rules), 0)
    batch = futures.night(futures.spread(dusk, rules, salts), rules)
    for row, salt in enumerate(salts):
        alone = futures.night(futures.spread(dusk, rules, [salt]), rules)
        for name in FIGURES:
            one, many = getattr(alone, name)[0], getattr(batch, name)[row]
            assert np.array_equal(one, many), (name, salt)


def test_every_live_idea_is_told_of_in_its_order(open_pack: Pack, dusks: list[World]) -> None:
    for dusk in dusks:
        live = measure.ideas(dusk, Status.LIVE)
        found = futures.night(futures.spread(dusk, open_pack, range(12)), open_pack)
        assert live.size
        assert found.uses.shape == found.abroad.shape == (12, live.size)
        assert (found.uses.sum(axis=1) <= found.acts).all()
        assert (found.acts <= found.posts).all()
        assert found.abroad.any()


def test_futures_differ_and_asking_for_them_changes_nothing(
    open_pack: Pack, dusks: list[World]
) -> None:
    before = digest(dusks[0], "")
    small = futures.spread(dusks[0], open_pack, range(8))
    asked = digest(small, "")
    found = futures.night(small, open_pack)
    assert np.unique(found.acts).size > 1
    assert np.unique(found.warmth).size > 1
    assert (digest(dusks[0], ""), digest(small, "")) == (before, asked)


def test_a_small_world_is_as_whole_as_a_large_one(open_pack: Pack, dusks: list[World]) -> None:
    dusk, copies = dusks[1], 4
    small = futures.spread(dusk, open_pack, range(copies))
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
    world = begin(pack, 5, 0, ROOMS)
    day = wild.posting(world, pack)
    dusk = futures.dusk(world, pack, day, 3)
    assert (dusk.host.seed, dusk.host.tick) == (world.host.seed, world.host.tick + 1)
    for entry in day.plan:
        assert dusk.roots.status[entry.args[0]] == Status.LIVE
        assert dusk.roots.home[entry.args[0]] == 1
