"""What a player reads is so: of names, ages, promises, what was sold, and what would help."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import judge, measure
from game.engine.draft import Draft
from game.engine.verbs import VERBS
from game.model import pack as nouns
from game.model.day import Day, Entry
from game.model.hosted import Deed
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.model.units import CENT, HOURS_A_DAY, NONE, PLAYER
from game.model.world import Fate, Force, Stage, Status
from game.run.forecast import Forecaster
from game.run.turn import Turn
from game.view import (
    details,
    ideas,
    log,
    members,
    moments,
    names,
    promises,
    recall,
    refusals,
    report,
)
from game.view.evening import evening
from game.view.forecastpane import forecast_pane
from game.view.look import Look
from game.view.told import Told
from game.view.worded import worded
from tests.view.runs import look

_LATER = 8


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return a morning of a run, to be written in."""
    seen = look(turns[_LATER], pack)
    return replace(seen, world=seen.world.thawed())


def before(view: Look, *happened: Happening) -> Look:
    """Return a morning whose day before yesterday had this in it."""
    leaves = view.history.leaves
    told = replace(leaves[-2], happenings=happened)
    return replace(view, history=replace(view.history, leaves=(*leaves[:-2], told, leaves[-1])))


def test_who_has_left_says_nothing_more(view: Look) -> None:
    view.world.cast.row[3] = NONE
    gone = before(view, Happening(Kind.LEFT, who=3, amount=1))
    wrote = replace(view.history.leaves[-1], happenings=(Happening(Kind.POSTED, who=3, root=0),))
    company = moments.Company()
    assert any(each.who == 3 for each in moments.moments(wrote, view, company))
    company.part(gone.history.leaves[-2])
    assert not any(each.who == 3 for each in moments.moments(wrote, view, company))


def test_whoever_left_for_a_reason_and_works_for_a_brand_has_both_told(view: Look) -> None:
    life = int(np.flatnonzero(view.world.forces.kind == Force.LIFE)[0])
    brand = int(np.flatnonzero(view.world.forces.kind == Force.BRAND)[0])
    hired = Happening(Kind.HIRED, who=3, about=brand)
    moved = Happening(Kind.FORCE_MOVED, who=3, about=life, amount=int(Stage.WANT))
    assert "was one of us" in log.sentence(Told(view), hired)
    assert "has to be paid for" in log.sentence(Told(before(view, moved)), hired)


def test_nothing_has_rested_longer_than_it_is_old(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.CANON)[0])
    view.world.roots.rested[root] = 12
    view.world.roots.born[root] = view.world.host.tick - 3 * HOURS_A_DAY + 1
    assert "not leant on yet" in details.detail(view, Entry("callback", (root,)))


def test_who_can_follow_and_who_reads_all_are_told_in_both_places(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.CANON)[0])
    said = [
        [line for line in details.detail(view, Entry(verb, (root,))) if "can follow" in line]
        for verb in ("callback", "translate")
    ]
    assert said[0] == said[1] != []


def test_a_promise_says_what_keeps_it(view: Look, pack: Pack) -> None:
    labelled = [
        (at, k, choice.promise)
        for at, event in enumerate(pack.events)
        for k, choice in enumerate(event.choices)
        if choice.promise and choice.promise.label
    ]
    assert labelled
    for event, choice, _ in labelled:
        said = promises.words(view, event, choice, 0, 0)
        assert said.endswith(")")
        assert "[" not in said


def test_one_person_is_not_thumped_by_themselves(turns: list[Turn], pack: Pack) -> None:
    told = [recall.fills(look(turn, pack), whole=False) for turn in turns[1:]]
    assert all(fills["name"] != fills["best_author"] for fills in told)
    assert not {fills["best_author"] for fills in told} & {"the room"}


