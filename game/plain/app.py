"""Opening plain play on a terminal or a pipe: answers in, lines out."""

import os
import shutil
import sys
import textwrap
import unicodedata
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
    said = bare(text) if asks_ascii() else text
    sys.stdout.write(folded(said) if sys.stdout.isatty() else said)


def asks_ascii() -> bool:
    """Return whether nothing but ASCII is wanted: asked for, or the locale knows no other."""
    spoken = [os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    known = [name for name in spoken if name and name != _COERCED]
    asked = os.environ.get("ROOMS_GLYPHS", "").lower() == "ascii"
    return asked or known[:1] in (["C"], ["POSIX"])


_COERCED = "C.UTF-8"
"""What Python makes of LC_CTYPE where LANG says C: not what was asked for."""


def bare(text: str) -> str:
    """Return text in ASCII: letters without their accents, a question mark for any other."""
    apart = unicodedata.normalize("NFKD", text)
    return (
        "".join(each for each in apart if not unicodedata.combining(each))
        .encode("ascii", "replace")
        .decode("ascii")
    )


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
