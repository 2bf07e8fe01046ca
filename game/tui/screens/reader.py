"""A page to read over the screen beneath: help, causes, changes, a letter, a neighbour's feed."""

from textual import events
from textual.app import App, ComposeResult

from game.tui.keys import ANYWHERE, BACK, bindings
from game.tui.screens.over import Over
from game.tui.widgets.page import Page, PageView, Para
from game.view.panes import RoomPane


class ReaderScreen(Over[None]):
    """Shows one page; Esc, Enter or a click beside it closes."""

    CSS_PATH = "reader.tcss"
    BINDINGS = bindings((BACK, *ANYWHERE[3:]))

    def __init__(self, page: PageView, *, wide: bool = False) -> None:
        super().__init__(classes="broad" if wide else "")
        self._reader_page = page

    def compose(self) -> ComposeResult:
        """Make the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show the page."""
        self.query_one(Page).show(self._reader_page)

    def on_click(self) -> None:
        """Close when clicked; the page has nothing to select."""
        self.end(None)

    async def on_key(self, event: events.Key) -> None:
        """Close on Enter and on the keys that opened it."""
        if event.key in ("enter", "question_mark", "i", "w"):
            event.stop()
            self.end(None)

    def action_back(self) -> None:
        """Close."""
        self.end(None)


def greet(app: App[None], room: RoomPane) -> None:
    """Show the letter that a room begins with; on later days there is none."""
    if room.intro:
        paras = tuple(Para(text) for text in room.intro.split("\n") if text)
        app.push_screen(ReaderScreen(PageView(room.room, paras, "enter goes in")))
