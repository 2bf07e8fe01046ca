"""Charters, laws, ambitions, puzzles: compiled as written, refused where they cannot be so."""

from pathlib import Path
from typing import get_args

import pytest

from game.content import packs, schema
from game.content.reach import calls_in
from game.content.specs.puzzle import By
from game.model.condition import Both
from game.model.pack import Pack
from game.tools.bots import BOTS
from tests.content.tiny import MANIFEST, written

SAMPLES = Path(schema.__file__).with_name("samples.toml")
RULE = """
[charter.shut]
title = "Shut"
side = "wall"
text = "Nobody comes in."
price = "Nobody comes in."
because = "the door is shut"
"""
PUZZLE = """
[puzzle.late]
title = "Late"
text = "It is late."
start.day = 12
goal = "room.trust > 45"
par = 3
hint = "Trust them."
"""


def codes(tmp_path: Path, text: str) -> list[str]:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    return [finding.code for finding in packs.check(own)]


@pytest.fixture
def sampled(tmp_path: Path) -> Pack:
    files = {"pack.toml": MANIFEST, "samples.toml": SAMPLES.read_text("utf-8")}
    return packs.load([written(tmp_path, files)]).pack


def test_a_charter_shuts_out_both_ways_and_adds_to_laws(sampled: Pack) -> None:
    ink, till = (one for one in sampled.charters if one.id.startswith("own:"))
    assert (ink.id, ink.side, till.side) == ("own:names_in_ink", "wall", "window")
    assert [sampled.charters[row] for row in ink.shuts] == [till]
    assert [sampled.charters[row] for row in till.shuts] == [ink]
    assert ink.laws == (("answer", 25), ("arrivals", -40))
    assert (till.when, till.closes, till.because) == (Both(()), (), "the drawer stands open")


def test_an_ambition_names_an_ending_and_a_puzzle_a_position(sampled: Pack) -> None:
    aim = next(one for one in sampled.ambitions if one.id == "own:balanced")
    assert sampled.endings[aim.ending].id == "own:balanced"
    assert [sampled.rooms[row].id for row in aim.rooms] == ["own:ledger"]
    assert (aim.weight, aim.title) == (12, "The books agree")
    puzzle = next(one for one in sampled.puzzles if one.id == "own:quarter_day")
    assert sampled.rooms[puzzle.room].id == "own:ledger"
    assert (puzzle.seed, puzzle.day, puzzle.days, puzzle.bot) == ("march", 12, 3, "wall")
    assert puzzle.meters == (("staleness", 55), ("trust", 30))
    assert (puzzle.facts, puzzle.par) == ((), 6)


def test_story_events_are_marked_and_the_notice_of_every_change_is_one(sampled: Pack) -> None:
    story = [event for event in sampled.events if event.story]
    asked = {
        sampled.changes[int(row)].id.partition(":")[2]
        for event in story
        for call in calls_in(event.when)
        if call.function == "change"
        for row in call.args
    }
    changes = {each.id.partition(":")[2] for each in sampled.changes if each.id.startswith("base:")}
    assert asked == changes
    assert all(event.id.startswith("base:") for event in story)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (RULE, []),
        (RULE + 'laws.visit = 50\nunavailable = "No."\n', ["E308", "E207"]),
        (RULE + "laws.hours = 50\n", ["E304"]),
        (RULE + 'when = "room.canon > 2"\n', ["E308"]),
        (RULE + 'shuts = ["shut"]\n', ["E304"]),
        (RULE + 'shuts = ["door"]\n', ["E401"]),
        (RULE.replace('"wall"', '"door"'), ["E304"]),
        (RULE.replace("title =", 'when = "atachment > 3"\nunavailable = ""\nlabel ='), None),
        (PUZZLE, []),
        (PUZZLE + "start.room.core = 3\n", ["E302"]),
        (PUZZLE + "start.room.trust = 300\n", ["E304"]),
        (PUZZLE + "days = 60\n", ["E304"]),
        (PUZZLE.replace("> 45", "> 450"), ["E205"]),
        (PUZZLE.replace('title = "Late"', "title = 3").replace("trust >", "trst >"), None),
    ],
)
def test_what_cannot_be_so_is_said(tmp_path: Path, text: str, found: list[str] | None) -> None:
    said = codes(tmp_path, text)
    if found is None:  # misshapen, and its condition is read all the same
        assert {"E201", "E303"} & set(said)
        assert len(set(said)) > 1
    else:
        assert sorted(said) == sorted(found)


def test_bots_are_those_of_the_game() -> None:
    assert set(get_args(By)) <= set(BOTS)
