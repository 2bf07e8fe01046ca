"""`rooms pack new` and `upgrade`: what writes into an author's folder."""

from pathlib import Path

import click

from game.cli.options import FILE, pack_option


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@click.option("--id", "ident", default="", help="Its name in ids; of the folder if left out.")
@click.option("--name", default="", help="Its name for people.")
@click.option("--schemas", is_flag=True, help="Only write .schema anew, into a pack that is there.")
def new(*, folder: Path, ident: str, name: str, schemas: bool) -> int:
    """Begin a pack: a folder that passes the check at once, with schemas and a test."""
    import shlex

    from game.tools.pack import scaffold

    if schemas:
        scaffold.renew_schemas(folder)
        click.echo(f"{folder / scaffold.SCHEMAS} is written anew")
        return 0
    for file in scaffold.begin(folder, ident, name):
        click.echo(f"  {folder / file}")
    click.echo(f"next: rooms pack check {shlex.quote(str(folder))}")
    return 0


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
def upgrade(*, folder: Path, packs: tuple[Path, ...]) -> None:
    """Rewrite a pack to what is current: ids that were renamed, and its schemas."""
    from game.tools.pack.upgrade import upgrade as rewrite

    edits = rewrite(folder, packs)
    for edit in edits:
        click.echo(str(edit))
    click.echo(f"{len(edits)} changed" if edits else "nothing to change")
