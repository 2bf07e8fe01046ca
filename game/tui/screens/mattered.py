"""What mattered in a run: worked out in a thread when a key asks for it; Esc stops."""

from textual.app import ComposeResult
from textual.worker import Worker, WorkerState, get_current_worker

from game.errors import RoomsError
from game.run import clock
from game.tui.desk import Desk
from game.tui.keys import ANYWHERE, BACK, bindings
from game.tui.screens.over import Over
from game.tui.widgets.cells import clean
from game.tui.widgets.page import Page, PageView, Para

_TITLE = "What mattered"
_BEGUN = (
    "The run goes on again and again, with and without each of the twenty weightiest decisions. "
    "It takes some minutes where the machine is slow or busy."
)
_LONG = 60
_NOTHING = "Nothing that was decided stands out from luck."


def to_go(done: int, of: int, took: int) -> str:
    """Return about how long the rest takes, by the milliseconds that so many of them took."""
    if not done or done == of:
        return ""
    seconds = took * (of - done) // done // 1000
    if seconds >= _LONG:
        return f" · about {seconds // 60 + 1} minutes to go"
    return f" · about {max(seconds, 5)} seconds to go"


class StoppedError(Exception):
    """Nobody waits for it any more."""


class MatteredScreen(Over[tuple[str, ...] | None]):
    """Ends with the lines that were told, or None where it was stopped."""

    CSS_PATH = "reader.tcss"
    BINDINGS = bindings((BACK, *ANYWHERE[3:]))

    def __init__(self, desk: Desk, known: tuple[str, ...] | None) -> None:
        super().__init__(classes="broad")
        self._mattered_desk = desk
        self._mattered_found = known

    def compose(self) -> ComposeResult:
        """Make the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show what is known already, or begin to ask."""
        if self._mattered_found is not None:
            self._mattered_tell()
            return
        self._mattered_say("beginning")
        self.run_worker(self._mattered_ask, thread=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell what was found."""
        if event.state is WorkerState.SUCCESS and event.worker.result is not None:
            self._mattered_found = event.worker.result
            self._mattered_tell()

    def action_back(self) -> None:
        """Close; what is still being asked is stopped."""
        self.workers.cancel_node(self)
        self.end(self._mattered_found)

    def _mattered_ask(self) -> tuple[str, ...] | None:
        worker, began = get_current_worker(), clock.monotonic_ms()

        def say(done: int, of: int) -> None:
            if worker.is_cancelled:
                raise StoppedError
            rest = to_go(done, of, clock.monotonic_ms() - began)
            so_far = f"{done:,} of {of:,} futures lived through{rest}"
            self.app.call_from_thread(self._mattered_say, so_far)

        try:
            return self._mattered_desk.mattered(say)
        except StoppedError:
            return None
        except RoomsError as error:
            return (str(error),)

    def _mattered_say(self, so_far: str) -> None:
        paras = (Para(_BEGUN, "muted"), Para(so_far, "amber"))
        self.query_one(Page).show(PageView(_TITLE, paras, "esc stops"))

    def _mattered_tell(self) -> None:
        lines = self._mattered_found or (_NOTHING,)
        paras = tuple(Para(clean(line), "text", "◆ ", "amber") for line in lines)
        self.query_one(Page).show(PageView(_TITLE, paras, "esc closes"))
