"""What a command works with: the packs, what is said of those it cannot use, a recording."""

from pathlib import Path

import click

from game.errors import DamagedError
from game.model.pack import Pack
from game.model.record import Record
from game.run import saves
from game.run.reader import read
from game.run.shelf import Shelf


def opened(packs: tuple[Path, ...]) -> Pack:
    """Return the game's own pack with those that can be used; say every finding of the others."""
    shelf = Shelf(packs, saves.home())
    for line in shelf.complaints:
        click.echo(line, err=True)
    return shelf.pack


def recording(file: Path) -> Record:
    """Return the recording in a file, as far as it goes. Raises DamagedError with its name."""
    try:
        return read(file, torn=True)
    except DamagedError as error:
        what = f"{file}: {error.what}"
        raise DamagedError(what, error.mend) from error
