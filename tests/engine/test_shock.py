"""Planned shocks do what they say, to the world or to the rules, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import setup, shock
from game.engine.step import step
from game.model.day import Day
from game.model.night import ActKind
from game.model.pack import Pack
from game.model.shock import TERMS, Broadcast, Newcomers, Off, Switch
from game.model.units import NONE, ONE
from game.model.world import World
from game.run.digest import parted
from game.run.opening import first_row


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    return setup.begin(pack, 7, first_row(pack), 30)


def test_newcomers_come_into_a_share_of_the_rooms(world: World, pack: Pack) -> None:
    after, rules = shock.apply(world, pack, Newcomers(1, 50, ONE * 3 // 10))
    assert rules is pack
    came = after.rooms.arrivals
    sizes = np.bincount(world.members.room, minlength=30)
    assert 2 <= (came > 0).sum() <= 18
    assert np.array_equal(came[came > 0], (sizes[came > 0] * 50 + 50) // 100)
    more = step(after, pack, Day()).world.members.id.size
    assert more - step(world, pack, Day()).world.members.id.size > came.sum() // 2
    everybody = shock.apply(world, pack, Newcomers(1, 10, ONE))[0].rooms.arrivals
    assert (everybody[sizes >= 10] > 0).all()


def test_a_broadcast_is_one_idea_in_many_copies(world: World, pack: Pack) -> None:
    after, _ = shock.apply(world, pack, Broadcast(1, 1, 40, 512, 3))
    night = step(after, pack, Day())
    root = world.roots.variant.size
    placed = (night.acts.kind == ActKind.BROADCAST) & (night.acts.root == root)
    assert placed.sum() == 40
    assert set(night.acts.room[placed]) == {-2}
    assert set(night.acts.tick[placed]) == {world.host.tick + 1}
    assert after.roots.template[root] == 3
    assert after.variants.quality[-1] == 512


@pytest.mark.parametrize("term", TERMS)
def test_a_term_can_be_switched_off(term: Switch, world: World, pack: Pack) -> None:
    after, rules = shock.apply(world, pack, Off(1, term))
    changed = {
        name
        for name in rules.params.values
        if rules.params.values[name] != pack.params.values.get(name)
    }
    assert changed == set(shock.SWITCHES[term])
    assert replace(rules, params=pack.params) == pack
    if term == "platforms":
        night = step(replace(after, pending=type(after.pending).empty()), rules, Day())
        assert not np.isin(night.acts.kind, [ActKind.NATIVE, ActKind.COPY, ActKind.IMPORT]).any()
        assert night.world.members.id.max() > world.members.id.max()  # somebody has come
        assert (night.world.members.account == NONE).all()
    else:
        assert parted(world, after) is None


def test_shocks_are_due_on_their_day() -> None:
    early, late, same = Off(2, "zeal"), Off(3, "early"), Newcomers(2, 1, 1)
    assert shock.due((early, late, same), 2) == (early, same)
    assert shock.due((early, late, same), 1) == ()
