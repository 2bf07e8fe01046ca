"""The terminal's bad habits, met halfway: stray bytes, signals, and the last words of a crash."""

import asyncio
import os
import signal
import sys
import threading
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial

from rich.text import Text

from game.run import crash
from game.tui.widgets.cells import clean

_PATIENCE = 2.0


def forgive_input() -> None:
    """Let stray bytes pass: old mouse reports past column 95 are no UTF-8 and end all input."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 (it does not exist everywhere)

        vars(linux_driver)["getincrementaldecoder"] = _lenient


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Leave in order when told to stop or when the terminal goes away.

    What was written to a terminal that is gone may never be taken, and leaving would wait for it:
    every closed day is on the disk, so after two seconds the door is simply shut.
    """
    if sys.platform != "win32":
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, _leave, leave, 128 + number)


def _leave(leave: Callable[[int], None], code: int) -> None:
    late = threading.Timer(_PATIENCE, os._exit, (code,))
    late.daemon = True
    late.start()
    leave(code)


def last_words(error: BaseException | None, keep: Callable[[str], str]) -> Text:
    """Write a crash report down and return the three lines a player reads."""
    report = crash.traced(error) if error else "no error was given\n"
    cause = crash.origin(error) if error else None
    name = type(cause).__name__ if cause else "unknown"
    try:
        where = keep(report)
    except Exception as second:  # noqa: BLE001 (a crash while reporting a crash must still end)
        where = f"nowhere: {second}"
    lines = (
        f"The lamp went out: {name}: {' '.join(str(cause).split())[:120]}",
        f"A report lies at {where}",
        "Every closed day is saved. Start again and choose Continue.",
    )
    return Text("\n".join(clean(line) for line in lines))


def _lenient(encoding: str) -> Callable[[], IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")
