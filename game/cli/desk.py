"""Setting up the desk that the command line asks for. It knows no way of playing."""

import sys
from pathlib import Path

from game.cli.asked import Asked
from game.run import saves
from game.tools.desk import Desk, Table

FIRST_ROOM = "kettle"


def desk_of(home: Path, packs: tuple[Path, ...] = (), world: str = "village") -> Desk:
    """Return a desk whose table is laid, packs and numbers loaded, when first asked for."""

    def table() -> Table:
        from game.tools import table as tables

        return tables.Table(home, packs, world)

    return Desk(home, table)


def set_up(asked: Asked) -> Desk:
    """Return the desk, with a run on it if one was asked for. Raises UsageError, RecordError."""
    desk = desk_of(saves.home(asked["saves"]), asked["packs"], asked["world"])
    if asked["packs"]:
        for line in desk.table.complaints:
            sys.stderr.write(line + "\n")
    if asked["resume"]:
        desk.table.resume(desk.newest())
    elif asked["room"] or asked["seed"]:
        desk.table.begin(asked["room"] or FIRST_ROOM, asked["seed"])
    return desk


def notice(desk: Desk) -> str:
    """Return what a player should know of packs that were left out: one line, the rest was told."""
    left_out = desk.table.complaints
    return f"{left_out[0].splitlines()[0]} (rooms pack check tells all)" if left_out else ""
