"""Moods, ties and intents: what is shown of people and of forces."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.measure import threshold
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Force, Stage, World
from game.run.turn import Turn
from game.view import members, outlook
from game.view.intents import intents
from game.view.look import Look
from tests.view.runs import look


def felt(world: World, **columns: int) -> World:
    """Return the world with its first named member feeling so."""
    changed = world.thawed()
    row = int(changed.cast.row[0])
    changed.members.belonging[row] = threshold(columns.get("attachment", 60))
    changed.cast.energy[0] = columns.get("energy", 60)
    changed.cast.loyalty[0] = columns.get("loyalty", 60)
    changed.cast.row[0] = columns.get("row", row)
    return changed


@pytest.mark.parametrize(
    ("mood", "columns"),
    [
        ("glowing", {"attachment": 90}),
        ("warm", {"attachment": 60}),
        ("calm", {"attachment": 40}),
        ("hurt", {"attachment": 10}),
        ("tired", {"attachment": 90, "energy": 5}),
        ("torn", {"attachment": 60, "loyalty": 5}),
        ("away", {"row": NONE}),
    ],
)
def test_a_mood_is_a_word_and_a_face(
    turns: list[Turn], pack: Pack, mood: str, columns: dict[str, int]
) -> None:
    world = felt(turns[0].world, **columns)
    assert members.mood(world, 0) == mood
    rows = members.rows(Look(world, pack, turns[0].history))
    name = pack.people[int(world.cast.person[0])].name
    row = next(row for row in rows if row.name == name)
    assert (row.face, row.mood, row.here) == (members.FACES[mood], mood, mood != "away")
    assert row.card


def test_the_circle_comes_first(turns: list[Turn], pack: Pack) -> None:
    rows = members.rows(look(turns[0], pack))
    assert [row.circle for row in rows] == [True] * 5 + [False] * 7
    assert all(row.note and row.card for row in rows)


def test_what_happened_to_somebody_is_on_their_card(turns: list[Turn], pack: Pack) -> None:
    told = [line for row in members.rows(look(turns[-1], pack)) for line in row.card]
    assert any(line.startswith("day ") for line in told)


@pytest.mark.parametrize("stage", Stage)
def test_every_force_says_what_it_will_do(turns: list[Turn], pack: Pack, stage: Stage) -> None:
    view = look(turns[4], pack)
    root = int(np.flatnonzero(view.world.roots.status == 2)[0])
    for target in (root, NONE):
        world = view.world.thawed()
        world.forces.stage[:] = stage
        world.forces.root[:] = target
        world.forces.due[:] = world.host.day + 2
        world.forces.tag[:] = 0
        coming = intents(replace(view, world=world))
        for intent in (each for each in coming if each.glyph != outlook.GLYPH):
            assert intent.text
            assert "{" not in intent.text
            assert intent.days in {-1, 2}
            assert intent.glyph in ("▲" if intent.who in _platforms(pack) else "!~")
            if stage is Stage.CAMPAIGN and target != NONE and intent.who in _takers(pack):
                assert view.called(root).strip("'") in intent.text
    assert set(view.world.forces.kind.tolist()) <= set(Force)


def _takers(pack: Pack) -> set[str]:
    return {brand.name for brand in pack.brands} | {cause.name for cause in pack.causes}


def _platforms(pack: Pack) -> set[str]:
    return {platform.name for platform in pack.platforms}


def test_two_ideas_of_one_mark_are_told_apart(turns: list[Turn], pack: Pack) -> None:
    for turn in turns:
        view = look(turn, pack)
        for mark, count in view.marks.items():
            roots = np.flatnonzero(np.isin(view.world.roots.status, (2, 3)))
            plain = [root for root in roots.tolist() if root not in view.names]
            mine = [r for r in plain if view.words.mark(int(view.world.roots.variant[r])) == mark]
            assert len(mine) == count
            assert all((view.called(int(root)) == mark) == (count == 1) for root in mine)