def test_ties_are_told_as_people_say_them(pack: Pack) -> None:
    said = [names.tie(pack, kind, "ida", "lark") for kind in range(len(pack.tie_kinds))]
    assert "ida owes lark" in said
    assert not any(":" in each for each in said)


def test_an_outcome_stands_under_its_card(view: Look, pack: Pack) -> None:
    event = next(at for at, each in enumerate(pack.events) if each.choices)
    chose = Happening(Kind.CHOSE, about=event, amount=0, roles=(0, 1, 2, 3), passed=True)
    assert Told(view).chose(chose).startswith(f"{worded(view, event, 0).title}: ")


def test_two_who_are_sat_down_are_named_before_and_after(view: Look) -> None:
    lines = details.detail(view, Entry("moderate", (1,)))
    assert " and " in lines[-1]
    done = log.sentence(Told(view), Happening(Kind.MODERATED, about=1, amount=2, roles=(0, 1)))
    called = [names.member(view.world, view.pack, who) for who in (0, 1)]
    assert all(name in done for name in called)


def test_an_evening_on_a_living_idea_says_that_it_saves_nothing(
    turns: list[Turn], pack: Pack
) -> None:
    turn = next(turn for turn in turns if measure.ideas(turn.world, Status.LIVE).size)
    entry = Entry("host", (int(measure.ideas(turn.world, Status.LIVE)[0]),))
    view = look(turn, pack)
    assert any("does not keep it alive" in line for line in details.detail(view, entry))
    told = Forecaster(turn.world, pack).verb(Day(), entry)
    pane = forecast_pane(view, told, entry)
    assert any("is alive in the morning in" in line for line in pane.beside)
    assert any("against tonight without it" in line for line in pane.beside)


def test_what_rest_may_post_is_judged_where_it_was_posted(turns: list[Turn], pack: Pack) -> None:
    ready = VERBS["rest"].refuse
    turn = next(t for t in turns[1:] if ready(t.world, pack, Day(), Entry("rest")) is None)
    told = Forecaster(turn.world, pack).verb(Day(), Entry("rest"))
    assert told.lives
    assert told.chance > 0


def test_what_moves_no_imprint_is_not_praised_for_it(turns: list[Turn], pack: Pack) -> None:
    turn = turns[_LATER]
    day = Day()
    entry = next(
        each
        for each in VERBS["moderate"].candidates(turn.world, pack)
        if VERBS["moderate"].refuse(turn.world, pack, day, each) is None
    )
    told = Forecaster(turn.world, pack).verb(day, entry)
    pane = forecast_pane(look(turn, pack), told, entry)
    assert told.idle == ("as it would be without it" in pane.about)
    assert told.idle == (pane.word == "even")
    assert told.idle == ("%" not in pane.chances)
    assert any("trust" in line for line in pane.beside)


def test_nobody_noticed_admits_to_what_was_seen(view: Look, pack: Pack) -> None:
    row = next(at for at, each in enumerate(pack.endings) if each.id == "base:nobody_noticed")
    view.world.host.ending = row
    view.world.roots.abroad[:] = 0
    unseen = report.report(view, "")
    assert unseen is not None
    view.world.roots.abroad[
        int(view.world.rooms.canon[0][view.world.rooms.canon[0] != NONE][0])
    ] = 9
    seen = report.report(view, "")
    assert seen is not None
    assert "never heard of you" in unseen.epilogue[1]
    assert "never heard" not in " ".join(seen.epilogue)


