"""The reference recordings replay here to the last bit, and show what a run can come to."""

from functools import cache
from pathlib import Path

import pytest

from game.run.shelf import Shelf
from game.run.verify import Verdict, verify
from tests.golden.make import FOLDER, PLAYED

RECORDINGS = sorted(FOLDER.glob("*.room.jsonl"))


@cache
def verdict(path: Path) -> Verdict:
    """Verify each recording once."""
    return verify(path, Shelf(()).find)


def test_every_bot_has_its_recording() -> None:
    assert {path.name.partition(".")[0] for path in RECORDINGS} == set(PLAYED)


@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.name)
def test_a_recording_replays(path: Path) -> None:
    assert verdict(path).code == 0, verdict(path).message


def test_runs_end_in_different_ways() -> None:
    assert len({verdict(path).ending for path in RECORDINGS}) >= 4
