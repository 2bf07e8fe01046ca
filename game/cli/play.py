"""`rooms play`, and `rooms` alone: opens the game, as screens or as plain lines."""

import os
import shutil
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from game.cli.options import FILE, pack_option, world_option
from game.errors import UsageError

LEAST = (60, 20)
FIRST_LINE = "▁▂▁▅▁▃▂▁▇▁▂▅▁▁▃▂  A Thousand Little Rooms  ▂▃▁▁▅▂▁▇▁▂▃▁▅▁▂▁"
FIRST_LINE_ASCII = "_.-._|-|_  A Thousand Little Rooms  _|-|_.-._"


class Asked(TypedDict):
    """What was asked for on the command line."""

    room: str | None
    seed: str | None
    world: str
    packs: tuple[Path, ...]
    saves: Path | None
    plain: bool
    resume: bool


@click.command()
@click.option("--room", help="Begin at once in this room.")
@click.option("--seed", help="A seed code, or any text; without one a seed is drawn.")
@world_option
@pack_option
@click.option("--saves", type=FILE, metavar="DIR", help="Keep saves in this folder.")
@click.option("--plain", is_flag=True, help="Play in plain lines, for readers and pipes.")
@click.option("--continue", "resume", is_flag=True, help="Go on with the newest run.")
def play(**asked: Unpack[Asked]) -> int:
    """Play. A day that was closed is saved; nothing else needs to be."""
    plain = asked["plain"] or wants_plain()
    if not plain:
        _greet()
    from game.cli.desk import notice, set_up

    desk = set_up(
        home=asked["saves"],
        packs=asked["packs"],
        world=asked["world"],
        room=asked["room"],
        seed=asked["seed"],
        resume=asked["resume"],
    )
    if plain:
        from game.plain.app import play as play_lines

        play_lines(desk)
        return 0
    from game.tui.app import RoomsApp

    app = RoomsApp(desk, playing=desk.playing, notice=notice(desk) if asked["packs"] else "")
    app.run()
    if desk.playing:
        click.echo(f"Every closed day is saved in {desk.home}; rooms --continue goes on.")
    return app.return_code or 0


def wants_plain() -> bool:
    """Say whether screens would be out of place: asked not to, no terminal, or a dumb one."""
    asked = os.environ.get("ROOMS_PLAIN", "") not in {"", "0"}
    dumb = os.environ.get("TERM") == "dumb"
    return asked or dumb or not (sys.stdin.isatty() and sys.stdout.isatty())


def _greet() -> None:
    """Show the first line before anything slow loads. Raises UsageError where it is too small."""
    columns, lines = shutil.get_terminal_size()
    if columns < LEAST[0] or lines < LEAST[1]:
        what = f"this terminal is {columns}x{lines}, the screens need {LEAST[0]}x{LEAST[1]}"
        raise UsageError(what, "make it larger, or play with --plain")
    encoding = (sys.stdout.encoding or "").lower()
    sys.stdout.write((FIRST_LINE if "utf" in encoding else FIRST_LINE_ASCII) + "\n")
    sys.stdout.flush()
