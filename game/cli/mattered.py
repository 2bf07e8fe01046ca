"""`rooms mattered`: what each key decision of a recording changed."""

import os
from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.command()
@click.argument("file", type=FILE)
@click.option("--futures", type=click.IntRange(16, 999), default=16, show_default=True)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; without it one a core.")
@pack_option
@json_option
def mattered(
    *, file: Path, futures: int, jobs: int | None, packs: tuple[Path, ...], as_json: bool
) -> None:
    """Tell what each key decision of a recording changed.

    Each is held against luck alone, in pairs of futures of the run without it; the five surest
    are told, and how many lay within luck.
    """
    from game.cli.opened import recording
    from game.cli.progress import Progress
    from game.run import saves
    from game.run.shelf import Shelf
    from game.tools.crew import Crew
    from game.tools.mattered import TOP
    from game.tools.mattered import mattered as found_in

    record = recording(file)
    pack = Shelf(packs, saves.home()).find(record.header, file)
    crew = Crew(jobs or os.cpu_count() or 1)
    with Progress("futures") as progress:
        found = found_in(record, pack, crew, progress.tell, futures)
    if as_json:
        told = [{**vars(one), "line": one.line} for one in found.told[:TOP]]
        luck = [{"day": one.day, "words": one.words, "sure": one.sure} for one in found.luck]
        say({"mattered": told, "within_luck": luck})
        return
    for line in found.lines:
        click.echo(line)
