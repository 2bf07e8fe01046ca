"""The report of a mistake in the game itself: a file for whoever mends it, three lines to read.

It knows nothing of what went wrong; the recording beside it is the bug report that can be replayed.
"""

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from game import __version__
from game.run import clock

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def write(folder: Path, report: str) -> Path | None:
    """Write a report into a folder and return its path, or None where nothing can be written."""
    path = folder / "crashes" / f"{clock.stamp()}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path


def traced(error: BaseException) -> str:
    """Return the report of an error: versions, arguments, and where it came from."""
    lines = [
        f"little-rooms {__version__}",
        f"python {platform.python_version()} on {platform.platform()}",
        f"arguments {sys.argv[1:]!a}",
        "",
        "".join(traceback.format_exception(error)),
    ]
    cause = origin(error)
    if cause is not error:
        lines += ["It came of:", "", "".join(traceback.format_exception(cause))]
    return "\n".join(lines)


def origin(error: BaseException) -> BaseException:
    """Return what went wrong first: what fails in a thread arrives wrapped, with no traceback."""
    inner = getattr(error, "error", None)
    return origin(inner) if isinstance(inner, BaseException) else error


def told(error: BaseException, path: Path | None) -> str:
    """Return the three lines for the player."""
    where = f"The report is {path}" if path else "No report could be written"
    return (
        f"rooms: the game made a mistake ({type(error).__name__}).\n"
        "Every day you closed is saved; `rooms --continue` goes on from there.\n"
        f"{where}; send it with the recording."
    )


def hook(folder: Path) -> Hook:
    """Return a `sys.excepthook` that writes a report in a folder in place of a traceback."""

    def report(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        sys.stderr.write(told(error, write(folder, traced(error))) + "\n")

    return report
