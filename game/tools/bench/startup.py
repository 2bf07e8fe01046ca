"""What starts: `rooms --version` and the first frame, each in turn with its yardstick.

Bare Python and bare Textual are also what tells how fast this machine is.
"""

import subprocess
import sys

from game.tools.bench.turns import Times, Values, Work, children, in_turn, ratio

Command = tuple[str, ...]

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
THERE = {"asyncio": 45.0, "textual": 221.0}
"""Least ms of bare Python with asyncio and of bare Textual where the goals were set."""


def _python(*arguments: str) -> Command:
    return (sys.executable, *arguments)


VERSION = _python("-m", "game", "--version")
CLICK = _python("-c", BARE_CLICK, "--version")
PYTHON = _python("-c", "")
TEXTUAL = _python("-c", BARE_TEXTUAL)
ASYNCIO = _python("-c", "import asyncio; asyncio.run(asyncio.sleep(0))")


def _started(command: Command) -> Work:
    return lambda: subprocess.run(  # noqa: S603 - our own
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def _against(times: dict[str, Times]) -> Values:
    """Return medians and least of `ours` and `bare`, and the ratio of the least."""
    mine, theirs = times["ours"], times["bare"]
    return {
        "ms": round(mine.median, 1),
        "least_ms": round(mine.least, 1),
        "bare_ms": round(theirs.median, 1),
        "bare_least_ms": round(theirs.least, 1),
        "ratio": ratio(mine.least, theirs.least),
    }


def _turns(rounds: int, **commands: Command) -> dict[str, Times]:
    """Start commands A B A B and return the times of each."""
    works = {name: _started(command) for name, command in commands.items()}
    return in_turn(works, rounds, children)


def version(rounds: int) -> Values:
    """Measure `rooms --version` against bare Python, and against bare Python with click."""
    times = _turns(rounds, ours=VERSION, bare=CLICK, python=PYTHON)
    over = times["ours"].least - times["python"].least
    return {**_against(times), "over_python_ms": round(over, 1)}


def first_frame(title: str, rounds: int) -> Values:
    """Measure a program (Python) up to its first frame against that of a bare Textual app."""
    return _against(_turns(rounds, ours=_python("-c", title), bare=TEXTUAL))


def slowness(rounds: int) -> Values:
    """Measure how many times slower this machine is than the one on which the goals were set."""
    times = _turns(rounds, asyncio=ASYNCIO, textual=TEXTUAL)
    return {f"slower_by_{name}": ratio(times[name].least, THERE[name]) for name in times}
