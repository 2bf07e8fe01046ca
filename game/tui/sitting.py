"""The run on the table: the panes of this morning and the plan so far. All screens share one."""

from dataclasses import replace
from typing import Self

from game.model.day import Day, Entry
from game.tools.rows import RoomChoice
from game.tui.desk import Desk
from game.view.panes import CardPane, LineagePane, NightPane, Panes


class Sitting:
    """Holds what a player is deciding. Every change asks the desk for new panes."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.day = Day()
        self.root = -1  # idea the lineage is about
        self.refused = ""  # why the day could not be closed
        self.member = 0  # row of the member the table is about
        self._unread = False  # whether the room's letter still lies there
        self._panes: Panes | None = None
        self._families: dict[int, LineagePane] = {}

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
    def panes(self) -> Panes:
        """Everything there is to see this morning."""
        if self._panes is None:
            message = "no run is on the table"
            raise LookupError(message)
        return self._panes

    @property
    def save(self) -> str:
        """The id of the run on the table, as the list of saves has it."""
        return self.desk.save

    @property
    def planned(self) -> int:
        """How many decisions of tonight would be lost by leaving now."""
        return len(self.day.plan) + len(self.day.choices)

    def place(self) -> str:
        """Return the room and the day."""
        return f"{self.panes.room.room}, day {self.panes.room.day}"

    def rooms(self) -> tuple[RoomChoice, ...]:
        """Return the rooms a new run can be played in."""
        return self.desk.rooms()

    def begin(self, room: str, seed: str | None) -> str:
        """Begin a run, or say why not."""
        refused = self.desk.begin(room, seed)
        if not refused:
            self._begin()
        return refused

    def resume(self, save: str) -> str:
        """Take a run up again, or say why not."""
        refused = self.desk.resume(save)
        if not refused:
            self._begin()
        return refused

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
        return (night, self.desk.panes(self.day))

    def morning(self, panes: Panes) -> None:
        """Turn to a new day."""
        self.day = Day()
        self.root = -1
        self._families = {}
        self._panes = panes

    def _begin(self) -> None:
        self.morning(self.desk.panes(Day()))
        self._unread = True

    def waiting(self) -> tuple[CardPane, ...]:
        """Return the cards without an answer."""
        return tuple(card for card in self.panes.evening.cards if not card.taken)

    def choose(self, event: str, choice: str) -> None:
        """Answer a card, or take the answer back with an empty choice."""
        choices = {known: what for known, what in self.day.choices.items() if known != event}
        if choice:
            choices[event] = choice
        self._plan(replace(self.day, choices=choices))

    def add(self, entry: Entry) -> str:
        """Add to the plan, or say why not."""
        refused = self.desk.refuse(self.day, entry)
        if not refused:
            self._plan(replace(self.day, plan=(*self.day.plan, entry)))
        return refused

    def undo(self) -> bool:
        """Take the last entry of the plan back; say whether there was one."""
        had = bool(self.day.plan)
        if had:
            self._plan(replace(self.day, plan=self.day.plan[:-1]))
        return had

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea, asked for once a morning."""
        if root not in self._families:
            self._families[root] = self.desk.lineage(root)
        return self._families[root]

    def _plan(self, day: Day) -> None:
        self.day = day
        self._panes = self.desk.panes(day)
