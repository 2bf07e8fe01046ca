"""Chance has an address: no order of rows and no room far away moves anything here."""

from dataclasses import replace

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from game.engine import shock, step, uses
from game.engine.setup import begin
from game.model.arrays import I64, Column
from game.model.night import Night
from game.model.pack import Pack
from game.model.shock import Off
from game.model.units import NONE
from game.model.world import Omen, Omens, Pending, World
from game.run.opening import first_row
from tests.engine import portrait, wild

NIGHTS = 4


def _moved(rows: Column, place: I64) -> Column:
    """Return where rows have gone; what is below zero stays."""
    return np.where(rows >= 0, place[np.maximum(rows, 0)], rows).astype(rows.dtype)


def permuted(world: World, order: list[int]) -> World:
    """Return the same world with its rooms in another order; row 0 is the player's and stays."""
    rows = np.array([0, *order], dtype=np.int64)
    place = np.argsort(rows)
    after = world.thawed()
    members, rooms = after.members, after.rooms
    members.room, members.second = _moved(members.room, place), _moved(members.second, place)
    seats = np.argsort(members.room, kind="stable")
    members.keep(seats)
    seat = np.argsort(seats)
    rooms.keep(rows)
    rooms.screen_author = _moved(rooms.screen_author, seat)
    after.cast.row = _moved(after.cast.row, seat)
    for table in (after.variants, after.roots):
        table.origin = _moved(table.origin, place)
    room, root = _moved(after.uses.key >> 32, place), uses.root_of(after.uses)
    after.uses.key = uses.keys(room, root)
    sort = np.argsort(after.uses.key)
    after.uses.keep(sort)
    rooms.screen_use = _moved(rooms.screen_use, np.argsort(sort))
    omens = after.omens
    omens.room = _moved(omens.room, place)
    raids = omens.kind == Omen.RAID  # what a brand has in view is no room
    omens.target[raids] = _moved(omens.target[raids], place)
    return after.frozen()


@wild.examples(6)
@given(wild.SEEDS, wild.SKIES, wild.ROOMS, st.permutations(range(1, wild.MOST)))
@example(16614846720, "hostile", 5, [2, 5, 3, 1, 4])  # two raids met in one room
@example(2787324501, "torn", 5, [4, 3, 5, 1, 2])  # two ideas became canon in one dawn
def test_the_order_of_rooms_does_not_matter(
    pack: Pack, seed: int, sky: str, rooms: int, order: list[int]
) -> None:
    rules = wild.under(pack, sky)
    one = begin(rules, seed, first_row(rules), rooms)
    other = permuted(one, [room for room in order if room < rooms])
    assert not portrait.parted(portrait.whole(one), portrait.whole(other))
    for _ in range(NIGHTS):
        night = step.step(one, rules, wild.posting(one, rules))
        same = step.step(other, rules, wild.posting(other, rules))
        one, other = night.world, same.world
        assert portrait.acts(one, night.acts) == portrait.acts(other, same.acts)
        assert not portrait.parted(portrait.whole(one), portrait.whole(other))


def secluded(world: World, pack: Pack) -> tuple[World, Pack]:
    """Return a world without platforms in which nobody sits both in the last room and elsewhere."""
    quiet, rules = shock.apply(world, pack, Off(1, "platforms"))
    after = apart(quiet, world.rooms.uid[:-1]).thawed()
    after.platforms.shelf[:] = NONE
    after.platforms.load[:] = 0
    return replace(after, pending=Pending.empty(), omens=Omens.empty()).frozen(), rules


def apart(world: World, near: I64) -> World:
    """Return a world in which nobody sits both in rooms of these uids and in others."""
    after = world.thawed()
    members, here = after.members, np.isin(after.rooms.uid, near)
    members.second[here[members.room] != here[members.second]] = NONE
    return after.frozen()


def without_last(world: World) -> World:
    """Return a world that never had its last room; ideas stay that were heard of before."""
    after = world.thawed()
    last = after.rooms.uid.size - 1
    after.members.keep(after.members.room < last)
    after.rooms.keep(np.arange(last))
    after.uses.keep(after.uses.key >> 32 < last)
    return after.frozen()


@wild.examples(6)
@given(wild.SEEDS, wild.SKIES, wild.ROOMS)
@example(34036894563, "hostile", 5)  # a room that nobody knew raided the player's
@example(7575354308, "branded", 5)  # who came later had accounts
@example(15791944253, "torn", 6)  # the far room splits
def test_without_platforms_a_room_far_away_moves_nothing_here(
    pack: Pack, seed: int, sky: str, rooms: int
) -> None:
    wide, rules = secluded(begin(wild.under(pack, sky), seed, 0, rooms + 1), wild.under(pack, sky))
    narrow = without_last(wide)
    for _ in range(NIGHTS):
        one = step.step(narrow, rules, wild.posting(narrow, rules))
        other = step.step(wide, rules, wild.posting(wide, rules))
        narrow, near = one.world, one.world.rooms.uid
        wide = apart(other.world, near)  # who has come today is tied anew
        assert portrait.acts(narrow, one.acts) == _acts_in(other, near)
        assert not portrait.parted(_seen_in(narrow, near), _seen_in(wide, near))


def _acts_in(night: Night, near: I64) -> list[tuple[int, ...]]:
    """Return a night's acts in rooms of these uids, and on platforms."""
    here = {*near.tolist(), *range(-night.world.platforms.load.size, 0)}
    return [act for act in portrait.acts(night.world, night.acts) if act[1] in here]


def _seen_in(world: World, near: I64) -> portrait.Portrait:
    """Return the rooms of these uids and everybody in them."""
    far = ~np.isin(world.rooms.uid, near)
    others = {f"member {ident}" for ident in world.members.id[far[world.members.room]].tolist()}
    ends = tuple(f" of {uid}" for uid in world.rooms.uid[far]) + tuple(
        f" in {uid}" for uid in world.rooms.uid[far]
    )
    seen = portrait.members(world) | portrait.rooms(world)
    return {n: seen[n] for n in seen if n not in others and not n.endswith(ends)}
