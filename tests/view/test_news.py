"""The ticker says nothing twice in a run, and never runs dry in a month."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from game.engine import measure
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Force, Stage, Status
from game.run.opening import header
from game.run.turn import Turn, advance, first
from game.tools.bots import reference
from game.tools.sight import observe
from game.view import zine
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


def test_the_news_names_the_brand_that_did_it_and_not_the_one_that_was_refused(
    turns: list[Turn], pack: Pack
) -> None:
    view = look(turns[4], pack)
    forces = view.world.thawed().forces
    refused, other = np.flatnonzero(forces.kind == Force.BRAND)[:2].tolist()
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    forces.stage[:] = Stage.WATCH
    forces.stage[other], forces.root[other] = Stage.CAMPAIGN, root
    forces.met[other], forces.met[refused] = NONE, view.world.host.day
    there = replace(view, world=replace(view.world, forces=forces))
    page = next(each for each in pack.pages if each.id == "base:news_near_45")
    best = replace(page, text="{brand}: {best}")
    held = replace(pack, pages=(page, best))
    lines = zine._told(replace(there, pack=held), [page, best])
    assert lines[0].startswith(pack.brands[int(forces.which[other])].name)
    assert lines[1].endswith(view.words.idea(root))
