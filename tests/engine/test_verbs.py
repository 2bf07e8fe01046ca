"""Each verb does what nothing else does, costs what it says, and refuses with a reason."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import legal, measure
from game.engine.draft import Draft
from game.engine.setup import begin
from game.engine.step import step
from game.engine.verbs import ALL, VERBS
from game.engine.verbs.leak import COPIES
from game.model.day import Day, Entry, Reason
from game.model.night import ActKind, Kind, Night
from game.model.pack import Pack
from game.model.units import EVENING_HOURS, NONE, PLAYER
from game.model.world import Fate, Status, World
from game.run.opening import first_row

ROOMS = 6


def told(night: Night, kind: Kind) -> list[int]:
    """Return the roots that something of a kind is told of."""
    return [happening.root for happening in night.happenings if happening.kind is kind]


def first(world: World, pack: Pack, verb: str) -> Entry:
    """Return the first option of a verb."""
    return next(entry for entry in legal.options(world, pack, Day()) if entry.verb == verb)


def test_every_verb_has_its_own_letter() -> None:
    assert len({verb.key for verb in ALL}) == len(ALL)
    assert all(verb.key.isupper() for verb in ALL)


def test_a_room_opens_its_verbs_day_by_day(pack: Pack) -> None:
    world = begin(pack, 5, first_row(pack), ROOMS)
    root = int(measure.ideas(world, Status.CANON)[0])
    for verb, day in pack.rooms[first_row(pack)].open_on:
        if day > 1 and verb in VERBS:
            why = legal.refusal(world, pack, Day(), Entry(verb, (root,)))
            assert why is not None
            assert (why.reason, why.about) == (Reason.NOT_OPEN, day)


def test_post_puts_a_spark_into_the_room(open_pack: Pack, week: World) -> None:
    entry = first(week, open_pack, "post")
    night = step(week, open_pack, Day({}, (entry,)))
    assert entry.args[0] in told(night, Kind.POSTED)
    assert night.world.roots.status[entry.args[0]] != Status.SPARK
    assert night.world.roots.home[entry.args[0]] >= 1


def test_the_same_cannot_be_planned_twice(open_pack: Pack, week: World) -> None:
    entry = first(week, open_pack, "post")
    again = legal.refusal(week, open_pack, Day({}, (entry,)), entry)
    assert again is not None
    assert again.reason is Reason.ALREADY_PLANNED


def test_a_remix_has_two_parents_and_one_more_layer(open_pack: Pack, week: World) -> None:
    entry = first(week, open_pack, "remix")
    night = step(week, open_pack, Day({}, (entry,)))
    child = told(night, Kind.REMIXED)[0]
    roots, variants = night.world.roots, night.world.variants
    assert (roots.parent[child], roots.parent2[child]) == entry.args
    deep = variants.layers[roots.variant[np.array(entry.args)]]
    assert variants.layers[roots.variant[child]] == deep.max() + 1


def test_a_host_warms_the_room_and_ties_two(open_pack: Pack, week: World) -> None:
    rested = [
        entry
        for entry in legal.options(week, open_pack, Day())
        if entry.verb == "host" and week.roots.rested[entry.args[0]] >= 4
    ]
    night = step(week, open_pack, Day({}, (rested[0],)))
    warmed = [d.amount for d in night.ledger if (d.meter, d.term) == ("warmth", "verb:host")]
    assert warmed[0] > 0
    assert night.world.ties.who.size == week.ties.who.size + 1


def test_a_theme_that_has_not_rested_flops(open_pack: Pack, week: World) -> None:
    entry = first(week, open_pack, "host")
    after = step(week, open_pack, Day({}, (entry,))).world
    night = step(after, open_pack, Day({}, (entry,)))
    hosted = next(h for h in night.happenings if h.kind is Kind.HOSTED)
    assert not hosted.passed


def test_a_bridge_trades_with_a_neighbour(open_pack: Pack, week: World) -> None:
    entry = first(week, open_pack, "bridge")
    night = step(week, open_pack, Day({}, (entry,)))
    traded = next(h for h in night.happenings if h.kind is Kind.BRIDGED)
    room, root = entry.args
    there = night.acts.root[night.acts.room == room]
    assert root in there
    assert traded.root2 == -1 or traded.root2 in night.acts.root[night.acts.room == PLAYER]
    stale = [d.amount for d in night.ledger if (d.meter, d.term) == ("staleness", "verb:bridge")]
    assert stale
    assert stale[0] < 0


def test_a_leak_with_credit_keeps_more_meaning(open_pack: Pack, week: World) -> None:
    signed = next(
        entry
        for entry in legal.options(week, open_pack, Day())
        if entry.verb == "leak" and entry.args[2] == 1
    )
    kept = []
    for credit in (1, 0):
        entry = Entry("leak", (*signed.args[:2], credit))
        night = step(week, open_pack, Day({}, (entry,)))
        assert night.world.roots.fate[entry.args[0]] >= Fate.LEAKED
        placed = (night.acts.kind == ActKind.HOST) & (night.acts.room == -1 - entry.args[1])
        assert placed.sum() == COPIES
        kept.append(int(night.acts.meaning[placed][0]))
    assert kept[0] > kept[1]


def test_what_is_retired_is_canon_and_safe_from_brands(open_pack: Pack, week: World) -> None:
    loved = replace(week.roots.thawed())
    root = int(measure.ideas(week, Status.LIVE)[0])
    loved.home[root], loved.born[root] = 40, week.host.tick - 60
    world = replace(week, roots=loved.frozen())
    night = step(world, open_pack, Day({}, (Entry("retire", (root,)),)))
    assert night.world.roots.status[root] == Status.CANON
    again = legal.refusal(night.world, open_pack, Day(), Entry("retire", (root,)))
    assert again is not None
    assert again.reason is Reason.NOT_LIVE


def test_mediating_ends_a_quarrel_and_costs_trust(open_pack: Pack, week: World) -> None:
    rival = open_pack.tie_kinds.index("rival")
    night = step(week, open_pack, Day({}, (Entry("moderate", (1,)),)))
    assert (night.world.ties.kind == rival).sum() == (week.ties.kind == rival).sum() - 1
    trust = [d.amount for d in night.ledger if (d.meter, d.term) == ("trust", "verb:moderate")]
    assert trust == [-100]


def test_mediating_what_is_settled_by_then_only_costs_trust(open_pack: Pack, week: World) -> None:
    draft = Draft(week.thawed(), open_pack)
    draft.world.ties.kind[:] = open_pack.tie_kinds.index("owes")
    VERBS["moderate"].act(draft, Entry("moderate", (1,)))
    told = [h for h in draft.happenings if h.kind is Kind.MODERATED]
    assert [(h.amount, h.roles) for h in told] == [(0, ())]
    assert draft.world.host.trust < week.host.trust


def test_rest_lowers_fatigue_and_lets_somebody_else_post(open_pack: Pack, week: World) -> None:
    tired = week.host.thawed()
    tired.fatigue = 5000
    world = replace(week, host=tired.frozen())
    rested = step(world, open_pack, Day({}, (Entry("rest"),)))
    awake = step(world, open_pack, Day())
    assert rested.world.host.fatigue < awake.world.host.fatigue
    assert next(h for h in rested.happenings if h.kind is Kind.RESTED).root >= 0


def test_nobody_takes_a_spark_that_is_to_be_posted_tonight(open_pack: Pack, week: World) -> None:
    world = replace(week, host=replace(week.host, fatigue=3000))
    posts = tuple(Entry("post", (int(root),)) for root in measure.ideas(world, Status.SPARK))
    rested = step(world, open_pack, Day({}, (Entry("rest"), *posts)))
    assert next(h for h in rested.happenings if h.kind is Kind.RESTED).root == NONE


def test_overtime_costs_eight_points_an_hour(open_pack: Pack, week: World) -> None:
    plan: tuple[Entry, ...] = ()
    while legal.spent(week, open_pack, Day({}, plan)) <= EVENING_HOURS:
        plan = (*plan, next(iter(legal.options(week, open_pack, Day({}, plan)))))
    night = step(week, open_pack, Day({}, plan))
    hours = legal.spent(week, open_pack, Day({}, plan))
    tired = [d.amount for d in night.ledger if (d.meter, d.term) == ("fatigue", "hours")]
    assert tired == [200 * hours + 800 * (hours - EVENING_HOURS)]


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_nonsense_is_refused_and_never_raises(open_pack: Pack, week: World, verb: str) -> None:
    for args in ((), (-1,), (10**9,), (0, 0), (-1, -1), (1, 2, 3), (10**9, 10**9, 7)):
        entry = Entry(verb, args)
        if legal.refusal(week, open_pack, Day(), entry) is None:
            assert entry in list(legal.options(week, open_pack, Day()))
