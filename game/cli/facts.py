"""`rooms facts`: the published figures beside what this world shows."""

import sys
from pathlib import Path

import click

from game.cli.options import json_option, pack_option, say

FIRST_SEED = 101


@click.command()
@click.option("--world", default="city", show_default=True, help="How large the world is.")
@click.option("--seeds", type=click.IntRange(1, 99), default=3, show_default=True)
@click.option("--days", type=click.IntRange(3, 1000), default=30, show_default=True)
@click.option("--warm", type=click.IntRange(0, 1000), default=30, show_default=True)
@click.option("--members", type=click.IntRange(1, 1_000_000), help="Instead of --world.")
@click.option("--jobs", type=click.IntRange(1, 64), default=2, show_default=True)
@pack_option
@json_option
def facts(
    *,
    world: str,
    seeds: int,
    days: int,
    warm: int,
    members: int | None,
    jobs: int,
    packs: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Hold the world without a player against the published figures.

    Exit code 0 if all are in their bands, 1 if some are out.
    """
    from game.cli.opened import opened
    from game.tools.facts import report, runs
    from game.tools.facts.sample import Plan
    from game.tools.terrarium import rooms_of

    pack = opened(packs)
    plan = Plan(0, rooms_of(pack, world, members), warm, days)
    todo = runs.tasks(plan, [FIRST_SEED + at for at in range(seeds)])
    found = []
    with click.progressbar(length=len(todo), label="runs", file=sys.stderr) as bar:
        for each in runs.carried_out(pack, todo, jobs):
            found.append(each)
            bar.update(1)
    results = runs.results(found)
    if as_json:
        say({"world": world, "days": days, "warm": warm, "facts": report.values(results)})
    else:
        for line in report.lines(results):
            click.echo(line)
    if report.out(results):
        raise click.exceptions.Exit(1)
