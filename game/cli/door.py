"""Opening the game, as screens or as plain lines. It reads no command line: `rooms` has none."""

import os
import shutil
import sys

from game.cli.asked import Asked
from game.errors import UsageError
from game.run import saves

LEAST = (60, 20)
FIRST_LINE = "▁▂▁▅▁▃▂▁▇▁▂▅▁▁▃▂  A Thousand Little Rooms  ▂▃▁▁▅▂▁▇▁▂▃▁▅▁▂▁"
FIRST_LINE_ASCII = "_.-._|-|_  A Thousand Little Rooms  _|-|_.-._"


def enter(asked: Asked) -> int:
    """Play, and return the exit code. Raises UsageError, RecordError before a screen is open."""
    if asked["plain"] or wants_plain():
        from game.cli.desk import set_up
        from game.plain.app import play

        play(set_up(asked))
        return 0
    greet()
    from game.cli.screens import screens

    app = screens(asked)
    app.run()
    _part(_farewell(asked) if app.playing else "")
    return app.return_code or 0


def _part(words: str) -> None:
    """Say the last words; where the terminal has gone nobody hears them, and that is no mistake."""
    try:
        sys.stdout.write(words)
        sys.stdout.flush()
    except OSError:
        # What was left unsaid would be tried again as the interpreter ends, and end it badly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _farewell(asked: Asked) -> str:
    from shlex import quote

    where = f" --saves {quote(str(asked['saves']))}" if asked["saves"] else ""
    home = saves.home(asked["saves"])
    return f"Every closed day is saved in {home}; rooms{where} --continue goes on.\n"


def wants_plain() -> bool:
    """Say whether screens would be out of place: asked not to, no terminal, or a dumb one."""
    asked = os.environ.get("ROOMS_PLAIN", "") not in {"", "0"}
    dumb = os.environ.get("TERM") == "dumb"
    return asked or dumb or not (sys.stdin.isatty() and sys.stdout.isatty())


def greet() -> None:
    """Show the first line before anything slow loads. Raises UsageError where it is too small."""
    columns, lines = shutil.get_terminal_size()
    if columns < LEAST[0] or lines < LEAST[1]:
        what = f"this terminal is {columns}x{lines}, the screens need {LEAST[0]}x{LEAST[1]}"
        raise UsageError(what, "make it larger, or play with --plain")
    encoding = (sys.stdout.encoding or "").lower()
    sys.stdout.write((FIRST_LINE if "utf" in encoding else FIRST_LINE_ASCII) + "\n")
    sys.stdout.flush()
