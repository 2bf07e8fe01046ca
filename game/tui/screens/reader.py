"""Pages that are written here: what did not work, and the letter that a room begins with."""

from game.tui.screens.over import ReaderScreen
from game.tui.widgets.page import PageView, Para


def page_of(title: str, text: str, *more: str) -> ReaderScreen:
    """Return a page that says what did not work, then more about it in a quieter voice."""
    paras = (Para(text, "coral"), *(Para(line, "muted") for line in more))
    return ReaderScreen(PageView(title, paras))


def letter_of(room: str, text: str) -> ReaderScreen:
    """Return the letter that a room begins with."""
    paras = tuple(Para(line) for line in text.split("\n") if line)
    return ReaderScreen(PageView(room, paras, "enter goes in"))
