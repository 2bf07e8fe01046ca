"""The city is the world's: windows by what was said, ways by what crossed, rooms from inside."""

import numpy as np
import pytest

from game.engine import setup
from game.engine.step import step
from game.model.day import Day
from game.model.night import ActKind, Night
from game.model.pack import Pack
from game.run.history import History
from game.run.opening import first_row
from game.view.city import city
from game.view.look import Look
from game.view.visit import canon_of, visit

ROOMS = 120  # more than a village has


@pytest.fixture(scope="module")
def look(pack: Pack) -> Look:
    """A small town after three nights."""
    world = setup.begin(pack, 11, first_row(pack), ROOMS)
    night: Night | None = None
    for _ in range(3):
        night = step(world, pack, Day())
        world = night.world
    return Look(world, pack, History(), night=night)


def origins(look: Look, kind: ActKind) -> set[tuple[int, int]]:
    """Return (where said before, where said next) of last night's acts of a kind, read plainly."""
    assert look.night is not None
    acts = look.night.acts
    place = dict(zip(acts.act.tolist(), acts.room.tolist(), strict=True))
    rows = np.flatnonzero(acts.kind == kind).tolist()
    pairs = ((place.get(int(acts.parent[row])), int(acts.room[row])) for row in rows)
    return {(start, end) for start, end in pairs if start is not None}


def test_a_building_holds_a_niche_and_a_window_is_a_room(look: Look, pack: Pack) -> None:
    pane = city(look)
    rooms = [room for building in pane.buildings for room in building.rooms]
    assert sorted(rooms) == list(range(ROOMS))
    assert [building.mine for building in pane.buildings[:2]] == [True, False]
    for building in pane.buildings[1:]:
        niches = {pack.niches[look.world.rooms.niche[room]].short for room in building.rooms}
        assert niches == {building.name}


def test_a_window_is_as_bright_as_its_room_is_loud(look: Look) -> None:
    assert look.night is not None
    acts, tick = look.night.acts, look.world.host.tick
    spoke = (acts.kind != ActKind.LEAK) & (acts.room >= 0)
    for building in city(look).buildings:
        for room, light in zip(building.rooms, building.windows, strict=True):
            when = acts.tick[spoke & (acts.room == room)]
            assert (light >= 3) == (tick in when)
            assert (light >= 2) == bool((when > tick - 4).any())
            assert (light >= 1) == bool(when.size)


def test_every_way_drawn_was_taken(look: Look) -> None:
    pane = city(look)
    leaks, imports = origins(look, ActKind.LEAK), origins(look, ActKind.IMPORT)
    assert {(room, -1 - there) for room, there in pane.leaks} <= leaks
    assert {(-1 - there, room) for there, room in pane.homecomings} <= imports
    assert set(pane.passed) <= leaks
    for ways, ends in ((pane.leaks, (0,)), (pane.homecomings, (1,)), (pane.passed, (0, 1))):
        assert ways
        assert len(set(ways)) == len(ways)
        ours = [any(way[end] == 0 for end in ends) for way in ways]
        assert sorted(ours, reverse=True) == ours  # ours come first
    assert pane.told.startswith("last night ")


def test_a_room_from_inside_adds_up(look: Look) -> None:
    world = look.world
    for room in range(ROOMS):
        pane = visit(look, room)
        assert pane is not None
        assert sum(mood.members for mood in pane.moods) == sum(pane.histogram) == pane.people
        assert sum(pane.hours) == int(world.rooms.posts[room].sum())
        ages = [(said.days, -said.hour) for said in pane.feed]
        assert ages == sorted(ages)
        assert len({said.text for said in pane.feed}) == len(pane.feed)
        assert len(canon_of(world, room)) <= 12
    assert visit(look, ROOMS) is None
    assert visit(look, -1) is None


def test_what_is_said_tells_where_it_came_from(look: Look) -> None:
    panes = [pane for room in range(ROOMS) if (pane := visit(look, room)) is not None]
    kinds = {said.kind for pane in panes for said in pane.feed}
    assert kinds >= {"here", "room", "abroad"}
    for pane in panes:
        assert all((said.kind == "here") == (not said.source) for said in pane.feed)
        assert all(said.source != pane.name for said in pane.feed if said.kind == "room")


def test_a_room_tells_what_left_it_and_what_came(look: Look) -> None:
    pairs = origins(look, ActKind.LEAK) | origins(look, ActKind.IMPORT)
    for room in range(ROOMS):
        pane = visit(look, room)
        assert pane is not None
        gone = {way.place for way in pane.ways if way.kind in ("out", "away")}
        assert bool(gone) == any(start == room != end for start, end in pairs)


def test_an_earlier_hour_knows_nothing_later(look: Look) -> None:
    noon = look.world.host.tick - 8
    for room in range(0, ROOMS, 7):
        pane, now = visit(look, room, noon), visit(look, room)
        assert pane is not None
        assert now is not None
        assert pane.hours == now.hours[:16]
        assert all(said.days or said.hour < 16 for said in pane.feed)
        assert bool(pane.feed) >= bool(sum(pane.hours))
