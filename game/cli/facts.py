"""`rooms facts`: the published figures beside what this world shows."""

import os
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from game.cli.opened import opened
from game.cli.options import FILE, json_option, members_option, pack_option, say
from game.errors import UsageError
from game.model.pack import Pack
from game.model.shock import TERMS, Switch
from game.tools.facts import report
from game.tools.facts.plots import drawn
from game.tools.facts.runs import Figures, Inquiry, Task, carried_out
from game.tools.facts.sample import Plan
from game.tools.facts.table import FACTS
from game.tools.terrarium import rooms_of

_FIRST_SEED = 101
_SOME_OUT = 1
_NUMBERS = [str(number) for number in sorted({fact.number for fact in FACTS})]


class Asked(TypedDict):
    """What was asked for on the command line."""

    world: str
    members: int | None
    seeds: int
    days: int
    warm: int
    only: tuple[str, ...]
    without: tuple[Switch, ...]
    start: bool
    plots: Path | None
    jobs: int | None
    packs: tuple[Path, ...]
    as_json: bool


@click.command()
@click.option("--world", default="city", show_default=True, help="How large the world is.")
@members_option
@click.option("--seeds", type=click.IntRange(1, 99), default=3, show_default=True)
@click.option("--days", type=click.IntRange(4, 1000), default=30, show_default=True)
@click.option("--warm", type=click.IntRange(0, 1000), default=30, show_default=True)
@click.option("--only", type=click.Choice(_NUMBERS), multiple=True, help="One fact; may repeat.")
@click.option(
    "--without",
    type=click.Choice(TERMS),
    multiple=True,
    help="Also the world with one term switched off; may repeat.",
)
@click.option("--start", is_flag=True, help="Instead: how far a fresh world is from a warmed one.")
@click.option("--plots", type=FILE, metavar="DIR", help="Instead: two plots of a run, as SVG.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; without it one a core.")
@pack_option
@json_option
def facts(**asked: Unpack[Asked]) -> None:
    """Hold the world without a player against the published figures.

    Exit code 0 if all are in their bands, 1 if some are out.
    """
    pack = opened(asked["packs"])
    rooms = rooms_of(pack, asked["world"], asked["members"])
    seeds = tuple(_FIRST_SEED + at for at in range(asked["seeds"]))
    plan = Plan(0, rooms, asked["warm"], asked["days"])
    inquiry = Inquiry(plan, seeds, asked["without"], tuple(int(each) for each in asked["only"]))
    if asked["plots"]:
        _draw(pack, inquiry.plans()[0], asked["plots"])
        return
    jobs = asked["jobs"] or os.cpu_count() or 1
    about = {"rooms": rooms, "days": plan.days, "warm": plan.warm, "seeds": list(seeds)}
    if asked["start"]:
        found = list(_found(pack, inquiry.starts(), jobs).values())
        if asked["as_json"]:
            say({**about, "start": report.beginnings(found)})
        else:
            _echo(report.started(found))
        return
    _tell(inquiry, _found(pack, inquiry.tasks(), jobs), about if asked["as_json"] else None)


def _draw(pack: Pack, plan: Plan, folder: Path) -> None:
    """Write the plots into a folder that is there. Raises UsageError if it is not."""
    if not folder.is_dir():
        what = f"there is no folder at {str(folder)!a}"
        raise UsageError(what, "make it, or name another")
    for name, text in drawn(pack, plan).items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")
        click.echo(folder / f"{name}.svg")


def _found(pack: Pack, todo: list[Task], jobs: int) -> dict[Task, Figures]:
    """Return what every run came to, showing on standard error how many are done."""
    found = {}
    with click.progressbar(length=len(todo), label="runs", file=sys.stderr) as bar:
        for task, figures in carried_out(pack, todo, jobs):
            found[task] = figures
            bar.update(1)
    return found


def _tell(inquiry: Inquiry, found: dict[Task, Figures], about: dict[str, object] | None) -> None:
    results = inquiry.results(found)
    without = {term: inquiry.results(found, term) for term in inquiry.without}
    if about is None:
        _echo(report.lines(results))
        if without:
            _echo(["", *report.compared(results, without)])
    else:
        ablations = {term: report.values(each) for term, each in without.items()}
        say({**about, "facts": report.values(results), "without": ablations})
    if report.out(results):
        raise click.exceptions.Exit(_SOME_OUT)


def _echo(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)
