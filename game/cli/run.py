"""`rooms run`: a run with no screen, played by a bot."""

import sys
from pathlib import Path
from typing import Unpack

import click

from game.cli.asked import Wished
from game.cli.options import (
    FILE,
    ROOMS,
    json_option,
    members_option,
    pack_option,
    say,
    terms_options,
    wish_of,
    world_option,
)
from game.cli.progress import Progress

BOTS = (
    "random, spam, rest, wall, burner, mixed, rusher, founder, reference or planner; or your own, "
    "as in ./mybot.py:decide (docs/bots.md). A file is run as it stands: only give one you trust."
)


class Asked(Wished):
    """What was asked for on the command line."""

    bot: str
    room: str
    seed: str | None
    days: int | None
    save: Path | None
    packs: tuple[Path, ...]
    as_json: bool


@click.command()
@click.option("--bot", required=True, metavar="NAME", help=BOTS)
@click.option("--room", default="kettle", show_default=True, help=f"Room to begin in: {ROOMS}")
@click.option("--seed", help="A seed code, or any text; without one a seed is drawn.")
@click.option("--days", type=click.IntRange(0, 60), help="Stop after so many days.")
@click.option("--save", type=FILE, help="Write the recording to this file.")
@world_option()
@members_option
@terms_options
@pack_option
@json_option
def run(**asked: Unpack[Asked]) -> None:
    """Play a run with no screen, and print what it came to."""
    from game.cli.opened import opened
    from game.tools.botfile import bot, own
    from game.tools.play import play, told
    from game.tools.script import begin

    if own(asked["bot"]):
        sys.excepthook = sys.__excepthook__  # its mistakes are its author's, not the game's
    decide, pack = bot(asked["bot"]), opened(asked["packs"])
    begun = begin(asked["room"], asked["seed"], wish_of(asked), save=asked["save"], pack=pack)
    path = begun.path
    with begun, Progress("days", brief=True) as progress:
        played = play(begun, decide, asked["days"], progress.tell)
    if asked["as_json"]:
        say({"bot": asked["bot"], **vars(played)})
        return
    click.echo(told(pack, played))
    click.echo(begun.header.terms)
    click.echo(f"imprint {played.imprint}, {played.decisions} decisions")
    click.echo(", ".join(f"{name} {count}" for name, count in played.counts.items()))
    click.echo(f"digest {played.digest}")
    if path is not None:
        click.echo(f"recorded in {path}")
