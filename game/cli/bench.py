"""`rooms bench`: how long things take here, as ratios where a ratio is what counts."""

from compileall import compile_dir
from pathlib import Path

import click

import game
from game.cli.options import json_option, say

TITLE = """
import game.__main__
from game.cli.asked import NOTHING
from game.cli.screens import screens
async def leave(pilot): pilot.app.screen.call_after_refresh(pilot.app.exit)
screens(NOTHING).run(headless=True, size=(120, 40), auto_pilot=leave)
"""
"""Opens the screens as `rooms` alone does, and leaves after the first frame."""


@click.command()
@click.option("--rounds", type=click.IntRange(1, 99), default=7, show_default=True)
@json_option
def bench(*, rounds: int, as_json: bool) -> None:
    """Measure start-up, first frame, a night, a tick and verification. Nothing is asserted."""
    from game.cli.opened import opened
    from game.tools import bench as measure

    compile_dir(Path(game.__file__).parent, quiet=2)  # as pip does; a checkout may never have been
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
