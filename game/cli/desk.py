"""Setting up the desk that the command line asks for. It knows no way of playing."""

from pathlib import Path

import click

from game.run import saves
from game.tools.desk import Desk, Table

FIRST_ROOM = "kettle"


def desk_of(home: Path, packs: tuple[Path, ...] = (), world: str = "village") -> Desk:
    """Return a desk whose table is laid, packs and numbers loaded, when first asked for."""

    def table() -> Table:
        from game.tools import table as tables

        return tables.Table(home, packs, world)

    return Desk(home, table)


def set_up(
    *,
    home: Path | None,
    packs: tuple[Path, ...],
    world: str,
    room: str | None,
    seed: str | None,
    resume: bool,
) -> Desk:
    """Return the desk, with a run on it if one was asked for. Raises UsageError, RecordError."""
    desk = desk_of(saves.home(home), packs, world)
    if packs:
        for line in desk.table.complaints:
            click.echo(line, err=True)
    if resume:
        desk.table.resume(desk.newest())
    elif room or seed:
        desk.table.begin(room or FIRST_ROOM, seed)
    return desk


def notice(desk: Desk) -> str:
    """Return what a player should know of packs that were left out: one line, the rest was told."""
    left_out = desk.table.complaints
    return f"{left_out[0].splitlines()[0]} (rooms pack check tells all)" if left_out else ""
