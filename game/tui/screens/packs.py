"""The pack page: what is in use, what is wrong with it, and an event tried by Enter."""

from collections.abc import Callable, Iterator

from textual import on
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from game.tui.keys import PAGE, bindings
from game.tui.screens.over import Over, ReaderScreen
from game.tui.widgets.packlist import PackList
from game.tui.widgets.page import PageView, Para
from game.tui.widgets.panel import Panel
from game.view.figures import many
from game.view.packpane import PackPane

_TRYING = "trying"


class PacksScreen(Over[None]):
    """Shows a page of packs; `attempt` returns what trying an event tells."""

    CSS_PATH = "packs.tcss"
    KEYS = PAGE
    BINDINGS = bindings(PAGE)

    def __init__(self, pane: PackPane, attempt: Callable[[str], str], dropped: int = 0) -> None:
        """`dropped`: how many decisions of tonight were taken back."""
        super().__init__(classes="broad")
        lost = f"tonight's plan is taken back: {many(dropped, 'decision')}"
        self._packs_pane = pane._replace(said=(*pane.said, lost)) if dropped else pane
        self._packs_attempt = attempt

    def parts(self) -> Iterator[Widget]:
        """Return the page."""
        yield PackList()

    def on_mount(self) -> None:
        """Show the packs."""
        self.query_one(PackList).show(self._packs_pane)

    @on(Panel.Chosen)
    def on_event_opened(self, event: Panel.Chosen) -> None:
        """Try an event, in a thread: a world is made for it."""
        name = self._packs_pane.events[event.item][0]
        self.run_worker(
            lambda: self._packs_attempt(name), thread=True, exclusive=True, group=_TRYING
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what came of it."""
        if event.worker.group == _TRYING and event.state is WorkerState.SUCCESS:
            lines = str(event.worker.result).split("\n")
            paras = tuple(Para("", cells=((line, "text"),)) for line in lines)
            self.app.push_screen(ReaderScreen(PageView("Tried", paras), wide=True))

    def action_back(self) -> None:
        """Close."""
        self.end(None)
