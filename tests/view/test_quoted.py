"""An idea's words stand in quotes; epilogues speak of one that lives, and of no fixed length."""

import re
from dataclasses import replace

import numpy as np
import pytest

from game.engine import measure
from game.model.pack import Pack
from game.model.world import Force, Stage, Status
from game.run.turn import Turn
from game.view import forces, intents, promises, recall
from game.view.look import Look
from game.view.slots import within
from tests.view.runs import look


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return a morning of a run, to be written in."""
    seen = look(turns[8], pack)
    return replace(seen, world=seen.world.thawed())


def test_an_epilogue_speaks_of_an_idea_that_is_said_still(view: Look) -> None:
    roots = view.world.roots
    dead, alive = measure.ideas(view.world, Status.LIVE)[:2].tolist()
    roots.home[:] = 0
    roots.home[dead], roots.home[alive] = 900, 9
    roots.author[[dead, alive]] = view.world.cast.member[0]
    roots.status[dead] = Status.ASH
    assert recall.fills(view, whole=True)["best"] == within(view.words.idea(alive))


def test_an_idea_bears_quotes_in_what_a_force_means_to_do(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    table = view.world.forces
    for kind in (Force.BRAND, Force.CAUSE, Force.RIVAL):
        row = int(np.flatnonzero(table.kind == kind)[0])
        table.root[row], table.whom[row] = root, 3
        for stage in (Stage.WATCH, Stage.WANT, Stage.PITCH, Stage.CAMPAIGN):
            table.stage[row] = stage
            who = forces.name(view, row)
            said = next(each.text for each in intents.intents(view) if each.who == who)
            mark = view.called(root).strip("'")
            assert said.count(mark) == said.count(f"'{mark}'"), said


def test_an_idea_bears_quotes_in_what_is_promised(pack: Pack, view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    vows = [
        promises.words(view, event, choice, 3, root)
        for event, each in enumerate(pack.events)
        for choice, one in enumerate(each.choices)
        if one.promise
    ]
    idea = within(view.words.idea(root))
    assert any(idea in said for said in vows)
    assert all(said.count(idea) == said.count(f"'{idea}'") for said in vows)


def test_how_long_a_run_is_stands_in_no_epilogue_and_no_hint(pack: Pack) -> None:
    told = [
        *(each for one in pack.endings for each in (one.text, one.hint, one.how)),
        *(each.text for one in pack.endings for each in one.variants),
        *(each for one in pack.ambitions for each in (one.text, one.hint)),
    ]
    assert not [text for text in told if re.search(r"\bmonth|\bthirty days", text)]
