"""Sour, Answer, Bridge: the verbs that are about who looks in."""

import pytest

from game.engine import legal, measure, memory
from game.engine.grudge import REFUSED, STALLED
from game.engine.verbs.answer import BARGAIN, PRANK, REFUSE, STALL, odds, pitching
from game.engine.verbs.bridge import misheard
from game.model.day import Day, Entry, Reason
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Force, Kin, Stage, Status, World
from tests.engine.verbs.worlds import changed, did, moved, told, why_not

FORCE = 1  # the first brand


def live(world: World) -> int:
    return int(measure.ideas(world, Status.LIVE)[0])


@pytest.fixture(scope="module")
def asked(open_pack: Pack, week: World) -> World:
    """Return a morning on which a brand has pitched for a living idea, not to act for two days."""

    def pitch(draft: World) -> None:
        assert draft.forces.kind[FORCE] == Force.BRAND
        root, tags = live(draft), set(open_pack.brands[int(draft.forces.which[FORCE])].tags)
        fits = (row for row, idea in enumerate(open_pack.ideas) if tags & set(idea.tags))
        draft.roots.template[root] = next(fits)
        draft.variants.bite[draft.roots.variant[root]] = 0
        draft.forces.stage[:] = Stage.WATCH
        draft.forces.stage[FORCE], draft.forces.root[FORCE] = Stage.PITCH, root
        draft.forces.due[FORCE] = draft.host.day + 2

    return changed(week, pitch)


def answer(mode: int) -> Entry:
    return Entry("answer", (FORCE, mode))


def test_there_is_nothing_to_answer_until_somebody_asks(
    open_pack: Pack, week: World, asked: World
) -> None:
    assert pitching(asked) == [FORCE]
    assert FORCE not in pitching(week)
    assert why_not(week, open_pack, answer(REFUSE)) is Reason.NOBODY_ASKS
    assert why_not(asked, open_pack, Entry("answer", (0, REFUSE))) is Reason.NOBODY_ASKS


@pytest.mark.parametrize(
    ("mode", "grudge", "trust", "deed"),
    [(REFUSE, REFUSED, 200, "refused"), (STALL, STALLED, -100, "stalled")],
)
def test_a_no_and_a_perhaps_are_remembered(
    open_pack: Pack, asked: World, mode: int, grudge: int, trust: int, deed: str
) -> None:
    night = did(asked, open_pack, answer(mode))
    assert night.world.forces.grudge[FORCE] == asked.forces.grudge[FORCE] + grudge
    assert moved(night, "trust", "answer") == trust
    assert memory.of(night.world, open_pack, deed).size == 1
    assert why_not(night.world, open_pack, answer(mode)) is Reason.ANSWERED


def test_a_deal_gives_hours_a_credit_line_and_the_idea_to_them(
    open_pack: Pack, asked: World
) -> None:
    root = live(asked)
    night = did(asked, open_pack, answer(BARGAIN))
    host, forces = night.world.host, night.world.forces
    assert (host.help_hours, host.help_until) == (1, asked.host.day + 8)
    assert night.world.roots.credit[root] == 1
    assert forces.stage[FORCE] == Stage.CAMPAIGN
    assert forces.due[FORCE] > asked.host.day  # shown for a day before it is done
    assert moved(night, "trust", "answer") == -600
    assert night.world.facts.root[memory.of(night.world, open_pack, "deal_bargained")] == [root]


def test_only_what_they_want_can_be_bargained_over(open_pack: Pack, asked: World) -> None:
    def nothing(draft: World) -> None:
        draft.forces.root[FORCE] = NONE

    world = changed(asked, nothing)
    assert why_not(world, open_pack, answer(BARGAIN)) is Reason.NOTHING_TO_SELL
    assert why_not(world, open_pack, answer(REFUSE)) is None


def test_a_prank_takes_an_edge_and_shows_its_chance(open_pack: Pack, asked: World) -> None:
    root = live(asked)
    went = set()
    for bite in range(6):

        def edge(draft: World, bite: int = bite) -> None:
            draft.variants.bite[draft.roots.variant[root]] = bite
            draft.host.seed += bite

        world = changed(asked, edge)
        night = did(world, open_pack, answer(PRANK))
        pranked = told(night, Kind.ANSWERED)
        assert pranked.odds == odds(world, open_pack, FORCE)
        assert moved(night, "exposure", "answer") == 400
        assert moved(night, "trust", "answer") == (0 if pranked.passed else -400)
        assert (moved(night, "warmth", "answer") > 0) == pranked.passed
        went.add(pranked.odds)
    assert len(went) == 6


