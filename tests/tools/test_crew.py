"""Many hands: results in the order of the tasks, and nobody goes on once nobody listens."""

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
