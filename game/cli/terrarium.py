"""`rooms terrarium`: the world with no player, its shocks and its act log."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from game.cli.options import (
    FILE,
    json_option,
    members_option,
    pack_option,
    say,
    seed_of,
    world_option,
)

_MONTH = 30


@click.command()
@click.option(
    "--days",
    type=click.IntRange(1, 1000),
    help=f"How many nights; {_MONTH} if nothing is said, without end where you watch.",
)
@click.option("--seed", help="A seed code, or any text; without one a seed is drawn.")
@world_option("city")
@members_option
@click.option("--intervene", type=FILE, metavar="FILE", help="Planned shocks, as TOML.")
@click.option("--log", type=FILE, metavar="FILE.npz", help="Write every act there.")
@pack_option
@json_option
def terrarium(  # noqa: PLR0913 - one argument an option
    *,
    days: int | None,
    seed: str | None,
    world: str,
    members: int | None,
    intervene: Path | None,
    log: Path | None,
    packs: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Let the world run by itself and count what happens in it."""
    from game.cli.opened import opened
    from game.content import shocks
    from game.run.codes import encode
    from game.run.opening import rooms_in
    from game.tools.terrarium import Count, Plan, grow, title

    number = seed_of(seed)
    pack = opened(packs)
    blows = shocks.read(intervene, pack, days or _MONTH) if intervene else ()
    plan = Plan(number, rooms_in(pack, world, members), days or _MONTH, blows)
    counts: Iterable[Count] = grow(pack, plan, log)
    if not as_json and log is None:
        if sys.stdout.isatty() and not blows:
            from game.tui.terrarium import watch

            raise click.exceptions.Exit(watch(pack, number, world, days, members))
        click.echo(f"seed {encode(number)}")
        for count in counts:
            click.echo(title(count))
        return
    with click.progressbar(counts, length=plan.days, label="days", file=sys.stderr) as bar:
        last = list(bar)[-1]
    if as_json:
        about = {} if log is None else {"log": str(log)}
        say({**vars(last), "seed": encode(number), "world": None if members else world, **about})
    else:
        click.echo(f"seed {encode(number)}")
        click.echo(title(last))
