"""`rooms pack build`, `install`, `list` and `remove`: packs that travel as one file."""

from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@click.option("--output", type=FILE, metavar="FILE", help="Where to; ID-VERSION.zip if left out.")
@pack_option
def build(*, folder: Path, output: Path | None, packs: tuple[Path, ...]) -> None:
    """Pack a folder into one file to share; the same folder gives the same bytes."""
    from game.tools.pack import sharing

    path = sharing.build(folder, output, packs)
    click.echo(str(path))
    click.echo(sharing.told(sharing.offered(path, packs)), err=True)


@click.command()
@click.argument("file", type=FILE)
@click.option("--yes", is_flag=True, help="Do not ask.")
def install(*, file: Path, yes: bool) -> int:
    """Look at a packed pack, say what it holds and changes, then ask, and add it to the game."""
    from game.content.library import installed, place
    from game.run import saves
    from game.tools.pack import sharing

    home = saves.home()
    offer = sharing.offered(file)
    others = [path for path in installed(home) if path != place(home, offer.draft.id)]
    offer = sharing.offered(file, others)
    for finding in offer.findings:
        click.echo(str(finding), err=True)
    click.echo(sharing.told(offer))
    if offer.is_sound and place(home, offer.draft.id).exists():
        click.echo("  replaces the one that is installed")
    if offer.is_sound and not yes and not _agreed():
        click.echo("nothing is installed")
        return 1
    sharing.install(offer, home)
    click.echo(f"{offer.draft.id} is installed; rooms pack remove {offer.draft.id} takes it out")
    return 0


def _agreed() -> bool:
    """Ask; no answer is no."""
    try:
        return click.confirm("install it?", default=False)
    except click.Abort:
        return False


@click.command("list")
@json_option
def list_all(*, as_json: bool) -> None:
    """List the packs that are installed; broken ones with their first finding."""
    from game.run import saves
    from game.tools.pack import sharing

    offers = sharing.listed(saves.home())
    if as_json:
        say({"packs": [{"id": offer.path.stem, "sound": offer.is_sound} for offer in offers]})
        return
    for offer in offers:
        click.echo(sharing.row(offer))
    if not offers:
        click.echo("no pack is installed; rooms pack install FILE adds one")


@click.command()
@click.argument("name", metavar="ID")
def remove(*, name: str) -> None:
    """Take an installed pack out again."""
    from game.content import library
    from game.run import saves

    library.remove(saves.home(), name)
    click.echo(f"{name} is taken out")
