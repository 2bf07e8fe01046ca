"""Options that several commands share, and what they stand for. It knows no command."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import click

from game.model.record import LEAST_MEMBERS, MOST_MEMBERS
from game.model.terms import Wish

Command = TypeVar("Command", bound=Callable[..., Any])
WORLDS = "How large the world is: village, town or city; 30, 300, 1,000 rooms."
ROOMS = "kettle, after_the_ad, annex, gutterbirds, night_bus, tilde, warehouse, or a pack's."
_TELLERS = "The storyteller: tide (storms and calms), slow_burn, static, or a pack's."
_ASSISTS = "benefit_of_doubt, longer_evenings, sound_sleep, thick_walls, or a pack's; may repeat."
FILE = click.Path(path_type=Path)


def pack_option(command: Command) -> Command:
    """Add `--pack DIR`, as often as one likes."""
    return click.option(
        "--pack", "packs", type=FILE, multiple=True, metavar="DIR", help="Add a pack; may repeat."
    )(command)


def world_option(usual: str = "village") -> Callable[[Command], Command]:
    """Add `--world W`; what people look at is a city, what bots play many times a village."""
    return click.option("--world", default=usual, show_default=True, help=WORLDS)


def members_option(command: Command) -> Command:
    """Add `--members N`: a world by its people instead of by its name."""
    return click.option(
        "--members",
        type=click.IntRange(LEAST_MEMBERS, MOST_MEMBERS),
        metavar="N",
        help="About how many people live there; instead of --world.",
    )(command)


def terms_options(command: Command) -> Command:
    """Add the terms of a run: `--weather N`, `--teller ID`, `--mode M` and `--assist ID`."""
    weather = click.option(
        "--weather", default=0, metavar="0-10", help="How hard the days are: 0 to 10."
    )
    teller = click.option("--teller", default="tide", metavar="ID", help=_TELLERS)
    mode = click.option(
        "--mode", default="run", metavar="M", help="run, sprint, long, daily, practice."
    )
    assist = click.option("--assist", "assists", multiple=True, metavar="ID", help=_ASSISTS)
    return weather(teller(mode(assist(command))))


def wish_of(asked: Mapping[str, Any]) -> Wish:
    """Return what was asked of a new run."""
    return Wish(**{field.name: asked[field.name] for field in fields(Wish)})


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