def test_home_and_abroad_are_counted_apart_in_one_figure(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.today[root] = 53
    view.world.roots.fate[root], view.world.roots.abroad[root] = Fate.HOME, 0
    assert ideas.row(view, root, 53).said == "53"
    view.world.roots.fate[root], view.world.roots.abroad[root] = Fate.LEAKED, 2
    assert ideas.row(view, root, 53).said == "53+2"
    view.world.roots.abroad[root] = 40_000
    assert ideas.row(view, root, 53).said == "53+40k"


def test_a_plan_that_breaks_a_promise_says_so_before_the_day_is_closed(view: Look) -> None:
    view.world.promises.grow(
        1, who=0, deed=Deed.LEAVE_IT_HOME, root=5, opens=1, due=99, points=4, event=0, choice=0
    )
    leak, other = (Entry("leak", (root, 0, 0)) for root in (5, 6))
    broken = ("! breaks a promise to mira: trust ▼8, and a grudge",)
    assert promises.touched(view, leak) == broken
    assert promises.touched(view, other) == ()
    assert details.detail(view, leak)[:1] == broken
    plan = evening(replace(view, day=Day({}, (leak,)))).plan
    assert plan[0].breaks == ("breaks a promise to mira: trust ▼8, and a grudge",)


def test_a_promise_that_nothing_planned_keeps_is_told_on_its_last_evening(view: Look) -> None:
    today = view.world.host.day
    view.world.promises.grow(
        1, who=0, deed=Deed.REST, root=NONE, opens=1, due=today, points=4, event=0, choice=0
    )
    price = promises.price(view, 4)
    assert evening(view).lapsing == (
        f"breaks a promise to mira, due tonight: trust ▼{price}, and a grudge",
    )
    assert not evening(replace(view, day=Day({}, (Entry("rest"),)))).lapsing
    host = Entry("host", (int(measure.ideas(view.world, Status.CANON)[0]),))
    assert promises.touched(view, host) == (
        "+ if it goes well, keeps what is promised mira: trust ▲4",
    )
    held = evening(replace(view, day=Day({}, (host,)))).lapsing
    assert "due tonight unless the evening goes well: trust" in held[0]


def test_a_broken_promise_costs_what_the_weather_says(view: Look) -> None:
    assert promises.price(view, 4) == 8
    view.world.host.weather = 10
    assert promises.price(view, 4) > 8


@pytest.mark.parametrize("tired", [4, 40])
def test_an_early_night_takes_what_its_entry_says(view: Look, tired: int) -> None:
    view.world.host.fatigue = tired * CENT
    draft = Draft(view.world.thawed(), view.pack)
    VERBS["rest"].act(draft, Entry("rest"))
    taken = tired - draft.world.host.fatigue // CENT
    assert details.detail(view, Entry("rest"))[0].startswith(f"fatigue ▼{taken} of {tired} now")


def test_nobody_is_said_to_have_been_silent_before_the_host_came(
    turns: list[Turn], pack: Pack
) -> None:
    cards = [row.card for turn in turns[:2] for row in members.rows(look(turn, pack))]
    assert not any("months" in line or "weeks" in line for card in cards for line in card)
    assert any("only read along" in line for card in cards for line in card)


def test_the_chance_on_a_card_is_the_one_it_will_have(view: Look) -> None:
    view.world.rooms.posts[PLAYER] += 1
    test = nouns.Test("pulse", measure.pulse(view.world))
    dusk = Draft(view.world.thawed(), view.pack)
    dusk.begin(0)
    told = judge.tonight(view.world, view.pack, test)
    assert told == judge.odds(dusk.world, view.pack, test)
    assert told < judge.odds(view.world, view.pack, test)


def test_an_evening_after_a_callback_is_said_to_fall_flat(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.CANON)[0])
    view.world.roots.rested[root] = 90
    assert ideas.leant(view, root) == "well rested"
    planned = replace(view, day=Day({}, (Entry("callback", (root,)),)))
    assert ideas.leant(planned, root).endswith("it will fall flat")


def test_what_too_few_have_said_is_not_called_too_young(view: Look, pack: Pack) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.born[root], view.world.roots.home[root] = 0, 7
    refusal = VERBS["retire"].refuse(view.world, pack, Day(), Entry("retire", (root,)))
    told = refusals.words(view.world, pack, refusal)
    assert told == "Said here 7 times, ever: who would come? It needs 20."
