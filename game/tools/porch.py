"""What stands before a run is on the table: saves, settings, the book of crashes.

The title needs no more; whatever loads slowly is asked for when it is wanted.
"""

from pathlib import Path

from game.errors import UsageError
from game.run import clock
from game.run import settings as liked
from game.run.settings import Settings
from game.tools.rows import SaveRow


class Porch:
    """A player's folder, without the run in it."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def saves(self) -> tuple[SaveRow, ...]:
        """Return every run: those that can go on, then the ended, then the damaged."""
        from game.tools import lobby  # noqa: PLC0415 - the reader of recordings: not before a frame

        return lobby.saved(self.home)

    def today(self) -> str:
        """Return the date of today's daily."""
        return clock.today()

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
        from game.run import crash  # noqa: PLC0415 - seldom wanted

        path = crash.write(self.home, report)
        return str(path) if path else "(no report could be written)"
