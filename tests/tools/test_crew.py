"""Many hands: results in the order of the tasks, and nobody goes on once nobody listens."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing import active_children
from threading import Event

import pytest

from game.model.pack import Pack
from game.tools.crew import Crew


class _EnoughError(Exception):
    pass


def rested(_pack: Pack, seconds: float) -> float:
    """Return the seconds once they have passed."""
    Event().wait(seconds)
    return seconds


def test_results_stand_in_the_order_of_the_tasks(pack: Pack) -> None:
    told: list[tuple[int, int]] = []
    tasks = [0.2, 0.0, 0.1]
    found = Crew(2).results(rested, pack, tasks, lambda done, of: told.append((done, of)))
    assert found == tasks
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_who_stops_listening_stops_the_work(pack: Pack) -> None:
    def say(done: int, _whole: int) -> None:
        if done:
            raise _EnoughError

    before = active_children()
    with pytest.raises(_EnoughError):
        Crew(2).results(rested, pack, [0, 600, 600, 600], say)
    assert active_children() == before


@pytest.mark.parametrize("wait", [0, 3], ids=["while its hands come", "while they work"])
def test_ctrl_c_ends_every_process_at_once_and_without_a_trace(wait: int) -> None:
    command = [sys.executable, "-m", "game", "facts", "--jobs", "2"]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == "runs\n"
        Event().wait(wait)
        os.killpg(running.pid, signal.SIGINT)
        Event().wait(0.02)
        with suppress(ProcessLookupError):  # it may be gone
            os.killpg(running.pid, signal.SIGINT)
        said = running.communicate(timeout=60)
    assert said == ("", "\n")
    assert running.returncode == 130
