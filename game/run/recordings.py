"""Which saves there are. A save is a recording; nothing else is needed to go on.

It reads no more than a list needs, and knows neither rules nor numbers.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import RoomsError
from game.model.record import Header
from game.run.codes import encode
from game.run.reader import read

SUFFIX = ".room.jsonl"


@dataclass(frozen=True)
class Save:
    """One recording in the folder of saves; `trouble` says why it cannot be read, or is empty."""

    path: Path
    changed: float  # seconds since the epoch
    header: Header | None
    days: int  # closed
    ending: str  # id, or "" while it goes on
    trouble: str = ""
    digest: str = ""  # of the newest morning
    imprint: int = 0  # of a run that has ended

    @property
    def over(self) -> bool:
        """Whether the run has ended."""
        return bool(self.ending)


def fresh(folder: Path, header: Header) -> Path:
    """Return a path for a new recording: room, seed, and a number if those were played."""
    name = f"{header.room.partition(':')[2]}-{encode(header.seed, header.rules)}"
    path, number = folder / f"{name}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{SUFFIX}"
    return path


def listing(folder: Path) -> list[Save]:
    """Return the saves in a folder, the newest first; those that cannot be read among them.

    Runs of which no day was closed come last: there is nothing yet to go on with.
    """
    if not folder.is_dir():
        return []
    found = map(_save, folder.glob(f"*{SUFFIX}"))
    begun = lambda save: (save.days > 0 or bool(save.trouble), save.changed)  # noqa: E731
    return sorted(found, key=begun, reverse=True)


def _save(path: Path) -> Save:
    changed = path.stat().st_mtime
    try:
        record = read(path, torn=True)
    except RoomsError as error:
        return Save(path, changed, None, 0, "", str(error))
    ending, imprint = (record.close.ending, record.close.imprint) if record.close else ("", 0)
    digest = record.lines[-1].digest if record.lines else ""
    days = len(record.lines)
    return Save(path, changed, record.header, days, ending, digest=digest, imprint=imprint)


def unfinished(folder: Path) -> Save | None:
    """Return the newest run that can go on, if there is one."""
    return next((save for save in listing(folder) if save.header and not save.over), None)


def as_played(folder: Path, header: Header) -> Header:
    """Return a new run's header; a daily played before names the older one as its parent.

    One of which no day was closed has shown nothing, and may be begun again.
    """
    if header.mode != "daily":
        return header
    return replace(header, parent=dailies(folder, header.seed).get(header.room))


def dailies(folder: Path, seed: int) -> dict[str, str]:
    """Return the rooms in which the daily of a seed was played, each with its newest digest."""
    return {
        save.header.room: save.digest
        for save in reversed(listing(folder))
        if save.header and save.digest and (save.header.seed, save.header.mode) == (seed, "daily")
    }
