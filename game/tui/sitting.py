"""The run on the table: the panes of this morning and the plan so far. All screens share one."""

from game.model.day import Day
from game.tui.beginning import Beginning
from game.tui.desk import Desk
from game.tui.foreseeing import Foreseeing
from game.tui.words import KEPT
from game.view.packpane import PackPane
from game.view.panes import NightPane, Panes


class Sitting(Beginning):
    """A run begun or taken up at the desk, from morning to morning."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refused = ""  # why the day could not be closed
        self.member = 0  # row of the member the table is about
        self.did: set[str] = set()  # screens and pages that were opened
        self.ahead = Foreseeing()
        self.taught = True  # until a player has had enough of lessons

    @property
    def over(self) -> bool:
        """Whether the run has ended."""
        return self._panes is not None and self._panes.report is not None

    def place(self) -> str:
        """Return the room and the day."""
        return f"{self.panes.room.room}, day {self.panes.room.day}"

    def kept(self) -> str:
        """Return how the run on the table is kept, and how to go on with it."""
        if self.over:
            return "The run has ended and is kept: the report, and Runs, have it."
        if self.desk.watching:
            return "The recording waits at this morning."
        return KEPT if self.planned else "The run is kept: 'Back to the room' goes on."

    def rewind(self) -> str:
        """Go back to yesterday's morning, or say why not."""
        refused = self.desk.rewind()
        if not refused:
            self.morning(self._as_recorded())
            self._ponder_anew()
        return refused

    def forward(self) -> str:
        """Turn to the next morning of a recording, its night unseen; or say why not."""
        if not self.desk.watching:
            return "Only a recording goes on by itself."
        closed = self.close()
        if isinstance(closed, str):
            return closed
        self.morning(closed[1])
        return ""

    def packs(self) -> PackPane:
        """Read the packs again, with a run on the table or without."""
        if not self.playing:
            return self.desk.reload()
        pane, panes = self.reload()
        self.morning(panes)
        return pane

    def attempt(self, event: str) -> str:
        """Return what trying an event of a pack tells."""
        return self.desk.attempt(event)

    def close(self) -> tuple[NightPane, Panes] | str:
        """Close the day. Called in a thread; `morning` takes what it returns."""
        night = self.desk.close(self.day)
        if isinstance(night, str):
            return night
        self.day = Day()  # what was planned has happened
        return (night, self._as_recorded())

    def reload(self) -> tuple[PackPane, Panes]:
        """Read the packs again. Called in a thread; `morning` takes the second."""
        pack = self.desk.reload()
        return pack, self._as_recorded()
