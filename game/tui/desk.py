"""What the screens ask for: the one door between them and whatever plays the run."""

from collections.abc import Mapping
from typing import Protocol

from game.model.day import Day, Entry
from game.tools.desk import Say
from game.tools.rows import NewRun
from game.tui.chair import Porch
from game.view.chroniclepane import ChroniclePane
from game.view.forecastpane import ForecastPane
from game.view.packpane import PackPane
from game.view.panes import LineagePane, NightPane, Panes
from game.view.visitpane import VisitPane


class Doorway(Porch, Protocol):
    """How a run comes onto the table. Every refusal is a sentence; an empty one means yes."""

    @property
    def save(self) -> str:
        """The id of the run on the table, as `saves` has it."""

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str]) -> str:
        """Begin a run; a seed of None is drawn. `chosen`: terms by id."""

    def rewind(self) -> str:
        """Go back to yesterday's morning, or say why not."""

    def resume(self, save: str) -> str:
        """Take a run up again."""

    def watch(self, path: str) -> str:
        """Look at a recording from its first morning, or say why not."""

    def reload(self) -> PackPane:
        """Read the packs again and go on with them; called in a thread, for it may take a while."""

    def attempt(self, event: str) -> str:
        """Return what trying an event of a pack tells; called in a thread."""


class Desk(Doorway, Protocol):
    """A player's place at the table: what can be asked of the run on it."""

    @property
    def watching(self) -> bool:
        """Whether a recording is on the table, to be looked at only."""

    @property
    def rewinds(self) -> bool:
        """Whether there is a morning to go back to, and one may."""

    @property
    def recorded(self) -> Day:
        """What is decided of this day already."""

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far. Quick."""

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why this entry cannot join the plan now."""

    def forecast(self, day: Day, entry: Entry | None = None) -> ForecastPane | None:
        """Return what a plan, or one more entry with it, may come to; called in a thread."""

    def close(self, day: Day) -> NightPane | str:
        """Close the day and write it down; called in a thread, for it may take a while."""

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea; root -1 means the one most worth a look."""

    def visit(self, room: int) -> VisitPane | None:
        """Return a room of the city from inside, None if there is none of that row."""

    def chronicle(self) -> ChroniclePane:
        """Return every number and all that happened so far."""

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Return what mattered; called in a thread, for it takes a while. `say` may stop it."""
