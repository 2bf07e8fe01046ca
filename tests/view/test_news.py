"""The ticker says nothing twice in a run, and never runs dry in a month."""

from collections import Counter

import pytest

from game.model.pack import Pack
from game.run.opening import header
from game.run.turn import advance, first
from game.tools.bots import reference
from game.tools.sight import observe
from game.view.zine import news, tell
from tests.view.runs import look


@pytest.mark.parametrize("room", ["kettle", "night_bus"])
def test_no_line_of_the_news_comes_twice_in_a_run(pack: Pack, room: str) -> None:
    turn = first(header(pack, 4711, room), pack)
    told = [news(look(turn, pack))]
    while not turn.over:
        turn = advance(turn, pack, reference(observe(turn.world, pack)), tell)
        told.append(news(look(turn, pack)))
    assert max(Counter(line for lines in told for line in lines).values()) == 1
    assert min(map(len, told)) >= 3


def test_what_happened_here_is_soon_in_the_news(pack: Pack) -> None:
    turn = first(header(pack, 4711, "kettle"), pack)
    told: list[str] = []
    for _ in range(8):
        turn = advance(turn, pack, reference(observe(turn.world, pack)), tell)
        told += news(look(turn, pack))
    assert any("The Kettle" in line for line in told)


def test_a_morning_keeps_its_news(pack: Pack) -> None:
    turn = first(header(pack, 4711, "kettle"), pack)
    turn = advance(turn, pack, reference(observe(turn.world, pack)), tell)
    assert news(look(turn, pack)) == turn.history.leaves[-1].printed.news
