"""The packs a command works with, and what is said of those that it cannot use."""

from pathlib import Path

import click

from game.model.pack import Pack
from game.run import saves
from game.run.shelf import Shelf


def opened(packs: tuple[Path, ...]) -> Pack:
    """Return the game's own pack with those that can be used; say every finding of the others."""
    shelf = Shelf(packs, saves.home())
    for line in shelf.complaints:
        click.echo(line, err=True)
    return shelf.pack
