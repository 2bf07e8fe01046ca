"""The named: what they want, what a month makes of them, and how they go."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import judge, named
from game.engine.step import step
from game.model.condition import TRUE, Compare, Name, Number, Term
from game.model.day import Day
from game.model.hosted import Gone, State
from game.model.night import Kind, Night
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World
from tests.engine.kettle import changed, morning, who


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    return morning(pack)


def told(night: Night, kind: Kind) -> list[int]:
    """Return whom something of a kind is told of."""
    return [happening.who for happening in night.happenings if happening.kind is kind]


def fact(world: World, pack: Pack, kind: str, whose: int) -> bool:
    """Return whether a fact about somebody is remembered."""
    rows = world.facts.kind == pack.fact_kinds.index(kind)
    return bool((world.facts.who[rows] == whose).any())


def wanting(pack: Pack, name: str, term: Term) -> Pack:
    """Return a pack in which a person has what they want once a condition holds."""
    people = [
        replace(one, granted=term if one.name == name else Compare(">", Name("day"), Number(60)))
        for one in pack.people
    ]
    return replace(pack, people=tuple(people))


def test_a_want_is_granted_once_and_binds(pack: Pack, world: World) -> None:
    eager = wanting(pack, "mira", TRUE)
    mira = who(world, pack, "mira")
    first = step(world, eager, Day())
    plain = step(world, wanting(pack, "nobody", TRUE), Day())
    assert told(first, Kind.GRANTED) == [mira]
    assert first.world.cast.loyalty[mira] > plain.world.cast.loyalty[mira]
    held = named.MEMBER["attachment"]
    assert held(first.world)[mira] > held(plain.world)[mira]
    assert fact(first.world, pack, "granted_want", mira)
    assert not told(step(first.world, eager, Day()), Kind.GRANTED)


def test_who_waits_for_half_a_run_grows_restless(pack: Pack, world: World) -> None:
    late = changed(world, lambda w: setattr(w.host, "day", 15))
    night = step(late, wanting(pack, "nobody", TRUE), Day())
    assert [h.amount for h in night.happenings if h.kind is Kind.RESTLESS] == [12]
    assert (night.world.cast.loyalty <= late.cast.loyalty - 1).all()


def test_every_person_of_every_room_wants_something_that_can_be_asked(pack: Pack) -> None:
    scene = judge.Scene(morning(pack), pack)
    for person in pack.people:
        met = np.broadcast_to(np.asarray(judge.value(person.granted, scene)), (12,))
        assert not met.all(), person.id


def test_who_means_to_go_says_so_days_ahead_and_goes_with_a_scene(pack: Pack, world: World) -> None:
    lark = who(world, pack, "lark")

    def sour(w: World) -> None:
        w.host.day = 6
        w.cast.loyalty[lark] = 0
        w.members.belonging[w.cast.row[lark]] = 5000

    world = changed(world, sour)
    night = step(world, pack, Day())
    assert told(night, Kind.PACKING) == [lark]
    due = int(night.world.cast.notice[lark])
    while night.world.host.day <= due:
        assert night.world.cast.row[lark] >= 0
        world = changed(night.world, lambda w: w.cast.loyalty.__setitem__(lark, 0))
        night = step(world, pack, Day())
    assert lark in told(night, Kind.LEFT)
    assert night.world.cast.row[lark] < 0
    assert night.world.cast.gone[lark] == Gone.RIVAL
    assert night.world.cast.state[lark] == State.BITTER
    assert fact(night.world, pack, "joined_rival", lark)


def test_who_is_held_by_then_stays(pack: Pack, world: World) -> None:
    rook = who(world, pack, "rook")

    def packing(w: World) -> None:
        w.host.day = 6
        w.cast.notice[rook] = 9
        w.cast.loyalty[rook] = 60

    night = step(changed(world, packing), pack, Day())
    assert told(night, Kind.STAYED) == [rook]
    assert night.world.cast.notice[rook] == NONE


def test_the_burnt_write_next_to_nothing(pack: Pack, world: World) -> None:
    def spent(w: World) -> None:
        w.cast.energy[:] = 0
        w.cast.state[:] = State.BURNT
        w.cast.energy[3] = 60
        w.cast.state[3] = State.USUAL
        w.roots.status[w.roots.status == 1] = 4  # nothing waits

    night = step(changed(world, spent), pack, Day())
    assert told(night, Kind.SPARKED).count(3) >= 1
    assert night.world.cast.state[0] == State.BURNT


def test_an_elder_teaches_whoever_reads_least(pack: Pack, world: World) -> None:
    blank = changed(world, lambda w: w.members.literacy[:240].fill(0))
    taught = changed(blank, lambda w: w.cast.state.__setitem__(3, State.ELDER))
    plain = step(blank, pack, Day()).world
    after = step(taught, pack, Day()).world
    assert after.members.literacy[:200].sum() > plain.members.literacy[:200].sum()


def test_the_bitter_fall_out_with_somebody(pack: Pack, world: World) -> None:
    def sour(w: World) -> None:
        w.host.day = 10
        w.cast.state[0] = State.BITTER
        w.cast.since[0] = 6
        w.members.belonging[w.cast.row[0]] = 100

    night = step(changed(world, sour), pack, Day())
    new = [h.roles for h in night.happenings if h.kind is Kind.TIED]
    assert [0 in roles for roles in new] == [True]


def test_an_empty_chair_in_the_circle_is_taken(pack: Pack, world: World) -> None:
    heir = world.host.successor
    assert world.cast.loyalty[heir] == world.cast.loyalty.max()

    def gone(w: World) -> None:
        w.members.rate[w.cast.row[heir]] = 0
        w.cast.circle[:] = 0
        w.cast.circle[[heir, 0, 1, 2, 4]] = 1

    night = step(changed(world, gone), pack, Day())
    after = night.world
    assert after.host.successor not in (heir, NONE)
    assert after.cast.row[after.host.successor] >= 0
    assert told(night, Kind.SUCCESSOR) == [after.host.successor]
    assert len(named.circle(after)) == 5
    assert judge.ROOM["room.heir"](after) == named.trust(after, after.host.successor) > 0
