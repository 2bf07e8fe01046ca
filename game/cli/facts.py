"""`rooms facts`: the published figures beside what this world shows."""

import os
from pathlib import Path
from typing import TypedDict, Unpack

import click

from game.cli.options import FILE, WORLDS, json_option, members_option, pack_option
from game.model.shock import TERMS, Switch
from game.tools.facts.table import FACTS

_FIRST_SEED = 101
_SOME_OUT = 1
_NUMBERS = [str(number) for number in sorted({fact.number for fact in FACTS})]


class Asked(TypedDict):
    """What was asked for on the command line."""

    world: str
    members: int | None
    seeds: int
    days: int
    warm: int
    only: tuple[str, ...]
    without: tuple[Switch, ...]
    start: bool
    plots: Path | None
    jobs: int | None
    packs: tuple[Path, ...]
    as_json: bool


@click.command()
@click.option("--world", default="city", show_default=True, help=WORLDS)
@members_option
@click.option("--seeds", type=click.IntRange(1, 99), default=3, show_default=True)
@click.option("--days", type=click.IntRange(4, 1000), default=30, show_default=True)
@click.option("--warm", type=click.IntRange(0, 1000), default=30, show_default=True)
@click.option("--only", type=click.Choice(_NUMBERS), multiple=True, help="One fact; may repeat.")
@click.option(
    "--without",
    type=click.Choice(TERMS),
    multiple=True,
    help="Also the world with one term switched off; may repeat.",
)
@click.option("--start", is_flag=True, help="Instead: how far a fresh world is from a warmed one.")
@click.option("--plots", type=FILE, metavar="DIR", help="Instead: two plots of a run, as SVG.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; without it one a core.")
@pack_option
@json_option
def facts(**asked: Unpack[Asked]) -> None:
    """Hold the world without a player against the published figures.

    Exit code 0 if all are in their bands, 1 if some are out.
    """
    from game.cli.figures import beginnings, draw, figures
    from game.cli.opened import opened
    from game.run.opening import rooms_in
    from game.tools.facts.runs import Inquiry
    from game.tools.facts.sample import Plan

    pack = opened(asked["packs"])
    plan = Plan(0, rooms_in(pack, asked["world"], asked["members"]), asked["warm"], asked["days"])
    seeds = tuple(_FIRST_SEED + at for at in range(asked["seeds"]))
    only = tuple(int(each) for each in asked["only"])
    inquiry = Inquiry(pack, plan, seeds, asked["without"], only)
    jobs = asked["jobs"] or os.cpu_count() or 1
    if asked["plots"]:
        draw(inquiry, asked["plots"])
    elif asked["start"]:
        beginnings(inquiry, jobs, as_json=asked["as_json"])
    elif not figures(inquiry, jobs, as_json=asked["as_json"]):
        raise click.exceptions.Exit(_SOME_OUT)
