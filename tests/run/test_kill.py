"""A process killed at any moment loses no day that it has acknowledged, and the run goes on."""

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from game.run.reader import read
from game.run.run import Run
from tests.run import toy

TRIALS = 24


def play_on(path: Path, acknowledge: int) -> None:
    """Play what is left of a run, and say each closed day with one byte."""
    with toy.rules():
        started = path.exists()
        run = Run.resume(path, toy.pack()) if started else Run.begin(toy.header(), toy.pack(), path)
        for day in toy.days(toy.LAST)[run.turn.day - 1 :]:
            run.do(day)
            os.write(acknowledge, b".")


def killed_while_playing(path: Path, days: int, after: float) -> int:
    """Play in another process, kill it some seconds after so many days; return the days it said."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            play_on(path, theirs)
        finally:
            os._exit(0)
    os.close(theirs)
    heard = 0
    with os.fdopen(ours, "rb", buffering=0) as said:
        while heard < days and said.read(1):
            heard += 1
        threading.Event().wait(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return heard + len(said.readall())


@pytest.mark.skipif(sys.platform == "win32", reason="no fork and no SIGKILL there")
def test_no_acknowledged_day_is_lost(tmp_path: Path) -> None:
    with toy.rules():
        whole = Run.begin(toy.header(), toy.pack())
        for day in toy.days(toy.LAST):
            whole.do(day)
    for trial in range(TRIALS):
        path = tmp_path / f"{trial}.room.jsonl"
        said = killed_while_playing(path, 1 + trial * 7 % 28, (trial % 5) / 2000)
        recorded = len(read(path, torn=True).lines)
        assert recorded >= said
        said += killed_while_playing(path, trial * 5 % 11, (trial % 3) / 2000)
        with toy.rules(), Run.resume(path, toy.pack()) as run:
            assert run.turn.day > said
            for day in toy.days(toy.LAST)[run.turn.day - 1 :]:
                run.do(day)
            assert run.turn.digest == whole.turn.digest
        assert read(path).close is not None
