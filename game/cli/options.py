"""Options that several commands share, and what they stand for. It knows no command."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from game.model.record import LEAST_MEMBERS, MOST_MEMBERS

Command = TypeVar("Command", bound=Callable[..., Any])
WORLDS = "How large the world is: village, town or city; 30, 300, 1,000 rooms."
FILE = click.Path(path_type=Path)


def pack_option(command: Command) -> Command:
    """Add `--pack DIR`, as often as one likes."""
    return click.option(
        "--pack", "packs", type=FILE, multiple=True, metavar="DIR", help="Add a pack; may repeat."
    )(command)


def world_option(command: Command) -> Command:
    """Add `--world W`."""
    return click.option("--world", default="village", show_default=True, help=WORLDS)(command)


def members_option(command: Command) -> Command:
    """Add `--members N`: a world by its people instead of by its name."""
    return click.option(
        "--members",
        type=click.IntRange(LEAST_MEMBERS, MOST_MEMBERS),
        metavar="N",
        help="About how many people live there; instead of --world.",
    )(command)


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(command)


def seed_of(text: str | None) -> int:
    """Return the seed that was asked for, or a fresh one. Raises UsageError for a misspelt code."""
    from game.run import codes

    return codes.fresh() if text is None else codes.read(text)


def say(values: Mapping[str, object]) -> None:
    """Print one JSON object, and nothing else, on standard output."""
    click.echo(json.dumps(values, sort_keys=True))
