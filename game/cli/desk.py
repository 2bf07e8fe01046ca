"""Setting up the desk that the command line asks for. It knows no way of playing."""

import sys
from pathlib import Path

from game.cli.asked import Asked, particular, terms_asked
from game.cli.opened import recording
from game.cli.options import wish_of
from game.errors import UsageError
from game.run import saves
from game.run.opening import FIRST_ROOM
from game.tools import lobby
from game.tools.desk import Desk, Table


def set_up(asked: Asked) -> Desk:
    """Return the desk, with a run on it if one was asked for. Raises UsageError, RecordError."""
    home = saves.home(asked["saves"])

    def table() -> Table:
        from game.tools import table as tables

        return tables.Table(home, asked["packs"], wish_of(asked))

    desk = Desk(home, table)
    if particular(asked):
        for line in desk.table.complaints:
            sys.stderr.write(line + "\n")
    if asked["resume"] is not None:
        desk.table.resume(_to_resume(asked, desk))
    elif asked["room"] or asked["seed"]:
        desk.table.begin(asked["room"] or FIRST_ROOM, asked["seed"])
    return desk


def _to_resume(asked: Asked, desk: Desk) -> Path:
    """Return the run to go on with. Raises UsageError where another was described as well."""
    if asked["room"] or asked["seed"] or terms_asked(asked):
        what = "a run goes on in its own room, with its own seed and terms"
        raise UsageError(what, "leave --continue out for a new one, or give nothing but it")
    path = Path(asked["resume"] or lobby.newest(desk.home))
    recording(path)  # what is wrong with it is said with its name
    return path


def notice(desk: Desk) -> str:
    """Return what a player should know of packs that were left out: one line, the rest was told."""
    left_out = desk.table.complaints
    return f"{left_out[0].splitlines()[0]} (rooms pack check tells all)" if left_out else ""
