"""Opening plain play on a terminal or a pipe: answers in, lines out."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from functools import partial
from io import TextIOWrapper

from game.plain import watching
from game.plain.play import sit
from game.plain.talk import Talk
from game.tools.desk import Desk


def play(desk: Desk) -> None:
    """Play until the run ends, the player leaves, or either side of the pipe is gone."""
    _converse(partial(sit, desk))


def watch(desk: Desk) -> None:
    """Watch the recording on the table until it ends, or as `play` does."""
    _converse(partial(watching.watch, desk))


def _converse(what: Callable[[Talk], None]) -> None:
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        what(Talk(_answers(), _write))
        sys.stdout.flush()
    except (BrokenPipeError, KeyboardInterrupt):
        _hush()


def _answers() -> Iterator[str]:
    """Yield what is typed, line by line; what was said so far is shown before each."""
    while True:
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            return
        yield line


def _write(text: str) -> None:
    sys.stdout.write(folded(text) if sys.stdout.isatty() else text)


def folded(line: str) -> str:
    """Return a line broken between words where the terminal ends; a pipe gets it whole."""
    hang = " " * (len(line) - len(line.lstrip(" ")))
    width = max(shutil.get_terminal_size().columns - 1, 20)
    rows = textwrap.wrap(line.rstrip("\n"), width, subsequent_indent=hang, break_on_hyphens=False)
    return "\n".join(rows or [""]) + "\n"


def _hush() -> None:
    """Nobody reads any more: say nothing when the interpreter flushes at its end."""
    try:
        sys.stdout.close()
    except BrokenPipeError:
        return
