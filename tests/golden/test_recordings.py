"""The reference recordings replay here to the last bit, and show what a run can come to."""

from pathlib import Path

import pytest

from game.run.shelf import Shelf
from game.run.verify import verify
from game.tools.bots import BOTS
from tests.golden.make import FOLDER

RECORDINGS = sorted(FOLDER.glob("*.room.jsonl"))


def test_every_bot_has_its_recording() -> None:
    assert {path.name.partition(".")[0] for path in RECORDINGS} == set(BOTS)


@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.name)
def test_a_recording_replays(path: Path) -> None:
    verdict = verify(path, Shelf(()).find)
    assert verdict.code == 0, verdict.message


def test_runs_end_in_different_ways() -> None:
    endings = {verify(path, Shelf(()).find).ending for path in RECORDINGS}
    assert len(endings) >= 4
