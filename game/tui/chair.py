"""What the doorway and the title know of the rest: a porch, and a chair somebody may sit down on.

They speak in plain words and numbers, so that a title stands before anything of a run is loaded.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Protocol

from game.run.settings import Settings
from game.tools.rows import NewRun, SaveRow
from game.view.packpane import PackPane


class Porch(Protocol):
    """What there is without a run."""

    def saves(self) -> tuple[SaveRow, ...]:
        """Return every run: those that can go on, then the ended, then the damaged."""

    def today(self) -> str:
        """Return the date of today's daily."""

    def settings(self) -> Settings:
        """Return how the player likes the screen."""

    def keep(self, settings: Settings) -> None:
        """Remember how the player likes the screen. Raises RoomsError if the disk refuses."""

    def crash(self, report: str) -> str:
        """Write a crash report down and return where it lies."""


class Seat(Protocol):
    """A player's seat at the table, as far as the title must know it."""

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""

    @property
    def over(self) -> bool:
        """Whether that run has ended."""

    @property
    def planned(self) -> int:
        """How many decisions of tonight would be lost by leaving now."""

    @property
    def save(self) -> str:
        """The id of that run, as `saves` has it."""

    def place(self) -> str:
        """Return the room and the day in a few words."""

    def kept(self) -> str:
        """Return how that run is kept while the title stands before it."""

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str]) -> str:
        """Begin a run, or say why not."""

    def learn(self) -> str:
        """Begin the first evenings, as they are taught; or say why not."""

    def resume(self, save: str) -> str:
        """Take a run up again, or say why not."""

    def watch(self, save: str) -> str:
        """Look at a recording from its first morning, or say why not."""

    def packs(self) -> PackPane:
        """Read the packs again, and go on with them; called in a thread."""

    def attempt(self, event: str) -> str:
        """Return what trying an event of a pack tells; called in a thread."""


class Chair:
    """Somebody sits down once, when first asked to: what a run needs is slow to load."""

    def __init__(self, sit: Callable[[], Seat]) -> None:
        self._sit = sit

    @cached_property
    def seat(self) -> Seat:
        """The one seat all screens of a run share."""
        return self._sit()

    @property
    def playing(self) -> bool:
        """Whether anybody sits here with a run on the table."""
        return "seat" in vars(self) and self.seat.playing

    @property
    def planned(self) -> int:
        """How many decisions of tonight would be lost by leaving now."""
        return self.seat.planned if self.playing else 0
