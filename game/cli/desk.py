"""Setting up the desk that the command line asks for. It knows no way of playing."""

import sys

from game.cli.asked import Asked, particular
from game.cli.options import wish_of
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
    if asked["resume"]:
        desk.table.resume(lobby.newest(desk.home))
    elif asked["room"] or asked["seed"]:
        desk.table.begin(asked["room"] or FIRST_ROOM, asked["seed"])
    return desk


def notice(desk: Desk) -> str:
    """Return what a player should know of packs that were left out: one line, the rest was told."""
    left_out = desk.table.complaints
    return f"{left_out[0].splitlines()[0]} (rooms pack check tells all)" if left_out else ""
