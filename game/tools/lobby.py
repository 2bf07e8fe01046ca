"""The folder of saves as rows to choose from. It reads every recording: no title waits for it."""

from pathlib import Path

from game.errors import UsageError
from game.model.terms import LENGTH
from game.run import clock, recordings
from game.tools.rows import DAMAGED, ENDED, OPEN, STATES, SaveRow
from game.view.standing import standing


def saved(home: Path) -> tuple[SaveRow, ...]:
    """Return every run: those that can go on, then the ended, then the damaged; newest first."""
    rows = map(_row, recordings.listing(home))
    return tuple(sorted(rows, key=lambda row: STATES.index(row.state)))


def newest(home: Path) -> Path:
    """Return the newest run that can go on. Raises UsageError if there is none."""
    save = recordings.unfinished(home)
    if save is None:
        what = "there is no run to go on with"
        raise UsageError(what, "begin one: rooms play --room kettle")
    return save.path


def _row(save: recordings.Save) -> SaveRow:
    room = save.header.room if save.header else save.path.name.split("-")[0]
    state, note = OPEN, f"saved {clock.ago(save.changed)}"
    if save.over:
        state, note = ENDED, f"ended: {_plain(save.ending)}"
    note = " · ".join(filter(None, (note, standing(save.header) if save.header else "")))
    if save.trouble:
        state, note = DAMAGED, save.trouble
    days = LENGTH[save.header.mode] if save.header else LENGTH["run"]
    return SaveRow(save.path.name, _plain(room), min(save.days + 1, days), days, note, state)


def _plain(ident: str) -> str:
    return ident.rpartition(":")[2].replace("_", " ")
