"""`rooms doctor`: what this machine gives the game, what is wrong with it, and the mend."""

import click

from game.cli.options import json_option, say


@click.command()
@json_option
def doctor(*, as_json: bool) -> int:
    """Look at terminal, versions, packs and saves. Exit 0 if nothing is wrong, else 1."""
    from game.tools.doctor import look

    signs = look()
    if as_json:
        say({"signs": [vars(sign) for sign in signs], "well": not any(s.mend for s in signs)})
    else:
        for sign in signs:
            mark = "!" if sign.mend else "."
            mend = f"; {sign.mend}" if sign.mend else ""
            click.echo(f"{mark} {sign.about}: {sign.found}{mend}")
    return int(any(sign.mend for sign in signs))
