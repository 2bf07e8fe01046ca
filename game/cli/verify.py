"""`rooms verify`: recordings run again, one line each. The exit code is that of the worst."""

from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.command()
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@pack_option
@json_option
def verify(*, files: tuple[Path, ...], packs: tuple[Path, ...], as_json: bool) -> int:
    """Replay recordings and compare every digest and result.

    Exit 0 verified, 1 diverged, 2 damaged or unusable, 3 other rules or pack, 4 unfinished; of
    many, the worst. It proves that these decisions on this seed give this result, and how many
    they were; not who made them, in what time, at the first try, or that a seed was random.
    """
    from game.run import saves
    from game.run.shelf import Shelf
    from game.run.verify import verify as judge
    from game.run.verify import worst

    shelf = Shelf(packs, saves.home())
    verdicts = []
    for file in files:
        verdict = judge(file, shelf.find, shelf.differing)
        verdicts.append(verdict)
        if not as_json:
            click.echo(f"{file}: {verdict.word}: {verdict.message}")
            for name in verdict.changed:
                click.echo(f"  with its own packs; here another {name}")
    code = worst([verdict.code for verdict in verdicts])
    if as_json:
        rows = [{**vars(each), "path": str(each.path), "verdict": each.word} for each in verdicts]
        say({"exit": code, "files": rows})
    return code
