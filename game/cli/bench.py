"""`rooms bench`: how long things take here, as ratios where a ratio is what counts."""

import click

from game.cli.options import json_option, say

TITLE = """
from game.cli.desk import desk_of
from game.run import saves
from game.tui.app import RoomsApp
async def leave(pilot): pilot.app.exit()
RoomsApp(desk_of(saves.home())).run(headless=True, size=(120, 40), auto_pilot=leave)
"""
"""Opens the screens and leaves after the first frame."""


@click.command()
@click.option("--rounds", type=click.IntRange(1, 99), default=7, show_default=True)
@json_option
def bench(*, rounds: int, as_json: bool) -> None:
    """Measure start-up, first frame, a night, a tick and verification. Nothing is asserted."""
    from game.cli.opened import opened
    from game.tools import bench as measure

    pack = opened(())
    figures = {
        "version": measure.version(rounds),
        "first_frame": measure.first_frame(TITLE, rounds),
        "village": measure.night(pack),
        "verify": measure.replayed(pack),
    }
    if as_json:
        say(figures)
        return
    for name, values in figures.items():
        click.echo(f"{name}: " + ", ".join(f"{key} {value:g}" for key, value in values.items()))
