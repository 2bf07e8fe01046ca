"""`rooms league`: bots against rooms, what each verb is worth, and whether forecasts are honest."""

import os
from pathlib import Path
from typing import Unpack

import click

from game.cli.asked import Wished
from game.cli.options import (
    FILE,
    json_option,
    members_option,
    pack_option,
    terms_options,
    wish_of,
    world_option,
)

_RUNS, _CALIBRATED = 20, 1000
_OUT = 1


class Asked(Wished):
    """What was asked for on the command line."""

    runs: int | None
    bots: str | None
    rooms: tuple[str, ...]
    ablation: bool
    calibrate: bool
    jobs: int | None
    cluster: str | None
    write: Path | None
    packs: tuple[Path, ...]
    as_json: bool


@click.command()
@click.option(
    "--runs",
    type=click.IntRange(1, 100_000),
    help=f"Runs of each bot in each room; {_RUNS}, or {_CALIBRATED:,} in all to calibrate.",
)
@click.option(
    "--bots",
    metavar="A,B,...",
    help="Which bots, `seekers` for one that heads for each ending; without it all.",
)
@click.option("--room", "rooms", multiple=True, help="One room; may repeat. Without it all.")
@world_option()
@members_option
@terms_options
@click.option("--ablation/--no-ablation", default=True, help="Bots without each of their verbs.")
@click.option("--calibrate", is_flag=True, help="Instead: how often truth falls from p10 to p90.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; without it one a core.")
@click.option("--cluster", metavar="ADDRESS", help="Use a dask.distributed scheduler.")
@click.option("--write", type=FILE, metavar="FILE", help="Write the tables there too.")
@pack_option
@json_option
def league(**asked: Unpack[Asked]) -> None:
    """Let bots play every room, and see what wins and what a verb is worth.

    With --calibrate the exit code is 1 if too many or too few truths fall inside.
    """
    from game.cli.opened import opened
    from game.cli.seasons import calibrated, played
    from game.tools.crew import Crew
    from game.tools.league.season import BOTS, Season

    names = BOTS if asked["bots"] is None else tuple(filter(None, asked["bots"].split(",")))
    season = Season(
        asked["runs"] or (_CALIBRATED if asked["calibrate"] else _RUNS),
        names,
        asked["rooms"],
        wish_of(asked),
        asked["ablation"],
    )
    crew = Crew(asked["jobs"] or os.cpu_count() or 1, asked["cluster"])
    pack, as_json = opened(asked["packs"]), asked["as_json"]
    if not asked["calibrate"]:
        played(season, crew, pack, asked["write"], as_json=as_json)
    elif not calibrated(season, crew, pack, as_json=as_json):
        raise click.exceptions.Exit(_OUT)
