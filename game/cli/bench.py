"""`rooms bench`: how long things take here, as ratios where a ratio is what counts."""

from compileall import compile_dir
from pathlib import Path

import click

import game
from game.cli import tables
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
@click.option(
    "--quick", is_flag=True, help="Leave out a million members, what mattered, and peers."
)
@json_option
def bench(*, rounds: int, quick: bool, as_json: bool) -> None:
    """Measure what starts, worlds of all sizes, memory and verification. Nothing is asserted.

    In a checkout also a C version of part of the model, and peers where they are installed.
    """
    from game.cli.opened import opened
    from game.tools.bench.beside import beside
    from game.tools.bench.goals import held
    from game.tools.bench.page import lines
    from game.tools.bench.sitting import Plan, described, sitting

    compile_dir(Path(game.__file__).parent, quiet=2)  # as pip does; a checkout may never have been
    plan = Plan(TITLE, rounds, quick=quick)
    figures = sitting(opened(()), plan, lambda: beside(_progress, quick=quick), _progress)
    goals = held(figures, figures["machine"]["slower_by_textual"])
    if as_json:
        told = [{**vars(goal), "met": goal.met, "short": goal.short} for goal in goals]
        say({**figures, "on": described(), "goals": told})
        return
    tables.echo(lines(figures, goals))


def _progress(line: str) -> None:
    """Say on standard error what is being measured."""
    click.echo(f"· {line}", err=True)
