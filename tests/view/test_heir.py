"""Who is to have the keys: introduced from the first morning, and every change has its reason."""

from dataclasses import replace

import pytest

from game.engine import named
from game.model.day import Day
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.run.turn import Turn, advance
from game.view import heir, log, offers
from game.view.dashboard import besides, changes
from game.view.look import Look
from game.view.told import Told
from tests.view.runs import first, look


def test_the_first_morning_says_who_and_why(turns: list[Turn], pack: Pack) -> None:
    view = look(turns[0], pack)
    who = view.world.host.successor
    loyal = view.world.cast.loyalty
    assert loyal[who] == loyal.max()
    assert heir.why_them(view) == (
        f"{heir.name(view)} would have the keys after you: of all on the first evening the most "
        "loyal; you may name another"
    )
    _, trust = besides(view)
    assert trust.value == f"{heir.name(view)} {named.trust(view.world, who)}"
    assert heir.why_them(view) in trust.why
    assert any("loyalty moves with promises" in line for line in trust.why)


@pytest.fixture(name="chosen")
def _chosen(pack: Pack) -> Look:
    """Return the morning after somebody else was named."""
    turn = first(pack)
    other = next(who for who in named.here(turn.world) if who != turn.world.host.successor)
    person = pack.people[int(turn.world.cast.person[other])].id
    return look(advance(turn, pack, Day({"offer:successor": person})), pack)


def test_whoever_was_named_is_said_to_have_been(chosen: Look) -> None:
    assert heir.why_them(chosen).endswith("would have the keys after you: you said so on day 1")
    before = chosen.pack.people[int(chosen.world.cast.person[chosen.history.heirs[0][0]])].name
    (line,) = (each for each in log.told(chosen) if "is to have the keys" in each)
    assert line.endswith(f"{before}, who would have had them, minds.")
    assert heir.at_stake(chosen)


def test_keys_are_given_to_whoever_is_named_the_same_evening(turns: list[Turn], pack: Pack) -> None:
    world = turns[10].world
    other = next(who for who in named.here(world) if who != world.host.successor)
    person = pack.people[int(world.cast.person[other])]
    view = look(turns[10], pack, Day({"offer:successor": person.id}))
    card = next(each for each in offers.standing(view) if each.event == "offer:step_down")
    assert card.choices[0].label == f"Give the keys to {person.name}"
    assert f"{person.name} would have the keys: named tonight." in card.text
    assert f"trust in {person.name} {named.trust(world, other)} of" in card.choices[0].effects[0]


def test_a_change_that_nobody_asked_for_has_its_reason(chosen: Look) -> None:
    who = chosen.world.host.successor
    passed = Happening(Kind.SUCCESSOR, who=who, passed=True)
    last = replace(chosen.history.leaves[-1], happenings=(passed,))
    view = replace(chosen, history=replace(chosen.history, leaves=(last,)))
    before = chosen.pack.people[int(chosen.world.cast.person[chosen.history.heirs[0][0]])].name
    said = log.sentence(Told(view), passed)
    assert said.startswith(f"{before} is gone; {heir.name(view)} would have the keys now")
    assert f"since day 1, when {before} was gone: of all here the one most trusted" in (
        heir.why_them(view)
    )


def test_trust_that_moved_says_by_which_half_and_why(turns: list[Turn], pack: Pack) -> None:
    moved = 0
    for turn in turns[1:-1]:
        view = look(turn, pack)
        _, trust = besides(view)
        assert all(line for line in trust.why)
        if trust.change:
            moved += 1
            assert trust.why[0] == f"{trust.change:+d} since yesterday"
            assert trust.why[1].startswith("attachment ")
            assert trust.why[2].startswith("last night: ")
            assert trust.change == trust.series[-1] - trust.series[-2]
    assert moved


def test_trust_is_news_only_where_it_matters(turns: list[Turn], pack: Pack) -> None:
    views = [look(turn, pack) for turn in turns[1:-1]]
    view = next(each for each in views if heir.vital(each).change and not heir.at_stake(each))
    assert not any(line.startswith(heir.NAME) for line in changes(view))
    row = [each.id for each in pack.ambitions].index("base:somebody_elses")
    host = replace(view.world.host, ambition=row)
    meant = replace(view, world=replace(view.world, host=host))
    assert any(line.startswith(f"{heir.NAME} {heir.name(view)}") for line in changes(meant))


def test_the_last_night_says_what_it_took(turns: list[Turn], pack: Pack) -> None:
    fell = [look(turn, pack) for turn in turns if heir.vital(look(turn, pack)).change < 0]
    view = fell[0]
    then = heir.vital(view).series[-2]
    (line,) = heir.lost_in_the_night(view)
    assert line.startswith(f"trust in {heir.name(view)} was {then} the evening before: ")
    assert heir.swing(view) >= -heir.vital(view).change


def test_naming_them_again_is_refused_as_a_thing_that_is_so(chosen: Look) -> None:
    card = next(each for each in offers.standing(chosen) if each.event == "offer:successor")
    (shut,) = (choice.refusal for choice in card.choices if choice.refusal)
    assert shut.lower() == f"{heir.name(chosen)} has them after you as it is."
    assert card.text.endswith(f"{heir.why_them(chosen)}.")
