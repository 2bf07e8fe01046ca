"""Every ending has its own month; they are asked in their order; what was declared is crowned."""

import pytest

from game.engine import ambition
from game.engine.draft import Draft
from game.engine.offers import OFFERS
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day, Reason
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import HOST_GRACE
from game.model.world import World
from tests.engine.months import (
    LOSSES,
    MONTHS,
    ROOMS,
    SEED,
    came,
    deep,
    last,
    quoted,
    room,
    stranded,
    warm,
)


@pytest.fixture(scope="module")
def morning(pack: Pack) -> World:
    return begin(pack, SEED, room(pack, "kettle"), ROOMS)


@pytest.mark.parametrize("name", MONTHS)
def test_a_month_of_its_own_ends_so(pack: Pack, morning: World, name: str) -> None:
    draft = last(pack, morning)
    MONTHS[name](draft)
    assert came(draft) == name


def test_a_theme_park_needs_a_crowd_of_strangers(pack: Pack) -> None:
    draft = last(pack, begin(pack, SEED, room(pack, "gutterbirds"), 2))
    draft.world.host.start_size = 400
    warm(draft, 20)
    assert came(draft) == "theme_park"


def test_every_ending_of_ours_has_such_a_month(pack: Pack) -> None:
    assert {each.id.removeprefix("base:") for each in pack.endings} == {*MONTHS, "theme_park"}


def test_whoever_stays_when_the_platform_goes_loses_the_room(pack: Pack, morning: World) -> None:
    draft = last(pack, morning)
    stranded(draft)
    assert came(draft) == "ghost_town"
    assert any(told.kind is Kind.ENDED_HERE for told in draft.happenings)


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_comes_first_and_any_night_after_the_grace(
    pack: Pack, morning: World, name: str
) -> None:
    draft = Draft(morning.thawed(), pack)
    deep(draft)
    MONTHS[name](draft)
    draft.world.host.day = HOST_GRACE + 1
    at_once = name in {"burnt_out", "forked"}
    assert came(draft) == (name if at_once else "")
    draft.world.host.day = HOST_GRACE + 2
    assert came(draft) == name


def test_a_win_waits_for_the_last_day(pack: Pack, morning: World) -> None:
    draft = Draft(morning.thawed(), pack)
    deep(draft)
    draft.world.host.day = draft.world.host.length
    assert not came(draft)


def _declared(draft: Draft, name: str) -> None:
    row = [each.id for each in draft.pack.ambitions].index(f"base:{name}")
    draft.world.host.ambition = row


def test_what_was_declared_goes_before_the_other_wins_and_is_crowned(
    pack: Pack, morning: World
) -> None:
    plain, meant = last(pack, morning), last(pack, morning)
    for draft in (plain, meant):
        deep(draft)
        quoted(draft)
    _declared(meant, "in_the_record")
    assert (came(plain), came(meant)) == ("long_table", "speech")
    assert not ambition.crowned(plain.world, pack)
    assert ambition.crowned(meant.world, pack)
    assert ambition.score(meant.world, pack) == ambition.score(plain.world, pack) * 3 // 2


def test_an_ambition_on_harder_terms_is_not_crowned_on_easier_ones(
    pack: Pack, morning: World
) -> None:
    draft = last(pack, morning)
    deep(draft)
    _declared(draft, "deep_well")
    assert came(draft) == "long_table"
    assert not ambition.crowned(draft.world, pack)


def test_three_that_fit_are_offered_at_the_start_of_the_second_act(
    pack: Pack, morning: World
) -> None:
    offer = OFFERS["offer:ambition"]
    early = offer.refuse(morning, pack, "base:full_table")
    assert early is not None
    assert (early.reason, early.about) == (Reason.NOT_OPEN, 11)
    world = morning.thawed()
    world.host.day = 11
    drawn = list(offer.answers(world, pack))
    assert len(drawn) == ambition.DRAWN
    night = step(world.frozen(), pack, Day({"offer:ambition": drawn[0]}))
    assert pack.ambitions[night.world.host.ambition].id == drawn[0]
    assert any(told.kind is Kind.DECLARED for told in night.happenings)
    assert not list(offer.answers(night.world, pack))
