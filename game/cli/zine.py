"""`rooms zine`: the story that a recording tells, a page a day."""

from pathlib import Path

import click

from game.cli.options import FILE, pack_option


@click.command()
@click.argument("file", type=FILE)
@pack_option
def zine(*, file: Path, packs: tuple[Path, ...]) -> None:
    """Print the story of a recording, a page a day."""
    from game.cli.opened import recording
    from game.run import saves
    from game.run.shelf import Shelf
    from game.tools.story import story

    record = recording(file)
    for line in story(record, Shelf(packs, saves.home()).find(record.header, file)):
        click.echo(line)
