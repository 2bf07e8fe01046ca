"""Giving the keys or closing the room: what it asks is told before, what it missed, after."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import named
from game.model.day import Day
from game.model.ending import Ending
from game.model.hosted import Closing
from game.model.pack import Pack
from game.model.units import ONE, PARTING_DAY
from game.run.forecast import FUTURES, Forecaster
from game.run.turn import Turn
from game.view import heir, offers, parting, verdict
from game.view.forecastpane import forecast_pane
from game.view.look import Look
from game.view.progress import progress
from game.view.report import report
from tests.view.runs import look

KEYS, FAREWELL = {"offer:step_down": "keys"}, {"offer:close": "farewell"}


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return the morning after the last day, to be written in: nobody asks for a core of its own.

    The first of the named who are here has the keys, and the room trusts them to 77.
    """
    seen = look(turns[-1], pack)
    view = replace(seen, world=seen.world.thawed())
    world = view.world
    who = named.here(world)[0]
    world.host.core_goal, world.host.successor = 0, who
    world.cast.loyalty[who] = 64
    world.members.belonging[world.cast.row[who]] = ONE * 9 // 10 + 1
    return view


def ending(pack: Pack, name: str) -> Ending:
    return next(each for each in pack.endings if each.id == f"base:{name}")


def ended(view: Look, name: str) -> Look:
    """Let the run have ended so."""
    view.world.host.ending = view.pack.endings.index(ending(view.pack, name))
    return view


def test_from_when_the_keys_can_be_given_is_told_before(view: Look, pack: Pack) -> None:
    for day, told in ((PARTING_DAY - 1, "(from day 11)"), (PARTING_DAY, "(not yet)")):
        view.world.host.day = day
        assert f"the keys handed over {told}" in progress(view, ending(pack, "handover").when)


def test_keys_that_were_not_taken_up_are_named_with_the_figures(view: Look, pack: Pack) -> None:
    view.world.host.closing = Closing.STEPPED_DOWN
    first, *others = verdict.why(view, ending(pack, "still_lit"))
    assert first == f"The Handover was missed by 3: trust in {heir.name(view)} 77 of 80"
    assert "no other ending had all it asks" in others
    assert not any("The Handover" in line for line in others)


def test_all_that_was_missing_is_named(view: Look, pack: Pack) -> None:
    view.world.host.closing, view.world.host.core_goal = Closing.STEPPED_DOWN, 9_000
    first = verdict.why(view, ending(pack, "still_lit"))[0]
    assert first.startswith("The Handover was missed: trust in ")
    assert "77 of 80, 3 off; core " in first


def test_a_loss_on_that_night_names_it_too(view: Look, pack: Pack) -> None:
    view.world.host.closing = Closing.STEPPED_DOWN
    assert verdict.why(view, ending(pack, "burnt_out"))[0].startswith("The Handover was missed by")


def test_a_farewell_that_few_came_to_is_named(view: Look, pack: Pack) -> None:
    view.world.host.closing, view.world.host.core_goal = Closing.CLOSED, 9_000
    assert verdict.why(view, ending(pack, "still_lit"))[0].startswith("The Archive was missed: ")


def test_what_came_is_not_missed(view: Look, pack: Pack) -> None:
    view.world.host.closing = Closing.STEPPED_DOWN
    view.world.cast.loyalty[view.world.host.successor] = 99
    told = verdict.why(view, ending(pack, "handover"))
    assert not any("missed" in line for line in told)
    assert f"trust in {heir.name(view)} 94 of 80" in told[0]


def test_the_epilogue_knows_of_keys_that_hung_on_their_hook_again(view: Look) -> None:
    view.world.host.closing = Closing.STEPPED_DOWN
    pane = report(ended(view, "still_lit"), "")
    assert pane is not None
    assert pane.epilogue[0].startswith(f"You gave {heir.name(view)} the keys at nine")
    view.world.host.closing = Closing.NOT
    plain = report(view, "")
    assert plain is not None
    assert plain.epilogue == pane.epilogue[1:]


def test_a_card_says_what_is_asked_and_that_the_night_is_judged(
    turns: list[Turn], pack: Pack
) -> None:
    view = look(turns[10], pack)
    card = next(each for each in offers.standing(view) if each.event == "offer:step_down")
    asks, judged, ends = card.choices[0].effects
    assert card.last
    assert asks.startswith(f"The Handover asks: trust in {heir.name(view)} ")
    assert "keys handed over" not in asks
    assert judged.startswith("judged after tonight, not as it stands now; trust in ")
    assert judged.endswith(f"has moved by up to {heir.swing(view)} in a night")
    assert ends == "the run ends with it"
    assert heir.why_them(view) in card.text


@pytest.mark.parametrize(
    ("choice", "title"), [(KEYS, "The Handover"), (FAREWELL, "The Archive")], ids=["keys", "lamp"]
)
def test_a_forecast_says_in_how_many_nights_it_would_hold(
    turns: list[Turn], pack: Pack, choice: dict[str, str], title: str
) -> None:
    view = replace(look(turns[10], pack), day=Day(choice))
    told = Forecaster(view.world, pack).plan(view.day)
    assert sum(told.ends.values()) == FUTURES
    (line,) = forecast_pane(view, told).ends
    assert line.startswith(f"of {FUTURES} nights tried: {title} in ")


def test_nights_after_which_it_goes_on_say_nothing_of_an_end(turns: list[Turn], pack: Pack) -> None:
    view = look(turns[4], pack)
    told = Forecaster(view.world, pack).plan(Day())
    assert told.ends == {}
    assert forecast_pane(view, told).ends == ()


def test_the_shares_add_up_to_the_nights_tried(turns: list[Turn], pack: Pack) -> None:
    view = look(turns[4], pack)
    told = Forecaster(view.world, pack).plan(Day())
    rows = [pack.endings.index(ending(pack, name)) for name in ("burnt_out", "forked")]
    some = replace(told, ends={rows[0]: 3, rows[1]: 5})
    (line,) = parting.foretold(view, some)
    assert line == (
        f"of {FUTURES} nights tried: Forked Without You in 5, Burnt Out in 3 and it goes on in "
        f"{FUTURES - 8}"
    )


def test_whose_keys_they_are_is_in_the_forecast_where_it_matters(
    turns: list[Turn], pack: Pack
) -> None:
    view = look(turns[4], pack)
    told = Forecaster(view.world, pack).plan(Day())
    names = [row.name for row in forecast_pane(view, told).rows]
    assert "layers" in names
    assert not any(name.startswith("trust in ") for name in names)
    host = replace(view.world.host, ambition=_ambition(pack, "somebody_elses"))
    meant = replace(view, world=replace(view.world, host=host))
    rows = {row.name: row for row in forecast_pane(meant, told).rows}
    trust = rows[f"trust in {heir.name(view)}"]
    assert trust.low <= trust.middle <= trust.high
    assert np.abs(trust.now - trust.middle) < 20
    hidden = replace(view.world.host, ambition=_ambition(pack, "unlisted"))
    seen = replace(view, world=replace(view.world, host=hidden))
    assert "exposure peak" in [row.name for row in forecast_pane(seen, told).rows]


def _ambition(pack: Pack, name: str) -> int:
    return [each.id for each in pack.ambitions].index(f"base:{name}")
