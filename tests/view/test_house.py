"""The rules of the house, what a month is declared to be for, and what may be done on any day."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.setup import begin
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import CENT
from game.model.world import World
from game.run.history import History
from game.view import aims, charters, offers
from game.view.evening import evening
from game.view.look import Look
from tests.view.runs import ROOMS


@pytest.fixture(scope="module")
def eleventh(pack: Pack) -> World:
    """Return the Kettle as it begins, on day 11."""
    room = [each.id for each in pack.rooms].index("base:kettle")
    world = begin(pack, 7, room, ROOMS).thawed()
    world.host.day = 11
    return world.frozen()


def look(world: World, pack: Pack, day: Day | None = None) -> Look:
    return Look(world, pack, History().morning(world), day or Day(), None)


def test_an_ambition_is_a_card_of_three_and_joins_the_plan(pack: Pack, eleventh: World) -> None:
    (card,) = offers.asked(look(eleventh, pack))
    assert len(card.choices) == 3
    assert all(any("imprint" in line for line in each.effects) for each in card.choices)
    day = Day({card.event: card.choices[1].id})
    taken = evening(look(eleventh, pack, day))
    assert card.event in {each.event for each in taken.cards}
    assert any(card.choices[1].label in row.text for row in taken.plan)
    assert (
        next(each.taken for each in taken.cards if each.event == card.event)
        == day.choices[card.event]
    )


def test_nothing_is_asked_on_other_days(pack: Pack, eleventh: World) -> None:
    for day in (10, 14):
        world = eleventh.thawed()
        world.host.day = day
        assert not offers.asked(look(world.frozen(), pack))


def test_closing_says_who_would_come(pack: Pack, eleventh: World) -> None:
    cards = {card.event: card for card in offers.standing(look(eleventh, pack))}
    assert "offer:close" in cards
    heir = pack.people[int(eleventh.cast.person[eleventh.host.successor])].name
    assert heir in cards["offer:step_down"].choices[0].label
    asks, judged, _ = cards["offer:step_down"].choices[0].effects
    assert asks.startswith(f"The Handover asks: trust in {heir} ")
    assert judged.startswith("judged after tonight")
    assert heir in cards["offer:step_down"].text
    assert "of the core" in cards["offer:close"].choices[0].effects[0]


def test_rules_say_from_the_first_day_what_they_shut(pack: Pack, eleventh: World) -> None:
    rows = charters.rules(look(eleventh, pack))
    assert [row.side for row in rows] == ["wall"] * 8 + ["window"] * 8
    assert all(row.shuts and row.price for row in rows)
    signed = eleventh.signed.copy()
    signed[0] = 4
    after = charters.rules(look(replace(eleventh, signed=np.asarray(signed)), pack))
    first = next(row for row in after if row.title == pack.charters[0].title)
    assert first.state == "signed on day 4"
    shut = {pack.charters[row].title for row in pack.charters[0].shuts}
    assert {row.title for row in after if row.state.startswith("ruled out")} == shut


def test_what_was_declared_is_told_first_with_how_far_it_is(pack: Pack, eleventh: World) -> None:
    world = eleventh.thawed()
    world.host.ambition = [each.id for each in pack.ambitions].index("base:deep_well")
    first, *others = aims.aims(look(world.frozen(), pack))
    assert first.startswith("Declared: A deep well.")
    assert "layers" in first
    assert " of 4" in first
    assert len(others) == sum(ending.kind == "win" for ending in pack.endings)


@pytest.mark.parametrize(
    ("meant", "trust", "crowned"),
    [("full_table", 70, False), ("still_here", 70, True), ("still_here", 50, False)],
)
def test_a_crown_is_promised_only_where_all_is_there(
    pack: Pack, eleventh: World, meant: str, trust: int, *, crowned: bool
) -> None:
    row = [each.id for each in pack.ambitions].index(f"base:{meant}")
    host = replace(eleventh.host, ambition=row, trust=trust * CENT)
    told = aims.aims(look(replace(eleventh, host=host), pack))[0]
    assert told.endswith("and crowned; nothing is won before that") == crowned
    assert ("crowned" in told) == crowned
