"""`rooms terrarium`: the world with no player."""

from pathlib import Path

import click

from game.cli.options import json_option, pack_option, say, seed_of, world_option


@click.command()
@click.option("--days", type=click.IntRange(1, 1000), default=30, show_default=True)
@click.option("--seed", help="A seed code, or any text; without one a seed is drawn.")
@world_option
@pack_option
@json_option
def terrarium(
    *, days: int, seed: str | None, world: str, packs: tuple[Path, ...], as_json: bool
) -> None:
    """Let the world run by itself and count what happens in it."""
    from game.cli.opened import opened
    from game.tools.terrarium import grow, title

    number = seed_of(seed)
    pack = opened(packs)
    grown = []
    for count in grow(pack, number, world, days):
        grown.append(count)
        if not as_json:
            click.echo(title(count))
    if as_json:
        say({**vars(grown[-1]), "seed": number, "world": world})
