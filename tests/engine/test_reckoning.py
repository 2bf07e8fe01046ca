"""What endings count: thin days, camps, classics, what is said in parliament."""

import numpy as np
import pytest

from game.engine import ideas, measure
from game.engine.draft import Draft
from game.engine.phases import host, renown
from game.engine.reckoning import CHAMBER, meaning, rift
from game.engine.setup import begin
from game.model.pack import Pack
from game.model.units import CENT, MEANING_FULL, PLAYER
from game.model.world import Fate, Status, World
from tests.engine.months import ROOMS, SEED, last, out, room, warm


@pytest.fixture(scope="module")
def morning(pack: Pack) -> World:
    return begin(pack, SEED, room(pack, "kettle"), ROOMS)


def test_a_room_is_thin_only_while_its_core_does_not_rise(pack: Pack, morning: World) -> None:
    draft = Draft(morning.thawed(), pack)
    warm(draft, 10)
    host.run(draft)
    host.run(draft)
    assert draft.world.host.thin_days == 2
    draft = Draft(draft.world, pack)
    draft.world.members.belonging[0] = measure.threshold(95)
    host.run(draft)
    assert draft.world.host.thin_days == 2
    warm(draft)
    host.run(draft)
    assert draft.world.host.thin_days == 0


def test_two_rivals_with_a_camp_each_make_a_rift(pack: Pack, morning: World) -> None:
    world = morning.thawed()
    rival = pack.tie_kinds.index("rival")
    tie = int(np.flatnonzero(world.ties.kind == rival)[0])
    who, whom = int(world.ties.who[tie]), int(world.ties.whom[tie])
    first, second = measure.ideas(world, Status.SPARK)[:2].tolist()
    world.roots.author[first] = world.cast.member[who]
    world.roots.author[second] = world.cast.member[whom]
    world.members.spoke[:40] = world.host.tick
    world.members.carried[:20] = world.roots.variant[first]
    world.members.carried[20:40] = world.roots.variant[second]
    share, one, other = rift(world, rival)
    assert share > host.RIFT
    assert {one, other} == {who, whom}
    world.ties.kind[:] = pack.tie_kinds.index("owes")
    assert rift(world, rival)[0] <= host.RIFT


def test_what_strangers_use_everywhere_for_long_becomes_a_classic(
    pack: Pack, morning: World
) -> None:
    draft = last(pack, morning)
    root = out(draft, Fate.LEAKED)
    roots = draft.world.roots
    roots.born[root] = draft.world.host.tick - 24 * 12
    roots.hot[root], roots.hot_tick[root] = 60 * CENT, draft.world.host.tick
    roots.places[root] = 0b1101
    renown.run(draft)
    assert roots.fate[root] == Fate.LEAKED
    roots.places[root] |= 0b10
    renown.run(draft)
    assert roots.fate[root] == Fate.CLASSIC


def test_parliament_counts_only_what_strangers_bring_there(pack: Pack, morning: World) -> None:
    chamber = next(row for row, place in enumerate(pack.platforms) if place.chamber)
    draft = Draft(morning.thawed(), pack)
    assert draft.venues.bits[chamber] & CHAMBER
    assert sum(bits & CHAMBER for bits in draft.venues.bits) == 1
    assert not (morning.roots.places[morning.roots.origin != PLAYER]).any()


def test_in_a_small_world_fewer_copies_are_fame(pack: Pack, morning: World) -> None:
    draft = Draft(morning.thawed(), pack)
    widest = int(draft.venues.tired(draft.world).max())
    many, few = np.array([10**6, 1]), draft.venues.fame
    assert few(draft.world, many).tolist() == [widest, 1]
    assert few(draft.world, many, 2).tolist() == [2 * widest, 1]


def test_what_an_idea_means_is_read_off_its_wordings_out_there(pack: Pack, morning: World) -> None:
    draft = Draft(morning.thawed(), pack)
    root = int(measure.ideas(draft.world, Status.SPARK)[0])
    assert meaning(draft.world, root) == 100
    home = np.repeat(draft.world.roots.variant[root], 2)
    ideas.wordings(draft, home, meaning=np.array([MEANING_FULL, 0]), dialect=np.zeros(2))
    assert meaning(draft.world, root) == 50
