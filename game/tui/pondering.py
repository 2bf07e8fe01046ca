"""What mattered in a run, as far as it was asked: kept while its page is closed.

It knows no screen: whoever looks is told, and a thread asks.
"""

from collections.abc import Callable

from game.errors import RoomsError
from game.run import clock
from game.tui.desk import Desk

Told = Callable[[], None]
_LONG = 60


class StoppedError(Exception):
    """Nobody waits for it any more."""


class Pondering:
    """One run's question, asked once; it goes on until another run is on the table."""

    def __init__(self) -> None:
        self.found: tuple[str, ...] | None = None  # what mattered, once that is known
        self.so_far = "beginning"
        self.begun = False
        self.heard: Told = _unheard  # of whoever looks, called where it is asked
        self._stopped = False

    def stop(self) -> None:
        """Give it up: nobody will look any more."""
        self._stopped = True

    def ask(self, desk: Desk, given_up: Callable[[], bool]) -> None:
        """Ask to the end, or until it is given up; called in a thread."""
        began = clock.monotonic_ms()

        def say(done: int, of: int) -> None:
            if self._stopped or given_up():
                raise StoppedError
            rest = to_go(done, of, clock.monotonic_ms() - began)
            self.so_far = f"{done:,} of {of:,} futures lived through{rest}"
            self.heard()

        try:
            self.found = desk.mattered(say)
        except StoppedError:
            return
        except RoomsError as error:
            self.found = (str(error),)
        if not given_up():
            self.heard()


def to_go(done: int, of: int, took: int) -> str:
    """Return about how long the rest takes, by the milliseconds that so many of them took."""
    if not done or done == of:
        return ""
    seconds = took * (of - done) // done // 1000
    if seconds >= _LONG:
        return f" · about {seconds // 60 + 1} minutes to go"
    return f" · about {max(seconds, 5)} seconds to go"


def _unheard() -> None:
    """Nobody looks now."""
