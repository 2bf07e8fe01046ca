"""The one way in, and the one place where an error becomes a line and an exit code."""

import sys
from types import TracebackType

import click

from game.errors import RoomsError

STOPPED = 130
"""Exit code after ctrl-c, as shells expect it."""


def main() -> int:
    """Run the command line and return its exit code."""
    sys.excepthook = _report
    from game.cli.rooms import rooms

    try:
        code = rooms.main(prog_name="rooms", standalone_mode=False)
    except RoomsError as error:
        return _said(str(error), error.exit_code)
    except click.ClickException as error:
        return _said(error.format_message(), 2)
    except click.Abort:
        return STOPPED
    return code if isinstance(code, int) else 0


def _said(message: str, code: int) -> int:
    """Say what went wrong in one line on standard error."""
    click.echo(f"rooms: {' '.join(message.split())}", err=True)
    return code


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write a mistake of the game's own into a report, in place of a traceback."""
    from game.run import crash, saves

    crash.hook(saves.home())(kind, error, trace)


if __name__ == "__main__":
    sys.exit(main())
