"""Promises: a clock, a deed that keeps them, a date that breaks them, an evening that mends."""

from dataclasses import replace

import pytest

from game.engine import legal, measure
from game.engine.step import step
from game.model.day import Day, Entry
from game.model.hosted import Deed, State
from game.model.night import Kind, Night
from game.model.pack import Pack
from game.model.units import CENT
from game.model.world import Status, World
from tests.engine.kettle import changed, morning

MIRA = 0


@pytest.fixture(scope="module")
def open_pack(pack: Pack) -> Pack:
    """Return the pack with every verb open and no cards, so that nothing else moves trust."""
    rooms = tuple(replace(room, open_on=()) for room in pack.rooms)
    return replace(pack, rooms=rooms, tellers=tuple(replace(t, first=0) for t in pack.tellers))


@pytest.fixture(scope="module")
def world(open_pack: Pack) -> World:
    """Return a morning without cards, in a room that trusts its host."""

    def trusted(w: World) -> None:
        w.cards.keep(w.cards.due < 0)
        w.host.trust = 80 * CENT

    return changed(morning(open_pack), trusted)


def owing(world: World, deed: Deed, due: int, root: int = -1, opens: int = 1) -> World:
    """Return a world in which mira was promised something."""
    return changed(
        world,
        lambda w: w.promises.grow(
            1, who=MIRA, deed=deed, root=root, opens=opens, due=due, points=4, event=0, choice=0
        ),
    )


def told(night: Night, kind: Kind) -> list[int]:
    """Return whom something of a kind is told of."""
    return [happening.who for happening in night.happenings if happening.kind is kind]


def booked(night: Night) -> int:
    """Return what a night did to trust, before a mandate finds its level."""
    trust = [one for one in night.ledger if one.meter == "trust" and one.term != "host"]
    return sum(one.amount for one in trust)


def sparks(world: World) -> list[int]:
    """Return what waits to be posted."""
    return [int(root) for root in measure.ideas(world, Status.SPARK)]


def test_a_deed_keeps_it_and_gives_trust(open_pack: Pack, world: World) -> None:
    owed = owing(world, Deed.HOST, due=4)
    theme = next(e for e in legal.options(world, open_pack, Day()) if e.verb == "host")
    night, plain = (step(w, open_pack, Day({}, (theme,))) for w in (owed, world))
    assert told(night, Kind.KEPT) == [MIRA]
    assert night.world.promises.who.size == 0
    assert booked(night) - booked(plain) == 4 * CENT


def test_only_what_was_promised_keeps_it(open_pack: Pack, world: World) -> None:
    theirs = {root: measure.author(world, root) for root in sparks(world)}
    root, author = next(iter(theirs.items()))

    def promised(w: World) -> None:
        w.promises.who[:] = author

    owed = changed(owing(world, Deed.POST, due=4), promised)
    other = next(one for one, by in theirs.items() if by != author)
    assert not told(step(owed, open_pack, Day({}, (Entry("post", (other,)),))), Kind.KEPT)
    assert told(step(owed, open_pack, Day({}, (Entry("post", (root,)),))), Kind.KEPT) == [author]


def test_it_cannot_be_kept_before_its_clock_begins(open_pack: Pack, world: World) -> None:
    tired = changed(world, lambda w: setattr(w.host, "fatigue", 50 * CENT))
    early = owing(tired, Deed.REST, due=6, opens=3)
    assert not told(step(early, open_pack, Day({}, (Entry("rest"),))), Kind.KEPT)


def test_broken_it_costs_double_and_makes_a_grudge(open_pack: Pack, world: World) -> None:
    owed = owing(world, Deed.HOST, due=1)
    night, plain = step(owed, open_pack, Day()), step(world, open_pack, Day())
    assert told(night, Kind.BROKEN) == [MIRA]
    assert booked(plain) - booked(night) == 8 * CENT
    assert night.world.cast.state[MIRA] == State.BITTER
    grudge = open_pack.fact_kinds.index("grudge")
    assert list(night.world.facts.who[night.world.facts.kind == grudge]) == [MIRA]


def test_the_law_makes_a_broken_one_dearer(open_pack: Pack, world: World) -> None:
    rooms = tuple(replace(room, laws=(("promise", 50),)) for room in open_pack.rooms)
    strict = replace(open_pack, rooms=rooms)
    owed = owing(world, Deed.HOST, due=1)
    dear, plain = step(owed, strict, Day()), step(world, strict, Day())
    assert booked(plain) - booked(dear) == 12 * CENT


def test_what_is_left_undone_is_kept_on_its_last_day(open_pack: Pack, world: World) -> None:
    root = sparks(world)[0]
    home = owing(world, Deed.LEAVE_IT_HOME, due=1, root=root)
    assert told(step(home, open_pack, Day()), Kind.KEPT) == [MIRA]
    sold = changed(
        owing(world, Deed.NO_BRAND, due=5, root=root),
        lambda w: w.roots.brand.__setitem__(root, 0),
    )
    assert told(step(sold, open_pack, Day()), Kind.BROKEN) == [MIRA]


def test_a_good_evening_settles_what_is_owed_and_then_a_grudge(
    open_pack: Pack, world: World
) -> None:
    theme = next(e for e in legal.options(world, open_pack, Day()) if e.verb == "host")
    owed = owing(world, Deed.RETIRE, due=5, root=sparks(world)[0])
    assert told(step(owed, open_pack, Day({}, (theme,))), Kind.KEPT) == [MIRA]

    def sour(w: World) -> None:
        w.cast.state[MIRA] = State.BITTER
        w.cast.since[MIRA] = 1

    night = step(changed(world, sour), open_pack, Day({}, (theme,)))
    assert told(night, Kind.MADE_UP) == [MIRA]
    assert night.world.cast.state[MIRA] == State.USUAL


def test_who_has_left_is_owed_nothing(open_pack: Pack, world: World) -> None:
    gone = changed(owing(world, Deed.HOST, due=1), lambda w: w.cast.row.__setitem__(MIRA, -1))
    night = step(gone, open_pack, Day())
    assert not told(night, Kind.BROKEN)
    assert night.world.promises.who.size == 0
