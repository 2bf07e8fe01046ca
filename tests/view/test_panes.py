"""Everything there is to see, over a whole run: frozen, in words, and nothing left open."""

from collections.abc import Iterator

import pytest

from game.engine import legal
from game.engine.offers import OFFERS
from game.engine.verbs import ALL
from game.model.day import Day
from game.model.pack import Pack
from game.run.turn import Turn
from game.view.panes import Panes
from game.view.turn import chronicle, lineage, night_pane, panes, panes_of
from tests.view.runs import decided, look

VITALS = (
    "Members",
    "Pulse",
    "Warmth",
    "Exposure",
    "Trust",
    "Imprint",
    "Stale",
    "Load",
    "Hours",
    "Fatigue",
)


def texts(value: object) -> Iterator[str]:
    """Yield every text in a frozen value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)


def seen(turn: Turn, pack: Pack, day: Day | None = None) -> Panes:
    return panes(turn.world, pack, turn.history, day, turn.night)


def test_all_of_a_run_can_be_seen(turns: list[Turn], pack: Pack) -> None:
    assert turns[-1].over
    for turn in turns:
        made = seen(turn, pack)
        assert seen(turn, pack) == made
        for part in (made.room, made.evening, made.city, made.report):
            assert hash(part) == hash(part)
            assert not [text for text in texts(part) if "{" in text]
        assert (made.report is not None) == turn.over
        assert tuple(vital.name for vital in made.room.vitals) == VITALS
        assert sum(made.room.histogram) == turn.history.series["members"][-1]
        assert all(vital.why for vital in made.room.vitals)
        for row in made.room.ideas:
            assert len(row.strip) == 24
            assert set(row.strip) <= set(range(9))
            assert row.mark in {"home", "leaked", "dead", "branded"}


def test_ideas_and_their_lineage_agree_on_what_is_out(turns: list[Turn], pack: Pack) -> None:
    crossed = set()
    for turn in turns:
        for row in seen(turn, pack).room.ideas:
            family = lineage(turn.world, pack, row.root).wordings
            places = {wording.place for wording in family if wording.root == row.root}
            assert not (row.mark == "home" and "leaked" in places), row.text
            assert row.mark != "leaked" or places & {"leaked", "both"}, row.text
            assert not (row.mark == "leaked" and "unseen" in places), row.text
            crossed |= places & {"leaked", "unseen"}
    assert crossed


def test_panes_are_frozen(turns: list[Turn], pack: Pack) -> None:
    made = seen(turns[3], pack)
    with pytest.raises(AttributeError):
        made.room.day = 5  # type: ignore[misc]  # that is the point


def test_an_evening_offers_what_the_rules_offer(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[:-1:4]:
        day = Day()
        pane = seen(turn, pack, day).evening
        assert [verb.id for verb in pane.verbs] == [verb.id for verb in ALL]
        open_now = {o.entry for verb in pane.verbs for o in verb.options if not o.refusal}
        assert open_now == set(legal.options(turn.world, pack, day))
        for verb in pane.verbs:
            able = [option for option in verb.options if not option.refusal]
            assert bool(verb.refusal) == (not able)
            assert all(verb.about)


def test_the_plan_is_told_with_its_hours(turns: list[Turn], pack: Pack) -> None:
    for walk, turn in enumerate(turns[:-1]):
        day = decided(turn, pack, walk)
        pane = seen(turn, pack, day).evening
        assert len(pane.plan) == len(day.plan) + len(day.choices)
        assert sum(row.hours for row in pane.plan) == pane.hours - pane.hours_left
        for card in pane.cards:
            assert card.taken == day.choices.get(card.event, "")


def test_overtime_is_told_before_it_is_paid(turns: list[Turn], pack: Pack) -> None:
    turn = turns[2]
    day = Day({}, ())
    told = []
    for _ in range(9):
        able = [
            e for e in legal.options(turn.world, pack, day) if e.verb in {"post", "host", "remix"}
        ]
        told.append(seen(turn, pack, day).evening.overtime)
        if not able:
            break
        day = Day({}, (*day.plan, able[0]))
    assert "would cost" in told[0]
    assert "over" in told[-1]


def test_a_card_tells_price_odds_and_effects(turns: list[Turn], pack: Pack) -> None:
    found = [(turn, card) for turn in turns for card in seen(turn, pack).room.cards]
    cards = [(turn, card) for turn, card in found if card.event not in OFFERS]
    assert len(cards) > 5
    for turn, card in cards:
        event = next(each for each in pack.events if each.id == card.event)
        for choice, row in zip(event.choices, card.choices, strict=True):
            refused = legal.choice_refusal(turn.world, pack, event.id, choice.id)
            assert bool(row.refusal) == (refused is not None)
            assert (row.odds >= 0) == (choice.test is not None)
            assert row.hours == choice.hours
            touched = choice.good.effects or choice.good.facts or choice.good.follow
            assert bool(row.effects) >= bool(touched)


def test_a_night_is_told(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[1:]:
        pane = night_pane(turn.world, pack, turn.history, turn.night)
        assert hash(pane) == hash(pane)
        assert pane.day == turn.history.leaves[-1].day
        assert pane.page
        assert pane.lines
        assert not [text for text in texts(pane) if "{" in text]


def test_pages_do_not_repeat_while_there_are_others(turns: list[Turn]) -> None:
    pages = [page for _, page in turns[-1].history.pages]
    assert len(pages) == len(turns) - 1
    assert len(set(pages)) == len(pages)


def test_families_are_told_parents_first(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[1::5]:
        best = lineage(turn.world, pack, -1)
        assert best.wordings
        for root, _ in best.ideas:
            pane = lineage(turn.world, pack, root)
            assert hash(pane) == hash(pane)
            for at, row in enumerate(pane.wordings):
                assert row.parent < at
                assert 1 <= row.born <= turn.day
                assert row.died == -1 or row.died >= row.born
            assert pane.wordings


def test_every_room_of_a_village_is_a_building(turns: list[Turn], pack: Pack) -> None:
    city = seen(turns[4], pack).city
    rooms = [set(building.rooms) for building in city.buildings]
    assert rooms == [{row} for row in range(turns[4].world.rooms.uid.size)]
    assert city.buildings[0].mine
    for building in city.buildings:
        assert len(building.rooms) == len(building.windows) == len(building.lines)
        assert set(building.windows) <= {0, 1, 2, 3}
    assert len(city.towers) == len(pack.platforms)
    assert all(0 <= tower.height <= 100 for tower in city.towers)
    crossings = [seen(turn, pack).city for turn in turns]
    assert any(each.leaks for each in crossings)
    assert any(each.homecomings for each in crossings)
    assert any(each.passed for each in crossings)


def test_the_chronicle_holds_every_day_newest_first_with_causes(
    turns: list[Turn], pack: Pack
) -> None:
    turn = turns[9]
    made = chronicle(look(turn, pack))
    days = [row.day for row in made.rows]
    assert days == sorted(days, reverse=True)
    assert set(days) == set(range(1, turn.day))
    assert {row.kind for row in made.rows} == {"decided", "told", "cause"}
    assert [day for day, _ in made.marks] == [row.day for row in made.rows if row.kind == "decided"]
    assert all(len(values) == turn.day for _, values in made.series)
    assert not [row.text for row in made.rows if "{" in row.text]


def test_the_report_has_a_digest_and_every_day(turns: list[Turn], pack: Pack) -> None:
    turn = turns[-1]
    report = panes_of(look(turn, pack), turn.digest).report
    assert report is not None
    assert f"digest {turn.digest}" in report.facts
    unscored = panes_of(look(turn, pack), turn.digest, "unscored: for practice").report
    assert unscored is not None
    assert unscored.facts[0] == "unscored: for practice"
    assert len(report.zine) == len(turn.history.leaves)
    assert report.skyline.count("▪") + report.skyline.count("▫") == len(turn.history.leaves)
    decisions = turn.history.decisions
    assert len(report.marks) == decisions


def test_the_report_splits_the_month_by_what_came_first(turns: list[Turn], pack: Pack) -> None:
    report = seen(turns[-1], pack).report
    assert report is not None
    splits = [line for line in report.facts if line.startswith("first: day ")]
    days = [int(line.split()[2].rstrip(",")) for line in splits]
    assert len(splits) > 2
    assert days == sorted(days)
