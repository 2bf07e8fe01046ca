"""The run on the table: the panes of this morning and the plan so far. All screens share one."""

from collections.abc import Mapping
from typing import Self

from game.model.day import Day
from game.tools.rows import NewRun
from game.tui.deciding import Deciding
from game.tui.desk import Desk
from game.view.packpane import PackPane
from game.view.panes import NightPane, Panes

_LESSONS = "first evening"  # the seed of what is taught


class Sitting(Deciding):
    """A run begun or taken up at the desk, from morning to morning."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refused = ""  # why the day could not be closed
        self.member = 0  # row of the member the table is about
        self.did: set[str] = set()  # screens and pages that were opened
        self.taught = True  # until a player has had enough of lessons
        self.mattered: tuple[str, ...] | None = None  # once it was asked, of this run
        self._unread = False  # whether the room's letter still lies there

    def begun(self) -> Self:
        """Take the run that is on the desk already."""
        self._begin()
        return self

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""
        return self._panes is not None

    @property
    def over(self) -> bool:
        """Whether the run has ended."""
        return self._panes is not None and self._panes.report is not None

    @property
    def save(self) -> str:
        """The id of the run on the table, as the list of saves has it."""
        return self.desk.save

    def place(self) -> str:
        """Return the room and the day."""
        return f"{self.panes.room.room}, day {self.panes.room.day}"

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""
        return self.desk.new_run()

    def rewind(self) -> str:
        """Go back to yesterday's morning, or say why not."""
        refused = self.desk.rewind()
        if not refused:
            self.morning(self._as_recorded())
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

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str]) -> str:
        """Begin a run, or say why not."""
        refused = self.desk.begin(room, seed, chosen)
        if not refused:
            self._begin()
        return refused

    def resume(self, save: str) -> str:
        """Take a run up again, or say why not."""
        refused = self.desk.resume(save)
        if not refused:
            self._begin()
        return refused

    def learn(self) -> str:
        """Begin in the first room, from a seed of its own: the same first evenings for everyone."""
        return self.begin(self.new_run().rooms[0].id, _LESSONS, {})

    def watch(self, save: str) -> str:
        """Look at a recording from its first morning, or say why not."""
        refused = self.desk.watch(save)
        if not refused:
            self._begin()
        return refused

    def _as_recorded(self) -> Panes:
        """Return this morning's panes, with what is decided of it already."""
        return self.desk.panes(self.desk.recorded)

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

    def letter(self) -> str:
        """Return the letter that a room begins with, once; on later days there is none."""
        unread, self._unread = self._unread, False
        return self.panes.room.intro if unread else ""

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

    def _begin(self) -> None:
        self.morning(self._as_recorded())
        self.mattered = None
        self._unread = True
