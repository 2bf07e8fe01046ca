"""`rooms pack lsp`: packs understood by any editor that speaks the language server protocol."""

from pathlib import Path

import click

from game.cli.options import pack_option


@click.command()
@pack_option
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as always.")
def lsp(*, packs: tuple[Path, ...], stdio: bool) -> None:
    """Serve findings, notes and completion to an editor; --pack names packs that yours needs.

    docs/authoring/editors.md says how to set four editors up. It needs the extra `author`:
    pip install 'little-rooms[author]'
    """
    del stdio  # editors like to say so; there is no other way
    try:
        from game.tools.pack.editor.server import server
    except ModuleNotFoundError as error:
        from game.errors import UsageError

        what = f"this needs {error.name}, which is not installed"
        raise UsageError(what, "pip install 'little-rooms[author]'") from error
    server(packs).start_io()
