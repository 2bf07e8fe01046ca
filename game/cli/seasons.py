"""What `rooms league` prints: standings or honesty, with progress. The command reads options."""

import sys
from collections.abc import Iterable
from pathlib import Path

from game.cli import tables
from game.cli.options import say
from game.cli.progress import Progress
from game.errors import UsageError
from game.model.pack import Pack
from game.tools.crew import Crew
from game.tools.league import calibrate, page
from game.tools.league.contest import contested
from game.tools.league.season import Season


def played(season: Season, crew: Crew, pack: Pack, write: Path | None, *, as_json: bool) -> None:
    """Play a season and print its tables, or all of it as JSON."""
    contests = season.contests(pack)
    with Progress("runs") as progress:
        outcomes = crew.results(contested, pack, contests, progress.tell)
    if as_json:
        say(page.told(season, outcomes, [ending.id for ending in pack.endings]))
    else:
        shown(page.lines(season, outcomes, pack), write, page.TITLE)


def calibrated(season: Season, crew: Crew, pack: Pack, *, as_json: bool) -> bool:
    """Print how honest forecasts are; return whether as many truths fall inside as should."""
    trials = calibrate.trials(pack, season)
    with Progress("runs") as progress:
        found = calibrate.honesty(crew.results(calibrate.tried, pack, trials, progress.tell))
    if as_json:
        say({"runs": season.runs, "figures": [{**vars(one), "met": one.met} for one in found]})
    else:
        shown(calibrate.lines(found), None)
    return found[0].met


def shown(lines: Iterable[str], write: Path | None, title: str = "") -> None:
    """Print lines and, where a file is named, write them there, above what was read beside them.

    Raises UsageError.
    """
    found = list(lines)
    tables.echo(found)
    if write is None:
        return
    try:
        before = write.read_text(encoding="utf-8") if write.exists() else ""
        _, heading, beside = before.partition(page.BESIDE)
        told = "\n".join([title, "", *found]) + "\n"
        write.write_text(told + heading + beside, encoding="utf-8")
    except OSError as error:
        what = f"{str(write)!a} could not be written"
        raise UsageError(what, f"the system says: {error.strerror}") from error
    sys.stderr.write(f"written to {write}\n")
