"""A page to read over the screen beneath: help, causes, changes, a letter, a neighbour's feed."""

from textual import events
from textual.app import ComposeResult

from game.tui.keys import ANYWHERE, BACK, bindings
from game.tui.screens.over import Over
from game.tui.widgets.page import Page, PageView, Para


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
        if event.key in ("enter", "question_mark", "i", "w", "d", "a", "g", "b"):
            event.stop()
            self.end(None)

    def action_back(self) -> None:
        """Close."""
        self.end(None)


class LetterScreen(ReaderScreen):
    """The letter that a room begins with: any key goes in, and does what it does in there."""

    async def on_key(self, event: events.Key) -> None:
        """Close, and hand the key on."""
        if event.is_printable:
            event.stop()
            self.end(None)
            self.app.call_later(self.app.simulate_key, event.key)
        else:
            await super().on_key(event)


def page_of(title: str, text: str, *more: str) -> ReaderScreen:
    """Return a page that says what did not work, then more about it in a quieter voice."""
    paras = (Para(text, "coral"), *(Para(line, "muted") for line in more))
    return ReaderScreen(PageView(title, paras, "esc closes"))


def letter_of(room: str, text: str) -> LetterScreen:
    """Return the letter that a room begins with."""
    paras = tuple(Para(line) for line in text.split("\n") if line)
    return LetterScreen(PageView(room, paras, "enter goes in"))
