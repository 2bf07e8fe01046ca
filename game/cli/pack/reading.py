"""`rooms pack docs`, `graph` and `why`: what there is, and what leads to what."""

from dataclasses import asdict
from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.command()
@click.argument("topic", default="")
@click.option("--write", type=FILE, metavar="DIR", help="Write every generated page into DIR.")
def docs(*, topic: str, write: Path | None) -> None:
    """Show the reference, offline: a kind of record, `names`, or `findings`."""
    from game.tools.pack import reference
    from game.tools.pack.written import put

    if write:
        for path, text in reference.written(write).items():
            put(path, text.encode())
        click.echo(f"{len(reference.written(write))} pages are written to {write}")
        return
    click.echo(reference.page(topic) if topic else reference.overview())


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
@click.option("--dot", "form", flag_value="dot", help="For Graphviz.")
@click.option("--mermaid", "form", flag_value="mermaid", help="For Mermaid.")
@json_option
def graph(*, folder: Path, packs: tuple[Path, ...], form: str | None, as_json: bool) -> None:
    """Draw what leads to what: follow-ups, facts set and read, what is missing, circles."""
    from game.tools.pack import graph as drawn

    found = drawn.graph(folder, packs)
    if as_json:
        say({**asdict(found), "circles": found.circles})
        return
    click.echo({"dot": drawn.dot, "mermaid": drawn.mermaid}.get(form or "", drawn.text)(found))


@click.command()
@click.argument("name", metavar="ID")
@click.option("--save", type=FILE, metavar="FILE", help="Of an event: why not, in this run.")
@pack_option
def why(*, name: str, save: Path | None, packs: tuple[Path, ...]) -> None:
    """Say who defined a record and who patched it; --pack adds packs to look in.

    Without --pack it looks into the pack of the folder that you are in, too.
    """
    from game.tools.pack import why as told
    from game.tools.pack.workshop import or_here

    packs = or_here(packs)
    click.echo(told.why(name, packs))
    if save:
        from game.run import saves
        from game.tools.pack.proof.recorded import in_run

        click.echo(f"\n{in_run(name, save, packs, saves.home())}")
