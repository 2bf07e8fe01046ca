"""Nothing is lost and nothing comes from nowhere: members, acts, copies outside."""

from collections import Counter

import numpy as np
from hypothesis import example, given

from game.engine.draft import Draft
from game.engine.phases import life
from game.engine.step import DAWN, evening, tick
from game.engine.venues import Venues
from game.model.arrays import I64, Bools, Column, Table
from game.model.day import Day
from game.model.night import ActKind, Acts, Happening, Kind, Night
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Pending, World
from tests.engine import wild

NIGHTS = 3
MOST_BITE = 5


def _told(happenings: list[Happening], kind: Kind) -> int:
    """Return how many people, not by name, a kind is told of."""
    return sum(told.amount for told in happenings if told.kind is kind and told.who == NONE)


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, wild.ROOMS)
def test_members_come_and_go_and_are_all_counted(
    pack: Pack, seed: int, sky: str, rooms: int
) -> None:
    rules = wild.under(pack, sky)
    for world, _ in wild.nights(rules, seed, rooms, NIGHTS):
        draft = _at_dawn(world, rules)
        members = draft.world.members
        ids, seats = members.id.copy(), members.room.copy()
        waiting = draft.world.rooms.arrivals.copy()
        draft.happenings.clear()
        life.run(draft)
        after = draft.world
        count = after.rooms.uid.size
        stayed, fresh = np.isin(ids, members.id), ~np.isin(members.id, ids)
        came = np.bincount(members.room[fresh], minlength=count)
        assert np.array_equal(came, waiting)
        assert not after.rooms.arrivals.any()
        assert (members.id[fresh] >> 40 == after.rooms.uid[members.room[fresh]]).all()
        left = np.bincount(seats[~stayed], minlength=count)
        before = np.bincount(seats, minlength=count)
        assert np.array_equal(after.rooms.size, before + came - left)
        _seated(after)
        assert dict(zip(members.id, members.room, strict=True)).items() >= set(
            zip(ids[stayed], seats[stayed], strict=True)
        )
        assert _told(draft.happenings, Kind.LEFT) == left[PLAYER]
        assert _told(draft.happenings, Kind.ARRIVED) == came[PLAYER]


def _at_dawn(world: World, pack: Pack) -> Draft:
    """Return a night as it stands when `life` is about to come."""
    draft = Draft(world.thawed(), pack)
    evening(draft, Day())
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        tick(draft)
    for name, phase in DAWN:
        if name == "life":
            break
        phase(draft)
    return draft


def _seated(world: World) -> None:
    members = world.members
    assert np.unique(members.id).size == members.id.size
    assert (np.diff(members.room) >= 0).all()
    sizes = np.bincount(members.room, minlength=world.rooms.uid.size)
    assert np.array_equal(world.rooms.size, sizes)


def _spoken(acts: Acts) -> Bools:
    """Return which acts somebody said in a room; what leaks into a second one is only shown."""
    return (acts.room >= 0) & (acts.kind != ActKind.LEAK)


def _by(values: Column, size: int) -> I64:
    return np.bincount(values, minlength=size)


@wild.examples(8)
@example(1, "torn", 3)  # a room is founded in it
@given(wild.SEEDS, wild.SKIES, wild.ROOMS)
def test_every_act_is_numbered_logged_and_counted_once(
    pack: Pack, seed: int, sky: str, rooms: int
) -> None:
    for world, night in wild.nights(wild.under(pack, sky), seed, rooms, NIGHTS):
        acts, after = night.acts, night.world
        numbers = np.arange(world.host.acts, after.host.acts)
        assert np.array_equal(np.sort(acts.act), numbers)
        assert (acts.parent < acts.act).all()
        assert (np.diff(acts.tick) >= 0).all()
        assert np.array_equal(after.variants.root[acts.variant], acts.root)
        _in_posts(after, acts)
        _in_tallies(world, after, acts)
        _in_uses(world, after, acts)


def _in_posts(after: World, acts: Acts) -> None:
    """Every act of a room is in its posts of that hour, and every poster in their last one."""
    count = after.rooms.uid.size
    hours = acts.tick % HOURS_A_DAY
    said = _spoken(acts)
    cells = _by(acts.room[said] * HOURS_A_DAY + hours[said], count * HOURS_A_DAY)
    assert np.array_equal(after.rooms.posts.reshape(-1), cells)
    said &= (acts.kind != ActKind.HOST) & (acts.kind != ActKind.RAID)
    last = {
        (room, member): hour
        for room, member, hour in zip(
            acts.room[said].tolist(), acts.member[said].tolist(), hours[said].tolist(), strict=True
        )
    }
    posters = np.zeros((count, HOURS_A_DAY), dtype=np.int64)
    for (room, _), hour in last.items():
        posters[room, hour] += 1
    assert np.array_equal(after.rooms.posters, posters)


