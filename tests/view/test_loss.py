"""A loss names its causes and the day it became likely."""

from game.engine import legal
from game.model.day import Day
from game.model.pack import Pack
from game.run.turn import advance
from game.view.turn import panes_of
from game.view.zine import tell
from tests.view.runs import first, look


def test_whoever_never_rests_reads_why_it_ended(pack: Pack) -> None:
    turn = first(pack)
    while not turn.over:
        day = Day()
        while able := [e for e in legal.options(turn.world, pack, day) if e.verb != "rest"]:
            day = Day({}, (*day.plan, able[-1]))
        turn = advance(turn, pack, day, tell)
    report = panes_of(look(turn, pack)).report
    assert report is not None
    assert report.kind == "loss"
    *causes, likely = report.causes
    assert 1 <= len(causes) <= 3
    assert any("fatigue" in cause for cause in causes)
    assert likely.startswith("it became likely on day ")
    assert 1 <= int(likely.rsplit(" ", 1)[1]) <= turn.day
