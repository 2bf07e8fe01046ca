"""What mattered in a run: how far a thread has come with it, then what it found."""

from collections.abc import Iterator
from functools import partial

from textual.widget import Widget

from game.tui.keys import PAGE, bindings
from game.tui.pondering import Pondering
from game.tui.screens.over import Over
from game.tui.widgets.cells import clean
from game.tui.widgets.page import Page, PageView, Para

_TITLE = "What mattered"
_BEGUN = (
    "The run goes on again and again, with and without each of the twenty weightiest decisions. "
    "It takes some minutes where the machine is slow or busy."
)
_NOTHING = "Nothing that was decided stands out from luck."


class MatteredScreen(Over[None]):
    """Looks on while it is asked; closed, it is asked further."""

    CSS_PATH = "reader.tcss"
    KEYS = PAGE
    BINDINGS = bindings(PAGE)

    def __init__(self, pondering: Pondering) -> None:
        super().__init__(classes="broad")
        self._mattered = pondering

    def parts(self) -> Iterator[Widget]:
        """Return the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show what is known already, and then what comes."""
        self._mattered.heard = partial(self.app.call_from_thread, self._mattered_show)
        self._mattered_show()

    def action_back(self) -> None:
        """Close; it is asked further."""
        self.end(None)

    def _mattered_show(self) -> None:
        for page in self.query(Page):  # there is none any more where it was closed meanwhile
            found = self._mattered.found
            page.show(_asked(self._mattered.so_far) if found is None else _told(found))


def _asked(so_far: str) -> PageView:
    paras = (Para(_BEGUN, "muted"), Para(so_far, "amber"))
    return PageView(_TITLE, paras, "m comes back to it")


def _told(found: tuple[str, ...]) -> PageView:
    paras = tuple(Para(clean(line), "text", "◆ ", "amber") for line in found or (_NOTHING,))
    return PageView(_TITLE, paras)
