"""Spotlight and Split: the verbs that are about who is here."""

import numpy as np

from game.engine import futures, measure, memory
from game.engine.verbs.split import CROWD, FRIENDS, LEAST, chosen
from game.engine.verbs.split import odds as friendly
from game.engine.verbs.spotlight import WAIT, jealous, odds
from game.model.day import Day, Entry, Reason
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE, PLAYER
from game.model.world import Kin, World
from tests.engine.verbs.worlds import changed, did, moved, told, under, why_not


def attachment(world: World, who: int) -> int:
    return int(world.members.belonging[world.cast.row[who]])


def test_the_light_makes_proud_and_somebody_minds(open_pack: Pack, week: World) -> None:
    who = next(w for w in range(12) if jealous(week, open_pack, w))
    other = jealous(week, open_pack, who)[0]
    entry = Entry("spotlight", (who,))
    dusk = futures.dusk(week, open_pack, Day({}, (entry,)), 0)
    assert attachment(dusk, who) > attachment(week, who)
    assert attachment(dusk, other) < attachment(week, other)
    assert dusk.cast.loyalty[other] < week.cast.loyalty[other]
    lit = did(week, open_pack, entry)
    assert told(lit, Kind.SPOTLIT).amount == len(jealous(week, open_pack, who))
    assert moved(lit, "trust", "spotlight") == 100
    rows = memory.of(lit.world, open_pack, "envied")
    assert (other, who) in zip(lit.world.facts.who[rows], lit.world.facts.whom[rows], strict=True)


def test_who_is_known_already_draws_more_eyes(open_pack: Pack, week: World) -> None:
    def famous(draft: World) -> None:
        kind = open_pack.fact_kinds.index("credited")
        draft.facts.grow(1, kind=kind, who=0, whom=NONE, root=NONE, day=2, weight=10)

    entry = Entry("spotlight", (0,))
    known = did(changed(week, famous), open_pack, entry)
    assert moved(known, "exposure", "spotlight") > moved(
        did(week, open_pack, entry), "exposure", "spotlight"
    )


def test_nobody_stands_in_the_light_twice_in_five_days(open_pack: Pack, week: World) -> None:
    after = did(week, open_pack, Entry("spotlight", (0,))).world
    assert why_not(after, open_pack, Entry("spotlight", (0,))) is Reason.HONOURED
    assert memory.since(after, open_pack, "credited", 0) < WAIT
    assert why_not(after, open_pack, Entry("spotlight", (1,))) is None


def test_who_has_left_cannot_be_lit(open_pack: Pack, week: World) -> None:
    def leave(draft: World) -> None:
        draft.cast.row[3] = NONE

    world = changed(week, leave)
    assert why_not(world, open_pack, Entry("spotlight", (3,))) is Reason.GONE
    assert why_not(world, open_pack, Entry("split", (FRIENDS, 3))) is Reason.GONE


def test_a_quiet_one_may_find_a_voice(open_pack: Pack, week: World) -> None:
    def hush(draft: World) -> None:
        draft.members.voice[draft.cast.row] = 100

    world = changed(week, hush)
    assert all(20 <= odds(world, who) <= 90 for who in range(12))
    found = 0
    for who in range(12):
        night = did(world, open_pack, Entry("spotlight", (who,)))
        lit = told(night, Kind.SPOTLIT)
        assert lit.odds == odds(world, who)
        found += lit.passed
        voice = night.world.members.voice[night.world.cast.row[who]]
        assert (voice > 5000) == lit.passed
    assert 0 < found < 12


def test_half_of_the_warmest_go_and_none_of_the_named(open_pack: Pack, week: World) -> None:
    leave = chosen(week, open_pack, (CROWD,))
    assert leave.size == measure.size(week) // 5
    assert not np.isin(week.cast.row, leave).any()
    night = did(week, open_pack, Entry("split", (CROWD,)))
    assert moved(night, "members", "split") == -leave.size
    assert moved(night, "core", "split") < -measure.core(week) // 3
    founded = told(night, Kind.FOUNDED)
    assert founded.room == week.rooms.uid.size
    moved_out = np.isin(night.world.members.id, week.members.id[leave])
    there = night.world.members.room[moved_out] == founded.room
    assert there.mean() > 0.9  # some go on to leave the city in the night


def test_a_member_takes_friends_along_and_leaves_the_cast(open_pack: Pack, week: World) -> None:
    leave = chosen(week, open_pack, (FRIENDS, 0))
    assert week.cast.row[0] in leave
    assert measure.size(week) // 12 <= leave.size <= measure.size(week) // 4
    night = did(week, open_pack, Entry("split", (FRIENDS, 0)))
    assert night.world.cast.row[0] == NONE
    assert told(night, Kind.FOUNDED).who == 0
    here = np.flatnonzero(night.world.cast.row >= 0)
    rows = night.world.cast.row[here]
    assert (night.world.members.id[rows] == night.world.cast.member[here]).all()


def test_a_daughter_is_family_or_a_feud(open_pack: Pack, week: World) -> None:
    entry = Entry("split", (CROWD,))
    for law in (30, -30):

        def trusted(draft: World, trust: int = 10_000 if law > 0 else 0) -> None:
            draft.host.trust = trust

        world, pack = changed(week, trusted), under(open_pack, odds=law)
        night = did(world, pack, entry)
        founded = told(night, Kind.FOUNDED)
        assert founded.odds == friendly(world, pack, CROWD)
        rooms, new = night.world.rooms, founded.room
        assert founded.passed == (law > 0)
        if founded.passed:
            assert rooms.kin[new] == Kin.DAUGHTER
            dear = world.rooms.canon[PLAYER]
            assert np.isin(dear[dear >= 0], rooms.canon[new]).all()
            n = measure.size(night.world)
            assert (night.world.members.second[:n] == new).any()
        else:
            assert rooms.kin[new] == Kin.STRANGER
            assert rooms.rival[new] == rooms.uid[PLAYER]
            assert memory.of(night.world, pack, "feud").size == 1


def test_too_few_cannot_part(open_pack: Pack, week: World) -> None:
    def few(draft: World) -> None:
        keep = np.ones(draft.members.id.size, dtype=np.bool_)
        keep[LEAST - 1 : measure.size(draft)] = False
        draft.members.keep(keep)
        draft.rooms.size[PLAYER] = LEAST - 1

    assert why_not(changed(week, few), open_pack, Entry("split", (CROWD,))) is Reason.TOO_SMALL
    planned = Entry("split", (FRIENDS, 0))
    assert why_not(week, open_pack, Entry("split", (CROWD,)), planned) is Reason.ALREADY_PLANNED
