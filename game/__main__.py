"""The one way in, and the one place where an error becomes a line and an exit code."""

import gc
import signal
import sys
from errno import EDQUOT, ENOSPC
from types import TracebackType

from game.errors import RoomsError

STOPPED = 130
"""Exit code after ctrl-c, as shells expect it."""
UNHEARD = {ENOSPC, EDQUOT}
"""What the system says where a disk takes no more of what is printed."""


def main() -> int:
    """Open the game, or run the command line if there is one, and return the exit code."""
    sys.excepthook = _report
    gc.set_threshold(20_000)  # walking the pack's values, which never go, took 3 % of a night
    try:
        return _commanded() if sys.argv[1:] else _entered()
    except RoomsError as error:
        return _said(str(error), error.exit_code)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough: we are leaving
        return STOPPED
    except OSError as error:
        if error.errno not in UNHEARD:
            raise
        return _said(f"not all could be written: {(error.strerror or '').lower()}", 1)


def _entered() -> int:
    """Play: where nothing is asked for, nothing that reads commands need be loaded."""
    from game.cli.asked import NOTHING
    from game.cli.door import enter

    return enter(NOTHING)


def _commanded() -> int:
    import click

    from game.cli.rooms import rooms

    try:
        code = rooms.main(prog_name="rooms", standalone_mode=False)
    except click.MissingParameter as error:
        path = error.ctx.command_path if error.ctx else "rooms"
        return _said(f"{error.format_message().rstrip('.')}; see {path} --help", 2)
    except click.ClickException as error:
        return _said(error.format_message(), 2)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return code if isinstance(code, int) else 0


def _said(message: str, code: int) -> int:
    """Say what went wrong in one line on standard error."""
    sys.stderr.write(f"rooms: {' '.join(message.split())}\n")
    return code


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write a mistake of the game's own into a report, in place of a traceback."""
    from game.run import crash, saves

    crash.hook(saves.home())(kind, error, trace)


if __name__ == "__main__":
    sys.exit(main())
