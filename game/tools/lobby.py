"""The folder of saves as rows to choose from. It reads every recording: no title waits for it."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from game.content import library, packs
from game.content.titles import titles
from game.errors import PackError, UsageError
from game.model.record import Header
from game.model.terms import LENGTH
from game.run import clock, recordings
from game.tools.rows import DAMAGED, ENDED, OPEN, STATES, SaveRow
from game.view.standing import standing


def saved(home: Path) -> tuple[SaveRow, ...]:
    """Return every run: those that can go on, then the ended, then the damaged.

    The newest first; of the ended, room by room, those that left most.
    """
    called = _titles(home)
    rows = [(_row(save, called), save) for save in recordings.listing(home)]
    rows.sort(key=lambda pair: _place(*pair))
    return tuple(row for row, _ in rows)


def _place(row: SaveRow, save: recordings.Save) -> tuple[int, str, int]:
    over = row.state == ENDED
    return STATES.index(row.state), row.room if over else "", -save.imprint


def newest(home: Path) -> Path:
    """Return the newest run that can go on. Raises UsageError if there is none."""
    save = recordings.unfinished(home)
    if save is None:
        what = "there is no run to go on with"
        raise UsageError(what, "begin one: rooms play --room kettle")
    return save.path


def _titles(home: Path) -> Mapping[str, str]:
    """Return what the game's rooms and endings are called, and those of installed packs."""
    found = []
    for path in (packs.base_dir(), *library.installed(home)):
        with suppress(UsageError, PackError):
            found.append(packs.opened(path))
    return titles(found)


def _row(save: recordings.Save, called: Mapping[str, str]) -> SaveRow:
    room = save.header.room if save.header else save.path.name.split("-")[0]
    about = tuple(filter(None, _unusual(save.header))) if save.header else ()
    state, note = OPEN, " · ".join((*about, f"saved {clock.ago(save.changed)}"))
    if save.over:
        left = f"imprint {save.imprint:,}, ended: {_called(save.ending, called)}"
        state, note = ENDED, " · ".join((left, *about))
    if save.trouble:
        state, note = DAMAGED, save.trouble
    days = LENGTH[save.header.mode] if save.header else LENGTH["run"]
    day = min(save.days + 1, days)
    date = clock.date(save.changed)
    return SaveRow(save.path.name, _called(room, called), day, days, note, state, date)


def _called(ident: str, called: Mapping[str, str]) -> str:
    """Return a title; of what no pack here has, the id."""
    if ident in called:
        return called[ident]
    return ident.rpartition(":")[2].replace("_", " ")


def _unusual(header: Header) -> tuple[str, ...]:
    """Return by what terms a run was no month on a mild day, and whether it is scored, in short."""
    mode = header.mode if header.mode not in ("run", "daily") else ""
    weather = f"weather {header.weather}" if header.weather else ""
    return (mode, weather, standing(header).partition(":")[0])
