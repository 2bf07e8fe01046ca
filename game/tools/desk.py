"""A player's place: the porch, and the table at which a run is played. Screens hold this.

What is slow to load (packs, rules, numbers) stands behind `table`, which is laid when first
needed. It knows no screen.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Protocol

from game.errors import RoomsError
from game.model.day import Day, Entry
from game.tools.porch import Porch
from game.tools.rows import USUAL, NewRun
from game.view.chroniclepane import ChroniclePane
from game.view.forecastpane import ForecastPane
from game.view.packpane import PackPane
from game.view.panes import LineagePane, NightPane, Panes
from game.view.visitpane import VisitPane

Say = Callable[[int, int], None]
"""Is told how much is done, and of how much; what it raises stops the work."""


class Round(Protocol):
    """A run that is played or watched."""

    @property
    def watching(self) -> bool:
        """Whether a recording is on the table, to be looked at only."""

    @property
    def recorded(self) -> Day:
        """What is decided of this day already."""

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far."""

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why an entry cannot join the plan, or nothing."""

    def forecast(self, day: Day, entry: Entry | None) -> ForecastPane | None:
        """Return what a plan, or one more entry with it, may come to; None if it is refused."""

    def close(self, day: Day) -> NightPane | str:
        """Close the day and write it down, or say why not."""

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea."""

    def visit(self, room: int) -> VisitPane | None:
        """Return a room of the city from inside, None if there is none of that row."""

    def chronicle(self) -> ChroniclePane:
        """Return every number and all that happened so far."""

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Return what mattered in the run, the surest first."""


class Table(Round, Protocol):
    """Where a run is laid, and played. What it raises are RoomsErrors."""

    @property
    def complaints(self) -> tuple[str, ...]:
        """What was wrong with packs that were asked for."""

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str] = USUAL) -> None:
        """Begin a run; a seed of None is drawn. `chosen`: terms by id."""

    def rewind(self) -> None:
        """Go back to yesterday's morning."""

    @property
    def rewinds(self) -> bool:
        """Whether there is a morning to go back to, and one may."""

    def resume(self, path: Path) -> None:
        """Take a run up again."""

    def watch(self, path: Path) -> None:
        """Look at a recording from its first morning."""

    def reload(self) -> PackPane:
        """Read the packs again, and go on with them where nothing is wrong."""

    def attempt(self, event: str) -> str:
        """Return what an event would come to on a first morning."""

    def leave(self) -> None:
        """Take the run off the table; all that was closed is saved."""

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""

    @property
    def save(self) -> str:
        """The file of the run on the table; nothing if there is none."""


class Doorway(Porch):
    """How a run comes onto the table. A refusal is a sentence; an empty one means yes."""

    def __init__(self, home: Path, table: Callable[[], Table]) -> None:
        super().__init__(home)
        self._lay = table

    @cached_property
    def table(self) -> Table:
        """The table, laid when first asked for."""
        return self._lay()

    @property
    def playing(self) -> bool:
        """Whether a run is on the table already."""
        return "table" in self.__dict__ and self.table.playing

    @property
    def save(self) -> str:
        """The id of the run on the table, as `saves` has it."""
        return self.table.save if self.playing else ""

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""
        return self.table.new_run()

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str] = USUAL) -> str:
        """Begin a run, or say why not; a seed of None is drawn. `chosen`: terms by id."""
        return _said(lambda: self.table.begin(room, seed, chosen))

    def rewind(self) -> str:
        """Go back to yesterday's morning, or say why not."""
        return _said(self.table.rewind)

    def resume(self, save: str) -> str:
        """Take a run up again, or say why not."""
        return _said(lambda: self.table.resume(self.home / Path(save).name))

    def watch(self, path: str) -> str:
        """Look at a recording: one of the saves by its id, or any file; or say why not."""
        return _said(lambda: self.table.watch(self.home / path))

    def reload(self) -> PackPane:
        """Read the packs again and go on with them, or say why not. May take a while."""
        try:
            return self.table.reload()
        except RoomsError as error:
            return PackPane((), (), (str(error),))

    def attempt(self, event: str) -> str:
        """Return what trying an event of a pack tells, or why it cannot be. Takes a while."""
        try:
            return self.table.attempt(event)
        except RoomsError as error:
            return str(error)


class Desk(Doorway):
    """All that a way of playing asks for: of the run on the table as well."""

    @property
    def watching(self) -> bool:
        """Whether a recording is on the table, to be looked at only."""
        return self.playing and self.table.watching

    @property
    def rewinds(self) -> bool:
        """Whether there is a morning to go back to, and one may."""
        return self.playing and self.table.rewinds

    @property
    def recorded(self) -> Day:
        """What is decided of this day already: all of it where a recording is watched."""
        return self.table.recorded

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far."""
        return self.table.panes(day)

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why an entry cannot join the plan, or nothing."""
        return self.table.refuse(day, entry)

    def forecast(self, day: Day, entry: Entry | None = None) -> ForecastPane | None:
        """Return what a plan, or one more entry with it, may come to. Takes a while."""
        return self.table.forecast(day, entry)

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

    def chronicle(self) -> ChroniclePane:
        """Return every number and all that happened so far."""
        return self.table.chronicle()

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Return what mattered in the run, the surest first. Takes a while; `say` may stop it."""
        return self.table.mattered(say)


def _said(work: Callable[[], None]) -> str:
    try:
        work()
    except RoomsError as error:
        return str(error)
    return ""
