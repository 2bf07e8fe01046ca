"""`rooms play`: opens the game as it is asked for; `rooms` alone asks for nothing."""

from typing import Unpack

import click

from game.cli.asked import NEWEST, Asked
from game.cli.door import enter
from game.cli.options import FILE, ROOMS, members_option, pack_option, terms_options, world_option


@click.command()
@click.option("--room", help=f"Begin at once in this room: {ROOMS}")
@click.option("--seed", help="A seed code, or any text; without one a seed is drawn.")
@world_option("city")
@members_option
@terms_options
@pack_option
@click.option("--saves", type=FILE, metavar="DIR", help="Keep saves in this folder.")
@click.option("--plain", is_flag=True, help="Play in plain lines, for readers and pipes.")
@click.option(
    "--continue",
    "resume",
    is_flag=False,
    flag_value=NEWEST,
    metavar="[FILE]",
    help="Go on with the newest run, or with this one.",
)
def play(**asked: Unpack[Asked]) -> int:
    """Play. A day that was closed is saved; nothing else needs to be."""
    return enter(asked)
