"""The reference recordings replay here to the last bit, and show what a run can come to."""

from functools import cache
from pathlib import Path

import pytest

from game.model.pack import Pack
from game.run.shelf import Shelf
from game.run.verify import Verdict, verify
from tests.golden.make import ENDINGS, FOLDER, PLAYED, recording

PLAYERS = sorted(FOLDER.glob("*.room.jsonl"))
SOUGHT = sorted(ENDINGS.glob("*.room.jsonl"))


@cache
def verdict(path: Path) -> Verdict:
    """Verify each recording once."""
    return verify(path, Shelf(()).find)


def test_every_bot_has_its_recording() -> None:
    assert sorted(recording(FOLDER, name) for name in PLAYED) == PLAYERS


def test_every_ending_of_the_base_pack_has_its_recording(pack: Pack) -> None:
    assert sorted(recording(ENDINGS, ending.id) for ending in pack.endings) == SOUGHT


@pytest.mark.parametrize("path", [*PLAYERS, *SOUGHT], ids=lambda path: path.name)
def test_a_recording_replays(path: Path) -> None:
    assert verdict(path).code == 0, verdict(path).message


def test_every_ending_is_reached(pack: Pack) -> None:
    for ending in pack.endings:
        assert verdict(recording(ENDINGS, ending.id)).ending == ending.id


def test_bots_end_in_different_ways() -> None:
    assert len({verdict(path).ending for path in PLAYERS}) >= 4
