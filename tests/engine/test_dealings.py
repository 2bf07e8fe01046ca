"""What each force does when its day has come, one small room at a time."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import effect, measure
from game.engine.draft import Draft
from game.engine.forces import agenda, brand, cause, drift, growth, rival, stale
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.hosted import Gone
from game.model.night import Happening, Kind, Night
from game.model.outcome import Effect
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE, PLAYER
from game.model.world import Fate, Force, Heard, Kin, Stage, Status, Way, World
from game.run.opening import first_row

ROOMS, SEED = 4, 13


@pytest.fixture
def draft(pack: Pack) -> Draft:
    """Return a small world on its first morning, to be written in."""
    return Draft(begin(pack, SEED, first_row(pack), ROOMS).thawed(), pack)


def at(world: World, kind: Force) -> int:
    """Return the first row of a kind of force."""
    return int(np.flatnonzero(world.forces.kind == kind)[0])


def living(draft: Draft, tags: tuple[int, ...], *, used: int = 40) -> int:
    """Return an idea of the room's that is alive, in use, and has one of these tags."""
    roots = draft.world.roots
    root = int(measure.ideas(draft.world, Status.CANON)[0])
    roots.status[root], roots.today[root] = Status.LIVE, used
    fits = [row for row, idea in enumerate(draft.pack.ideas) if set(idea.tags) & set(tags)]
    roots.template[root] = fits[0]
    draft.world.variants.layers[roots.variant[root]] = 1
    draft.world.variants.bite[roots.variant[root]] = 0
    return root


def books(draft: Draft, row: int, root: int, way: Way = Way.OWN) -> None:
    """Let a force be about to run its campaign tonight."""
    forces = draft.world.forces
    forces.stage[row], forces.root[row], forces.way[row] = Stage.CAMPAIGN, root, way
    forces.due[row] = draft.world.host.day


def told(draft: Draft, kind: Kind) -> list[Happening]:
    """Return what was told of a kind."""
    return [each for each in draft.happenings if each.kind is kind]


def newest(draft: Draft, root: int) -> int:
    """Return the meaning of an idea's newest wording."""
    rows = np.flatnonzero(draft.world.variants.root == root)
    return int(draft.world.variants.meaning[rows[-1]])


def a_brand(draft: Draft) -> tuple[int, int]:
    """Return a brand's row and a living idea that suits it."""
    row = at(draft.world, Force.BRAND)
    return row, living(draft, draft.pack.brands[int(draft.world.forces.which[row])].tags)


def test_a_brand_that_lurks_finds_what_suits_it(draft: Draft) -> None:
    row, root = a_brand(draft)
    draft.world.forces.due[row] = draft.world.host.day
    brand.act(draft, row)
    assert draft.world.forces.root[row] == root


def test_a_brand_lets_go_aloud_of_what_was_retired(draft: Draft) -> None:
    row, root = a_brand(draft)
    draft.world.forces.stage[row], draft.world.forces.root[row] = Stage.PITCH, root
    draft.world.roots.status[root] = Status.CANON
    brand.act(draft, row)
    assert [each.about for each in told(draft, Kind.CALLED_OFF)] == [row]
    assert draft.world.forces.root[row] == NONE


@pytest.mark.parametrize(("grudge", "stage"), [(5, Stage.PITCH), (10, Stage.WATCH)])
def test_an_answer_puts_a_pitch_off_or_ends_it(draft: Draft, grudge: int, stage: Stage) -> None:
    row, root = a_brand(draft)
    forces = draft.world.forces
    forces.stage[row], forces.root[row], forces.due[row] = Stage.PITCH, root, 1
    forces.grudge[row] = grudge
    brand.act(draft, row)
    assert (forces.stage[row], forces.grudge[row]) == (stage, 0)
    assert told(draft, Kind.CALLED_OFF)[0].passed == (grudge == 5)


def test_a_brand_stays_away_longer_each_time_it_is_refused(draft: Draft) -> None:
    row, root = a_brand(draft)
    forces, away = draft.world.forces, []
    for _ in range(2):
        forces.stage[row], forces.root[row], forces.due[row] = Stage.PITCH, root, 1
        forces.grudge[row] = 10
        brand.act(draft, row)
        away.append(int(forces.due[row]))
    assert away[1] > away[0]


def _campaign(draft: Draft, heard: Heard) -> int:
    row, root = a_brand(draft)
    draft.world.forces.heard[row] = heard
    books(draft, row, root)
    brand.act(draft, row)
    return root


