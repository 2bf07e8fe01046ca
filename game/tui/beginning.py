"""How a run comes onto the table: begun, taken up again, taught, or watched."""

from collections.abc import Mapping
from typing import Self

from game.tools.rows import NewRun
from game.tui.deciding import Deciding
from game.tui.desk import Desk
from game.tui.pondering import Pondering
from game.view.panes import Panes

_LESSONS = "first evening"  # the seed of what is taught
_TAUGHT = {"world": "village"}


class Beginning(Deciding):
    """A run on the table, and what was not read of it yet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.mattered = Pondering()  # of this run, once it has ended
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
    def save(self) -> str:
        """The id of the run on the table, as the list of saves has it."""
        return self.desk.save

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""
        return self.desk.new_run()

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
        return self.begin(self.new_run().rooms[0].id, _LESSONS, _TAUGHT)

    def watch(self, save: str) -> str:
        """Look at a recording from its first morning, or say why not."""
        refused = self.desk.watch(save)
        if not refused:
            self._begin()
        return refused

    def letter(self) -> str:
        """Return the letter that a room begins with, once; on later days there is none."""
        unread, self._unread = self._unread, False
        return self.panes.room.intro if unread else ""

    def _as_recorded(self) -> Panes:
        """Return this morning's panes, with what is decided of it already."""
        return self.desk.panes(self.desk.recorded)

    def _begin(self) -> None:
        self.morning(self._as_recorded())
        self._ponder_anew()
        self._unread = True

    def _ponder_anew(self) -> None:
        """Give up what was asked of a run that is no more on the table, or was gone back in."""
        self.mattered.stop()
        self.mattered = Pondering()
