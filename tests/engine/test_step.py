"""A step is a function: same world, same day, same night; and it adds up."""

from collections import defaultdict
from dataclasses import FrozenInstanceError

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import legal, measure
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day, Entry
from game.model.night import Night
from game.model.pack import Pack
from game.model.units import METER_TOP, PLAYER
from game.model.world import Status, World
from game.run.digest import digest
from game.run.opening import first_row
from tests.engine import wild

ROOMS = 6


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    return begin(pack, 11, first_row(pack), ROOMS)


def test_the_same_seed_makes_the_same_world(pack: Pack, world: World) -> None:
    assert digest(begin(pack, 11, first_row(pack), ROOMS), "") == digest(world, "")
    assert digest(begin(pack, 12, first_row(pack), ROOMS), "") != digest(world, "")


def test_a_world_cannot_be_written_in(world: World) -> None:
    with pytest.raises(ValueError, match="read-only"):
        world.members.belonging[0] = 1
    with pytest.raises(FrozenInstanceError):
        world.host.trust = 0
    with pytest.raises(FrozenInstanceError):
        world.facts.grow(1, kind=0, who=0, whom=0, root=0, day=0, weight=0)


@wild.examples(12)
@given(st.lists(st.lists(st.integers(0, 500), min_size=1, max_size=4), min_size=1, max_size=4))
def test_any_legal_run_adds_up_and_stays_whole(
    pack: Pack, world: World, numbers: list[list[int]]
) -> None:
    for picked in numbers:
        day = wild.planned(world, pack, picked)
        assert legal.day_refusal(world, pack, day) is None
        night = step(world, pack, day)
        assert digest(step(world, pack, day).world, "") == digest(night.world, "")
        _adds_up(world, night)
        _is_whole(night.world)
        world = night.world


def _adds_up(before: World, night: Night) -> None:
    """Every meter's change is the sum of its causes."""
    booked: dict[str, int] = defaultdict(int)
    for delta in night.ledger:
        booked[delta.meter] += delta.amount
    after = night.world
    was, now = measure.meters(before), measure.meters(after)
    for meter, value in now.items():
        assert booked[meter] == value - was[meter], meter
    assert booked["imprint"] == measure.imprint(after) - measure.imprint(before)
    assert booked["pulse"] == measure.pulse(after) - measure.pulse(before)


def _is_whole(world: World) -> None:
    """References point at rows, meters stay in their ranges, members stay sorted."""
    members, variants, roots = world.members, world.variants, world.roots
    assert (np.diff(members.room) >= 0).all()
    assert np.unique(members.id).size == members.id.size
    assert members.carried.max() < variants.root.size
    assert variants.root.max() < roots.variant.size
    assert (variants.root[roots.variant] == np.arange(roots.variant.size)).all()
    assert world.rooms.screen.max() < variants.root.size
    assert world.rooms.screen_author.max() < members.id.size
    here = world.cast.row >= 0
    assert (members.id[world.cast.row[here]] == world.cast.member[here]).all()
    assert (members.room[world.cast.row[here]] == PLAYER).all()
    assert (np.diff(world.uses.key) > 0).all()
    for meter in (world.host.trust, world.host.exposure, world.host.fatigue):
        assert 0 <= meter <= METER_TOP
    for column in world.columns():
        assert column[1].dtype.kind in "iu", column[0]


def test_members_come_and_go_one_by_one(pack: Pack, world: World) -> None:
    night = step(world, pack, Day())
    before, after = world.members, night.world.members
    stayed = np.isin(after.id, before.id)
    assert after.id.size == stayed.sum() + (~stayed).sum()
    assert (after.tenure[~stayed] == 0).all()
    gone = ~np.isin(before.id, after.id)
    assert after.id.size == before.id.size - gone.sum() + (~stayed).sum()


def test_every_act_is_logged_once(pack: Pack, world: World) -> None:
    night = step(world, pack, Day())
    assert np.unique(night.acts.act).size == night.acts.act.size
    at_home = night.acts.room == PLAYER
    assert at_home.sum() == measure.pulse(night.world)
    assert (night.acts.tick > world.host.tick).all()


def test_asking_changes_nothing(pack: Pack, world: World) -> None:
    before = digest(world, "")
    for entry in legal.options(world, pack, Day()):
        legal.refusal(world, pack, Day(), entry)
    assert digest(world, "") == before


def test_a_spark_that_is_posted_lives_and_is_seen(pack: Pack, world: World) -> None:
    root = int(measure.ideas(world, Status.SPARK)[0])
    night = step(world, pack, Day({}, (Entry("post", (root,)),)))
    strip = next(strip for strip in night.strips if strip.root == root)
    assert sum(strip.home) > 10
    assert night.world.roots.status[root] in (Status.LIVE, Status.ASH)
    assert root in night.acts.root
