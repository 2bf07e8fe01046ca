"""Pages that are written here: what did not work, and the letter that a room begins with."""

from textual import events

from game.tui.screens.over import ReaderScreen
from game.tui.widgets.page import PageView, Para


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
    return ReaderScreen(PageView(title, paras))


def letter_of(room: str, text: str) -> LetterScreen:
    """Return the letter that a room begins with."""
    paras = tuple(Para(line) for line in text.split("\n") if line)
    return LetterScreen(PageView(room, paras, "enter goes in"))