def test_one_answer_a_night_to_each(open_pack: Pack, asked: World) -> None:
    assert why_not(asked, open_pack, answer(STALL), answer(REFUSE)) is Reason.ALREADY_PLANNED


def test_souring_makes_a_brand_let_go(open_pack: Pack, asked: World) -> None:
    root = live(asked)
    most = open_pack.brands[int(asked.forces.which[FORCE])].max_bite

    def edge(draft: World) -> None:
        draft.variants.bite[draft.roots.variant[root]] = most

    world = changed(asked, edge)
    first = world.roots.variant[root]
    night = did(world, open_pack, Entry("sour", (root,)))
    assert night.world.variants.bite[first] == most + 1
    assert night.world.variants.quality[first] < world.variants.quality[first]
    assert told(night, Kind.SOURED).about == FORCE
    assert night.world.forces.root[FORCE] != root
    assert night.world.forces.stage[FORCE] < Stage.PITCH


def test_nothing_is_sourer_than_five(open_pack: Pack, week: World) -> None:
    root = live(week)

    def edge(draft: World) -> None:
        draft.variants.bite[draft.roots.variant[root]] = 5

    assert why_not(changed(week, edge), open_pack, Entry("sour", (root,))) is Reason.TOO_SOUR


def test_the_second_good_trade_makes_an_ally(open_pack: Pack, week: World) -> None:
    room, root = measure.neighbours(week)[0], live(week)
    entry = Entry("bridge", (room, root))
    kin: list[int] = []
    allied = 0
    for luck in range(6):

        def luckily(draft: World, luck: int = luck, known: int = len(kin)) -> None:
            draft.host.seed += luck
            draft.rooms.kin[room] = Kin.KNOWN if known else Kin.STRANGER

        night = did(changed(week, luckily), open_pack, entry)
        if told(night, Kind.BRIDGED).passed:
            kin.append(int(night.world.rooms.kin[room]))
            allied += any(what.kind is Kind.ALLIED for what in night.happenings)
    assert kin[0] == Kin.KNOWN
    assert set(kin[1:]) == {Kin.ALLY}
    assert allied == len(kin) - 1


def test_strangers_may_tell_it_their_own_way_and_friends_never(
    open_pack: Pack, week: World
) -> None:
    room, root = measure.neighbours(week)[0], live(week)
    told_by = set()
    for luck in range(12):

        def luckily(draft: World, luck: int = luck) -> None:
            draft.host.seed += luck
            draft.variants.layers[draft.roots.variant[root]] = 3

        world = changed(week, luckily)
        night = did(world, open_pack, Entry("bridge", (room, root)))
        traded = told(night, Kind.BRIDGED)
        there = night.acts.variant[(night.acts.room == room) & (night.acts.root == root)]
        assert (there[0] == world.roots.variant[root]) == traded.passed
        told_by.add(traded.passed)
    assert told_by == {True, False}

    def friends(draft: World) -> None:
        draft.rooms.kin[room] = Kin.DAUGHTER

    assert misheard(week, room, root) > 0
    family = changed(week, friends)
    assert misheard(family, room, root) == 0
    night = did(family, open_pack, Entry("bridge", (room, root)))
    assert root in night.world.rooms.canon[room]


def test_an_idea_is_put_on_each_platform_once(open_pack: Pack, week: World) -> None:
    first = next(e for e in legal.options(week, open_pack, Day()) if e.verb == "leak")
    root, platform, _ = first.args
    other = len(open_pack.platforms) - 1
    night = did(week, open_pack, first)

    def alive(draft: World) -> None:
        draft.roots.status[root] = Status.LIVE

    world = changed(night.world, alive)
    dialects = world.variants.dialect[world.variants.root == root]
    assert platform in dialects
    assert why_not(world, open_pack, Entry("leak", (root, platform, 1))) is Reason.ALREADY_OUT
    assert other not in dialects
    assert why_not(world, open_pack, Entry("leak", (root, other, 1))) is None