def _in_tallies(world: World, after: World, acts: Acts) -> None:
    """An idea's own tallies are what the log has of it."""
    roots, size = after.roots, after.roots.key.size
    said, home = _spoken(acts), _spoken(acts) & (acts.room == PLAYER)
    assert np.array_equal(
        _gained(world, after, "seen"), _by(acts.root[said | (acts.room < 0)], size)
    )
    assert np.array_equal(_gained(world, after, "home"), _by(acts.root[home], size))
    assert np.array_equal(roots.today, _by(acts.root[home], size))


def _gained(world: World, after: World, tally: str) -> I64:
    """Return by how much a tally of every idea has grown; new ideas start from nothing."""
    gained = getattr(after.roots, tally).astype(np.int64)
    gained[: world.roots.key.size] -= getattr(world.roots, tally)
    return gained


def _in_uses(world: World, after: World, acts: Acts) -> None:
    """What a room has used more of is what was said or shown there, or what it was founded with."""
    inside = acts.room >= 0
    key, count = np.unique(
        acts.room[inside].astype(np.int64) << 32 | acts.root[inside], return_counts=True
    )
    logged = dict(zip(key.tolist(), count.tolist(), strict=True))
    before = dict(zip(world.uses.key.tolist(), world.uses.uses.tolist(), strict=True))
    found = dict(zip(after.uses.key.tolist(), after.uses.uses.tolist(), strict=True))
    assert found.keys() >= logged.keys()
    founded, dear = world.rooms.uid.size, set(after.rooms.canon[after.rooms.canon != NONE].tolist())
    for at, uses in found.items():
        given = at >> 32 >= founded
        assert uses == before.get(at, 0) + logged.get(at, 0) + given
        assert not given or (at & 0xFFFFFFFF) in dear


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, wild.ROOMS)
def test_an_audience_is_finite_and_every_copy_is_counted(
    pack: Pack, seed: int, sky: str, rooms: int
) -> None:
    rules = wild.under(pack, sky)
    for world, night in wild.nights(rules, seed, rooms, NIGHTS):
        acts, size = night.acts, night.world.roots.key.size
        outside = acts.room < 0
        assert np.array_equal(_gained(world, night.world, "abroad"), _by(acts.root[outside], size))
        _no_more_children_than_readers(night, rules)


def _no_more_children_than_readers(night: Night, pack: Pack) -> None:
    """No copy has more children than half of its platform's audience would bear."""
    acts, pending = night.acts, night.world.pending
    most = Venues(pack).tired(night.world)
    shown = (acts.kind == ActKind.COPY) & (acts.room < 0)
    coming = pending.kind == ActKind.COPY
    parents = np.concatenate([acts.parent[shown], pending.parent[coming]])
    order = np.argsort(acts.act)
    for parent, children in zip(*np.unique(parents, return_counts=True), strict=True):
        if parent >= acts.act[order[0]]:
            row = order[np.searchsorted(acts.act[order], parent)]
            assert children <= most[-1 - acts.room[row]]


@wild.examples(8)
@given(wild.SEEDS, wild.SKIES, wild.ROOMS)
def test_what_is_under_way_comes_in_its_hour_or_is_not_taken_up(
    pack: Pack, seed: int, sky: str, rooms: int
) -> None:
    rules = wild.under(pack, sky)
    venues = Venues(rules)
    for world, night in wild.nights(rules, seed, rooms, NIGHTS):
        before, after, acts = world.pending, night.world.pending, night.acts
        later, outside = before.due > night.world.host.tick, acts.room < 0
        assert (after.due > night.world.host.tick).all()
        assert not _under_way(before, later) - _under_way(after, after.due > 0)
        due = Counter(
            zip(*_lists(before, ("due", "platform", "variant", "kind"), ~later), strict=True)
        )
        place = (-1 - acts.room[outside]).tolist()
        tick, variant, kind = _lists(acts, ("tick", "variant", "kind"), outside)
        for _, platform, _, of in due - Counter(zip(tick, place, variant, kind, strict=True)):
            assert of == ActKind.COPY
            assert venues.known[platform] > 0 or venues.max_bite[platform] < MOST_BITE


def _lists(table: Table, names: tuple[str, ...], rows: Bools) -> list[list[int]]:
    return [getattr(table, name)[rows].tolist() for name in names]


def _under_way(pending: Pending, rows: Bools) -> Counter[tuple[int, ...]]:
    """Return the copies of some rows, each whole."""
    names = tuple(name for name, _ in pending.columns())
    return Counter(zip(*_lists(pending, names, rows), strict=True))
