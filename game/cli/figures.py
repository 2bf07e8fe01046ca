"""What `rooms facts` prints: the figures, the start, the plots. The command only reads options."""

from pathlib import Path

import click

from game.cli.options import say
from game.cli.progress import Progress
from game.errors import UsageError
from game.tools.crew import Crew
from game.tools.facts import report
from game.tools.facts.plots import drawn
from game.tools.facts.runs import Figures, Inquiry, Task, done


def figures(inquiry: Inquiry, jobs: int, *, as_json: bool) -> bool:
    """Print every measure; return whether all are in their bands."""
    found = _found(inquiry, inquiry.tasks(), jobs)
    results = inquiry.results(found)
    without = {term: inquiry.results(found, term) for term in inquiry.without}
    if as_json:
        ablations = {term: report.values(each) for term, each in without.items()}
        say({**_about(inquiry), "facts": report.values(results), "without": ablations})
    else:
        _echo(report.lines(results))
        if without:
            _echo(["", *report.compared(results, without)])
    return not report.out(results)


def beginnings(inquiry: Inquiry, jobs: int, *, as_json: bool) -> None:
    """Print how far a fresh world is from a warmed one."""
    found = list(_found(inquiry, inquiry.starts(), jobs).values())
    if as_json:
        say({**_about(inquiry), "start": report.beginnings(found)})
    else:
        _echo(report.started(found))


def draw(inquiry: Inquiry, folder: Path) -> None:
    """Write the plots into a folder that is there. Raises UsageError if it is not."""
    if not folder.is_dir():
        what = f"there is no folder at {str(folder)!a}"
        raise UsageError(what, "make it, or name another")
    for name, text in drawn(inquiry.pack, inquiry.plans()[0]).items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")
        click.echo(folder / f"{name}.svg")


def _about(inquiry: Inquiry) -> dict[str, object]:
    plan = inquiry.plan
    seeds = list(inquiry.seeds)
    return {"rooms": plan.rooms, "days": plan.days, "warm": plan.warm, "seeds": seeds}


def _found(inquiry: Inquiry, todo: list[Task], jobs: int) -> dict[Task, Figures]:
    """Return what every run came to, showing on standard error how many are done."""
    with Progress("runs") as progress:
        found = Crew(jobs).results(done, inquiry.pack, todo, progress.tell)
    return dict(zip(todo, found, strict=True))


def _echo(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)
