"""`rooms pack try`, `test` and `playtest`: what a pack does when it is played."""

import os
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from game.cli.options import FILE, json_option, pack_option, say, seed_of
from game.model.terms import LENGTH


class Playtested(TypedDict):
    """What was asked for on the command line."""

    folder: Path
    runs: int
    seed: int
    members: int
    days: int | None
    least: int
    csv: Path | None
    jobs: int | None
    packs: tuple[Path, ...]
    as_json: bool


class Tried(TypedDict):
    """What was asked for on the command line."""

    event: str
    choice: str
    room: str
    seed: str
    day: int
    bot: str
    values: tuple[str, ...]
    facts: tuple[str, ...]
    packs: tuple[Path, ...]


@click.command("try")
@click.argument("event")
@click.option("--choice", default="", metavar="ID", help="Take this choice, and play the night.")
@click.option("--set", "values", multiple=True, metavar="NAME=N", help="Suppose; may repeat.")
@click.option(
    "--fact", "facts", multiple=True, metavar="NAME[=DAYS]", help="It was so, days ago; may repeat."
)
@click.option("--day", type=click.IntRange(1, max(LENGTH.values())), default=4, show_default=True)
@click.option("--seed", default="try", show_default=True, help="A seed code, or any text.")
@click.option("--room", default="base:kettle", show_default=True, help="The starting room.")
@click.option("--bot", default="reference", show_default=True, help="Who plays until that day.")
@pack_option
def try_event(**asked: Unpack[Tried]) -> None:
    """Try one event: its condition as a truth table, its cast, its choices, what one does.

    Without --pack it looks into the pack of the folder that you are in.
    """
    from game.cli.opened import opened
    from game.tools.pack.proof import mornings, trying
    from game.tools.pack.workshop import or_here

    packs = or_here(asked["packs"])
    wish = mornings.Wish(
        room=asked["room"],
        seed=seed_of(asked["seed"]),
        day=asked["day"],
        bot=asked["bot"],
        facts=dict(_pair(text, 1) for text in asked["facts"]),
        values=dict(_pair(text) for text in asked["values"]),
    )
    click.echo(trying.told(trying.tried(opened(packs), asked["event"], wish, asked["choice"])))


def _pair(text: str, usual: int | None = None) -> tuple[str, int]:
    """Return NAME=N as a pair. Raises UsageError where the number is missing or none."""
    from game.errors import UsageError

    name, _, number = text.partition("=")
    try:
        return name.strip(), int(number) if number or usual is None else usual
    except ValueError as error:
        what = f"{text[:60]!a} is not NAME=N"
        raise UsageError(what, "write a whole number, as in room.pulse=80") from error


@click.command("test")
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
@json_option
def test_pack(*, folder: Path, packs: tuple[Path, ...], as_json: bool) -> int:
    """Play the tests of a pack; --pack names others that it needs. Exit 1 if one fails."""
    from dataclasses import asdict

    from game.tools.pack.proof import trials

    results = trials.tested(folder, packs)
    failed = sum(bool(each.wrong) for each in results)
    if as_json:
        rows = [asdict(each) for each in results]
        say({"pack": str(folder), "tests": rows, "failed": failed})
    else:
        click.echo(trials.told(results))
    return int(failed > 0)


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@click.option("--runs", type=click.IntRange(1, 100_000), default=24, show_default=True)
@click.option("--seed", type=click.IntRange(1), default=1, show_default=True, help="The first.")
@click.option("--members", type=click.IntRange(400, 1_000_000), default=2000, show_default=True)
@click.option("--days", type=click.IntRange(1, 60), help="Stop each run after so many days.")
@click.option("--least", type=click.IntRange(0, 100), default=0, help="Exit 1 below this coverage.")
@click.option("--csv", type=FILE, metavar="FILE", help="Write every row to FILE.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; without it one a core.")
@pack_option
@json_option
def playtest(**asked: Unpack[Playtested]) -> int:
    """Let bots play a pack: what came, what never did, and the condition that stood in its way.

    Exit 1 if coverage is under --least, or if a run broke; its recording is kept.
    """
    from game.run import saves
    from game.tools.pack.proof import coverage, playtest
    from game.tools.pack.written import put

    wish = playtest.Wish(asked["runs"], asked["seed"], asked["members"], asked["days"])
    plan, pack = playtest.planned(asked["folder"], asked["packs"], wish, saves.home())
    jobs = playtest.jobs_of(plan, pack)
    with click.progressbar(length=len(jobs), label="playing", file=sys.stderr) as bar:
        cores = asked["jobs"] or os.cpu_count() or 1
        found = playtest.carried_out(jobs, cores, lambda: bar.update(1))
    covered = coverage.covered(found.seen, pack, plan.own)
    if asked["as_json"]:
        say(playtest.values(found, covered))
    else:
        click.echo(playtest.told(found, covered))
    if asked["csv"]:
        put(asked["csv"], coverage.table(covered).encode())
    return int(bool(found.broken) or covered.percent < asked["least"])
