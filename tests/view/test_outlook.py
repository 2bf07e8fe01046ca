"""How a month would end as things stand, which win is next, and at its end why it ended so."""

from dataclasses import replace

from game.model.pack import Pack
from game.model.units import NONE
from game.run.turn import Turn
from game.view import outlook, verdict
from game.view.look import Look
from tests.view.runs import look


def _hosted(turn: Turn, pack: Pack, **host: int) -> Look:
    view = look(turn, pack)
    return replace(view, world=replace(view.world, host=replace(view.world.host, **host)))


def test_the_first_morning_and_the_last_promise_nothing(turns: list[Turn], pack: Pack) -> None:
    assert outlook.rows(look(turns[0], pack)) == ()
    assert outlook.rows(look(turns[-1], pack)) == ()


def test_a_morning_tells_how_it_would_end_and_which_win_is_next(
    turns: list[Turn], pack: Pack
) -> None:
    for turn in turns[1:-1]:
        now, then = outlook.rows(_hosted(turn, pack, ambition=NONE))
        assert (now.who, then.who) == ("Now", "Next")
        titles = {ending.title: ending.kind for ending in pack.endings}
        assert titles[now.text.split(",")[0]] in {"win", "mixed", "loss"}
        assert titles[then.text.split(":")[0]] == "win"
        assert now.text.split(",")[0] != then.text.split(":")[0]


def test_what_was_declared_stands_before_the_next_win(turns: list[Turn], pack: Pack) -> None:
    turn, titles = turns[12], [ending.title for ending in pack.endings]
    _, then = outlook.rows(_hosted(turn, pack, ambition=NONE))
    nearest = titles.index(then.text.split(":")[0])
    for row, each in enumerate(pack.ambitions):
        _, meant, *others = outlook.rows(_hosted(turn, pack, ambition=row))
        assert (meant.who, meant.text.split(":")[0]) == ("Meant", titles[each.ending])
        assert others == ([] if each.ending == nearest else [then])


def test_a_room_that_was_seen_is_no_longer_next_to_going_unnoticed(
    turns: list[Turn], pack: Pack
) -> None:
    shown = _hosted(turns[5], pack, exposure_peak=9_000, ambition=NONE)
    assert not any("Nobody Noticed" in row.text for row in outlook.rows(shown))


def test_a_night_that_changes_how_it_would_end_says_so(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[2:-1]:
        was, now = turn.history.bound[-2:]
        lines = outlook.turned(look(turn, pack))
        assert len(lines) == (was != now)
        assert all(line.startswith("As things stand it would end as '") for line in lines)
    assert len(set(turns[-1].history.bound)) > 1


def test_the_end_is_what_the_last_morning_is_bound_for(turns: list[Turn], pack: Pack) -> None:
    ended = pack.endings[turns[-1].world.host.ending]
    assert turns[-1].history.bound[-1] == ended.id


def test_the_report_says_what_an_ending_found_and_which_win_was_missed(
    turns: list[Turn], pack: Pack
) -> None:
    view = _hosted(turns[-1], pack, ambition=NONE)
    ways = {ending.id: ending for ending in pack.endings}
    won = verdict.why(view, ways["base:long_table"])
    assert won[0].startswith("there was what it asks for: core ")
    assert not any("nearest win" in line for line in won)
    neither = verdict.why(view, ways["base:still_lit"])
    assert any(line.startswith("the nearest win was ") for line in neither)
    kept = _hosted(turns[-1], pack, ambition=0)
    declared = verdict.why(kept, ways["base:still_lit"])[1]
    assert declared.startswith(("declared was ", "it is what you declared"))


def test_the_report_says_when_the_imprint_was_highest_and_what_took_from_it(
    turns: list[Turn], pack: Pack
) -> None:
    view, lit = look(turns[-1], pack), next(e for e in pack.endings if e.id == "base:still_lit")
    series = {**view.history.series, "imprint": (10, 500, *(40,) * (len(turns) - 2))}
    lost = replace(view, history=replace(view.history, series=series))
    (line,) = (each for each in verdict.why(lost, lit) if "imprint" in each)
    assert line.startswith("the imprint was 500 after day 1, and has fallen since: ")
    assert " ▼" in line
    series = {**view.history.series, "imprint": (40,) * len(turns)}
    level = replace(view, history=replace(view.history, series=series))
    assert not any("imprint" in each for each in verdict.why(level, lit))
