"""Measurements, as ratios taken in one sitting: what starts is started in turn with its yardstick.

Nothing is asserted: a figure is for reading, and for comparing with the same machine's last one.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.engine import setup
from game.engine.step import step
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY
from game.run.opening import header, rooms_in
from game.run.run import Run
from game.run.verify import verify
from game.tools.bots import reference
from game.tools.play import play

if sys.platform != "win32":
    import resource

ROUNDS = 7
SEED = 4711
Command = tuple[str, ...]
Figures = dict[str, float]

BARE_CLICK = """
import click
@click.command()
@click.version_option("1")
def bare(): pass
bare()
"""
BARE_TEXTUAL = """
from textual.app import App
async def leave(pilot): pilot.app.screen.call_after_refresh(pilot.app.exit)
App().run(headless=True, size=(120, 40), auto_pilot=leave)
"""


def _python(*arguments: str) -> Command:
    return (sys.executable, *arguments)


VERSION = _python("-m", "game", "--version")
CLICK = _python("-c", BARE_CLICK, "--version")
TEXTUAL = _python("-c", BARE_TEXTUAL)


def _cpu_of(command: Command) -> float:
    """Return the milliseconds of processor time that a command takes, children included."""
    before = _children()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)  # noqa: S603 - our own
    return 1000 * (_children() - before)


def _children() -> float:
    """Return the seconds that ended children have used; where nobody counts them, those gone by."""
    if sys.platform == "win32":
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _in_turn(ours: Command, bare: Command, rounds: int) -> Figures:
    """Return medians and least of both, started A B A B, and the ratio of the least."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for kept, command in zip(times, (ours, bare), strict=True):
            kept.append(_cpu_of(command))
    mine, theirs = times
    return {
        "ms": round(statistics.median(mine), 1),
        "least_ms": round(min(mine), 1),
        "bare_ms": round(statistics.median(theirs), 1),
        "bare_least_ms": round(min(theirs), 1),
        "ratio": round(min(mine) / max(min(theirs), 0.1), 3),
    }


def _spent(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that some work takes here."""
    before = time.process_time()
    work()
    return 1000 * (time.process_time() - before)


def version(rounds: int = ROUNDS) -> Figures:
    """Measure `rooms --version` against bare Python with click."""
    return _in_turn(VERSION, CLICK, rounds)


def first_frame(title: str, rounds: int = ROUNDS) -> Figures:
    """Measure a program (Python) up to its first frame against that of a bare Textual app."""
    return _in_turn(_python("-c", title), TEXTUAL, rounds)


def night(pack: Pack, world: str = "village", nights: int = 10) -> Figures:
    """Measure building a world, and its nights with nobody playing."""
    rooms = rooms_in(pack, world)
    built = _spent(lambda: setup.begin(pack, SEED, 0, rooms))
    state, times = setup.begin(pack, SEED, 0, rooms), []
    for _ in range(nights):
        before = time.process_time()
        state = step(state, pack, Day()).world
        times.append(1000 * (time.process_time() - before))
    middle = statistics.median(times)
    return {
        "members": int(state.members.id.size),
        "built_ms": round(built, 1),
        "night_ms": round(middle, 2),
        "night_least_ms": round(min(times), 2),
        "tick_ms": round(middle / HOURS_A_DAY, 3),
    }


def replayed(pack: Pack) -> Figures:
    """Measure a run of the reference bot, and its verification."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.room.jsonl"
        first = pack.rooms[0].id
        with Run.begin(header(pack, SEED, first), pack, path) as run:
            played = _spent(lambda: play(run, reference))
            days = len(run.turn.history.leaves)
        verified = _spent(lambda: verify(path, lambda _header, _path: pack))
        size = path.stat().st_size
    return {
        "days": days,
        "played_ms": round(played, 1),
        "verify_ms": round(verified, 1),
        "bytes": size,
    }
