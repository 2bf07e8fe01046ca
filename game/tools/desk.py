"""A player's place: saves, settings, and the table at which a run is played. Screens hold this.

What is slow to load (packs, rules, numbers) stands behind `table`, which is laid when first
needed, so that a title can be shown at once. It knows no screen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from game.errors import RoomsError, UsageError
from game.model.day import Day, Entry
from game.run import clock, crash, saves
from game.run import settings as liked
from game.run.settings import Settings
from game.view.panes import LineagePane, NightPane, Panes
from game.view.visitpane import VisitPane


@dataclass(frozen=True)
class SaveRow:
    """A run that can be taken up again."""

    id: str
    room: str
    day: int
    days: int
    note: str  # "saved 2 minutes ago", "ended: long table"


@dataclass(frozen=True)
class RoomChoice:
    """A room a new run can be played in."""

    id: str
    name: str
    line: str  # what kind of room it is
    rule: str  # the one rule that makes it different
    members: int


class Table(Protocol):
    """Where a run is played. What it raises are RoomsErrors."""

    @property
    def complaints(self) -> tuple[str, ...]:
        """What was wrong with packs that were asked for."""

    def rooms(self) -> tuple[RoomChoice, ...]:
        """Return the rooms a new run can be played in."""

    def begin(self, room: str, seed: str | None) -> None:
        """Begin a run; a seed of None is drawn."""

    def resume(self, path: Path) -> None:
        """Take a run up again."""

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far."""

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why an entry cannot join the plan, or nothing."""

    def close(self, day: Day) -> NightPane | str:
        """Close the day and write it down, or say why not."""

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea."""

    def visit(self, room: int) -> VisitPane | None:
        """Return a room of the city from inside, None if there is none of that row."""

    def leave(self) -> None:
        """Take the run off the table; all that was closed is saved."""

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""


class Desk:
    """All that a way of playing asks for. A refusal is a sentence; an empty one means yes."""

    def __init__(self, home: Path, table: Callable[[], Table]) -> None:
        self.home = home
        self._lay = table

    @cached_property
    def table(self) -> Table:
        """The table, laid when first asked for."""
        return self._lay()

    @property
    def playing(self) -> bool:
        """Whether a run is on the table already."""
        return "table" in self.__dict__ and self.table.playing

    def saves(self) -> tuple[SaveRow, ...]:
        """Return the runs that can be taken up, the latest first."""
        return tuple(_row(save) for save in saves.listing(self.home))

    def newest(self) -> Path:
        """Return the newest run that can go on. Raises UsageError if there is none."""
        save = saves.unfinished(self.home)
        if save is None:
            what = "there is no run to go on with"
            raise UsageError(what, "begin one: rooms play --room kettle")
        return save.path

    def rooms(self) -> tuple[RoomChoice, ...]:
        """Return the rooms a new run can be played in."""
        return self.table.rooms()

    def begin(self, room: str, seed: str | None) -> str:
        """Begin a run, or say why not; a seed of None is drawn."""
        return _said(lambda: self.table.begin(room, seed))

    def resume(self, save: str) -> str:
        """Take a run up again, or say why not."""
        return _said(lambda: self.table.resume(self.home / Path(save).name))

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far."""
        return self.table.panes(day)

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why an entry cannot join the plan, or nothing."""
        return self.table.refuse(day, entry)

    def close(self, day: Day) -> NightPane | str:
        """Close the day and write it down, or say why not. May take a while."""
        try:
            return self.table.close(day)
        except RoomsError as error:
            return str(error)

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea; -1: of the one most worth a look."""
        return self.table.lineage(root)

    def visit(self, room: int) -> VisitPane | None:
        """Return a room of the city from inside, None if there is none of that row."""
        return self.table.visit(room)

    def settings(self) -> Settings:
        """Return how the player likes the screen."""
        return liked.load(self.home)[0]

    def keep(self, settings: Settings) -> None:
        """Remember how the player likes the screen. Raises UsageError if the disk refuses."""
        try:
            liked.store(self.home, settings)
        except OSError as error:
            what = "the settings could not be kept"
            raise UsageError(what, f"the system says: {error.strerror}") from error

    def crash(self, report: str) -> str:
        """Write a crash report and return where it lies, or that it could not be written."""
        path = crash.write(self.home, report)
        return str(path) if path else "(no report could be written)"


def _said(work: Callable[[], None]) -> str:
    try:
        work()
    except RoomsError as error:
        return str(error)
    return ""


def _row(save: saves.Save) -> SaveRow:
    """Return a save as a row of the title, trouble included."""
    room = save.header.room if save.header else save.path.name.split("-")[0]
    note = save.trouble or f"saved {clock.ago(save.changed)}"
    if save.over:
        note = f"ended: {_plain(save.ending)}"
    return SaveRow(save.path.name, _plain(room), min(save.days + 1, saves.DAYS), saves.DAYS, note)


def _plain(ident: str) -> str:
    return ident.rpartition(":")[2].replace("_", " ")