def test_a_brand_that_was_told_the_truth_keeps_more_of_the_meaning(pack: Pack) -> None:
    left = []
    for heard in (Heard.NOTHING, Heard.TRUTH):
        here = Draft(begin(pack, SEED, first_row(pack), ROOMS).thawed(), pack)
        left.append(newest(here, _campaign(here, heard)))
    assert left[1] > left[0]


def test_a_brand_that_was_told_nonsense_takes_nothing(draft: Draft) -> None:
    root = _campaign(draft, Heard.NONSENSE)
    assert draft.world.roots.brand[root] == NONE
    assert draft.world.roots.coopted[root] == 0
    assert told(draft, Kind.MISFIRED)


def test_what_is_told_reaches_the_brand_the_card_is_about(draft: Draft) -> None:
    rows = np.flatnonzero(draft.world.forces.kind == Force.BRAND)
    row, root = int(rows[-1]), 0
    draft.world.forces.root[row] = root
    effect.apply(draft, (Effect("room", "told", -1), Effect("room", "brand", -10)), (), root)
    assert draft.world.forces.heard[rows].tolist() == [Heard.NOTHING, Heard.NONSENSE]
    assert draft.world.forces.grudge[rows].tolist() == [0, 10]


def test_a_brand_hires_who_has_left(draft: Draft) -> None:
    row = at(draft.world, Force.BRAND)
    draft.world.cast.row[3], draft.world.cast.gone[3] = NONE, Gone.LEFT
    for _ in range(30):
        draft.world.host.tick += 1
        brand.act(draft, row)
    assert draft.world.forces.staff[row] == 3
    assert len(told(draft, Kind.HIRED)) == 1


def a_cause(draft: Draft) -> tuple[int, int]:
    """Return the Cause's row and a living idea that suits it, carried by thirty members."""
    row = at(draft.world, Force.CAUSE)
    root = living(draft, draft.pack.causes[int(draft.world.forces.which[row])].tags)
    draft.world.members.carried[:30] = draft.world.roots.variant[root]
    return row, root


def test_the_cause_charges_an_idea_and_its_holders_fall_apart(draft: Draft) -> None:
    row, root = a_cause(draft)
    before = draft.world.members.belonging[:30].astype(np.int64)
    books(draft, row, root)
    cause.act(draft, row)
    assert draft.world.roots.fate[root] == Fate.CHARGED
    laid = draft.world.members.carried[:30] == NONE
    assert laid.sum() == 15
    assert before[laid].min() >= before[~laid].max()
    assert (draft.world.members.belonging[:30][laid] < before[laid]).all()
    assert told(draft, Kind.CHARGED)[0].amount == 15


def test_under_a_deal_the_cause_has_it_said_in_the_chamber_and_charges_nothing(
    draft: Draft,
) -> None:
    row, root = a_cause(draft)
    books(draft, row, root, Way.OPEN)
    cause.act(draft, row)
    assert draft.world.roots.fate[root] != Fate.CHARGED
    pending = draft.world.pending
    mine = draft.world.variants.root[pending.variant] == root
    chamber = [place.id for place in draft.pack.platforms].index("base:longbench")
    assert mine.any()
    assert (pending.platform[mine] == chamber).all()


def test_no_brand_touches_a_banner(draft: Draft) -> None:
    row, root = a_brand(draft)
    draft.world.roots.fate[root] = Fate.CHARGED
    draft.world.forces.due[row] = draft.world.host.day
    brand.act(draft, row)
    assert draft.world.forces.root[row] == NONE


def test_the_rivals_room_is_a_real_one_and_pulls_harder(draft: Draft) -> None:
    row = at(draft.world, Force.RIVAL)
    there = rival.room(draft.world, row)
    assert there != PLAYER
    assert draft.world.rooms.kin[there] == Kin.RIVAL


def asks(draft: Draft, who: int, held: int) -> Night:
    """Return the night on which the rival asks somebody over who is so attached."""
    row = at(draft.world, Force.RIVAL)
    books(draft, row, NONE, Way.POACH)
    draft.world.forces.whom[row] = who
    draft.world.cast.loyalty[who] = held
    draft.world.members.belonging[draft.world.cast.row[who]] = held * ONE // 100
    return step(draft.world.frozen(), draft.pack, Day())


@pytest.mark.parametrize("held", [20, 90])
def test_the_rival_gets_whom_little_holds_and_nobody_else(draft: Draft, held: int) -> None:
    night = asks(draft, 4, held)
    gone = night.world.cast.row[4] < 0
    assert gone == (held == 20)
    kinds = {each.kind for each in night.happenings if each.who == 4}
    assert (Kind.POACHED in kinds, Kind.CALLED_OFF in kinds) == (gone, not gone)


