"""A pack looked at again whenever one of its files is saved, as dates and sizes tell."""

from collections.abc import Callable, Iterator
from pathlib import Path

from game.content.folder import MOST_FILES
from game.errors import RoomsError
from game.tools.pack.report import Report, reported
from game.tools.pack.workshop import Workshop

PAUSE = 0.03
"""Seconds between two glances at the folder."""
Dates = list[tuple[str, int, int]]


def reports(shop: Workshop, waits: Callable[[], bool]) -> Iterator[Report | RoomsError]:
    """Yield what is wrong with a pack now and after each save; `waits` says whether to go on.

    A folder that is no pack for a moment, as a file is being replaced, gives the error; one that
    is none from the beginning raises it.
    """
    seen: Dates | None = None
    while True:
        now = _dates(shop.root)
        if now != seen:
            is_first, seen = seen is None, now
            try:
                look = shop.look()
                yield reported(shop.root, look.draft, look.findings)
            except RoomsError as error:
                if is_first:
                    raise
                yield error
        if not waits():
            return


def _dates(root: Path) -> Dates:
    """Return name, size and date of every file, but those of editors, which begin with a dot."""
    found: Dates = []
    for path in root.rglob("[!.]*"):
        if len(found) > 4 * MOST_FILES:
            break
        try:
            mark = path.stat()
        except OSError:
            continue  # it went as we looked
        found.append((str(path), mark.st_size, mark.st_mtime_ns))
    return sorted(found)