def test_the_rival_says_it_in_their_own_room(draft: Draft) -> None:
    row, root = at(draft.world, Force.RIVAL), living(draft, (0,))
    books(draft, row, root, Way.COPY)
    there = rival.room(draft.world, row)
    rival.act(draft, row)
    shown = draft.world.rooms.screen[there]
    assert (draft.world.variants.root[shown[shown >= 0]] == root).any()
    assert root in draft.world.rooms.canon[there]


def test_a_rival_who_becomes_a_friend_shares_what_is_dear_and_wants_no_more(draft: Draft) -> None:
    row = at(draft.world, Force.RIVAL)
    books(draft, row, NONE, Way.ALLY)
    there = rival.room(draft.world, row)
    rival.act(draft, row)
    assert draft.world.rooms.kin[there] == Kin.ALLY
    assert np.isin(draft.world.rooms.canon[there], measure.ideas(draft.world, Status.CANON)).any()
    assert draft.world.forces.due[row] == NONE


def test_a_rival_sent_away_twice_comes_to_fight(draft: Draft) -> None:
    row = at(draft.world, Force.RIVAL)
    draft.world.forces.refused[row] = 2
    draft.world.forces.due[row] = draft.world.host.day
    rival.act(draft, row)
    assert draft.world.forces.way[row] == Way.RAID


def wears(draft: Draft, crew: int) -> int:
    """Return the layers left of an idea that newcomers were about to wear, by the crew's share."""
    row = at(draft.world, Force.DRIFT)
    root = living(draft, (0,))
    draft.world.variants.layers[draft.world.roots.variant[root]] = 3
    books(draft, row, root)
    draft.world.forces.stage[row] = Stage.WANT
    draft.world.rooms.crew[PLAYER] = crew
    drift.act(draft, row)
    return int(draft.world.variants.layers[draft.world.roots.variant[root]])


def test_newcomers_beyond_the_crew_wear_off_a_layer(draft: Draft) -> None:
    assert wears(draft, ONE // 2) == 2
    assert told(draft, Kind.WORN_DOWN)


def test_newcomers_whom_the_crew_can_teach_wear_nothing(draft: Draft) -> None:
    assert wears(draft, ONE) == 3
    assert told(draft, Kind.CALLED_OFF)


@pytest.mark.parametrize("points", [30, 80])
def test_a_room_that_is_tired_of_itself_drops_its_oldest_joke(draft: Draft, points: int) -> None:
    row, root = at(draft.world, Force.STALE), living(draft, (0,))
    books(draft, row, root)
    draft.world.forces.stage[row] = Stage.WANT
    draft.world.rooms.staleness[PLAYER] = points * CENT
    stale.act(draft, row)
    dropped = draft.world.roots.status[root] == Status.ASH
    assert dropped == (points == 80)
    assert len(told(draft, Kind.DROPPED if dropped else Kind.CALLED_OFF)) == 1


def test_life_takes_whom_it_named_on_the_day_it_named(draft: Draft) -> None:
    row = at(draft.world, Force.LIFE)
    books(draft, row, NONE)
    draft.world.forces.stage[row], draft.world.forces.whom[row] = Stage.WANT, 6
    night = step(draft.world.frozen(), draft.pack, Day())
    assert night.world.cast.row[6] < 0
    assert any(each.kind is Kind.LEFT and each.who == 6 for each in night.happenings)


def test_bought_reach_brings_many_who_care_for_nothing(draft: Draft) -> None:
    effect.apply(draft, (Effect("room", "reach", 2),), (), NONE)
    growth.run(draft)
    bought = told(draft, Kind.BOUGHT)[0].amount
    assert bought >= 8
    draft.world.host.tool_until = draft.world.host.day
    night = step(draft.world.frozen(), draft.pack, Day())
    size = measure.size(night.world)
    fresh = night.world.members.tenure[:size] == 0
    assert fresh.sum() >= bought
    assert int(night.world.members.belonging[:size][fresh].max()) == ONE // 50


@pytest.mark.parametrize("law", ["feed", "brand", "cause", "rival"])
def test_what_makes_a_force_eager_shortens_its_waits(pack: Pack, law: str) -> None:
    plain, eager = (
        replace(room, laws=laws) for room in pack.rooms[:1] for laws in ((), ((law, 100),))
    )
    packs = [replace(pack, rooms=(room, *pack.rooms[1:])) for room in (plain, eager)]
    days = [agenda.wait(Draft(begin(p, SEED, 0, ROOMS), p), 0, 6, law) for p in packs]
    assert days == [6, 3]
