"""A screen over another, with a last line of its own; and a page to read, which its help is."""

from collections.abc import Iterator
from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widget import Widget

from game.tui.keys import HELP, PACKS, PAGE, TURN, Group, bindings
from game.tui.screens.fit import Asking
from game.tui.screens.help import help_page
from game.tui.widgets.bar import Bar
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.page import Page, PageView

Result = TypeVar("Result")


class Over(Asking[Result], ModalScreen[Result]):
    """Ends with a result; keys that arrive after that are for nobody."""

    DEFAULT_CSS = """
    Over { align: center middle; background: $background 60%; }
    Over > KeyLine { dock: bottom; }
    """
    KEYS: ClassVar[Group] = ()
    BINDINGS = bindings((PACKS, HELP))

    def compose(self) -> ComposeResult:
        """Make the parts, and the keys in place of those beneath."""
        yield from self.parts()
        yield KeyLine(self.keys())

    def parts(self) -> Iterator[Widget]:
        """Return what lies over the screen beneath."""
        raise NotImplementedError

    def keys(self) -> Group:
        """Return the keys there are here."""
        return (*self.KEYS, HELP)

    def end(self, result: Result) -> None:
        """Close with a result, unless closed already or covered."""
        if self.is_current:
            self.dismiss(result)

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was pressed."""
        await self.run_action(event.action)

    def action_help(self) -> None:
        """Explain what has the focus, and the keys."""
        self.app.push_screen(HelpScreen(help_page(self.focused, self.keys())))

    def action_packs(self) -> None:
        """Leave it, and what lies beneath it, and read the packs again: they may change it."""
        while isinstance(self.app.screen, Over):
            self.app.pop_screen()
        self.app.call_later(self.app.screen.run_action, "packs")


class ReaderScreen(Over[None]):
    """Shows one page; Esc, Enter or a click beside it closes."""

    CSS_PATH = "reader.tcss"
    KEYS = PAGE
    BINDINGS = bindings(PAGE)

    def __init__(self, page: PageView, *, wide: bool = False) -> None:
        super().__init__(classes="broad" if wide else "")
        self._reader_page = page

    def parts(self) -> Iterator[Widget]:
        """Return the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show the page."""
        self.query_one(Page).show(self._reader_page)

    def fit(self) -> None:
        """Say how to turn the page, where there is more of it than fits."""
        super().fit()
        self.call_after_refresh(self._reader_keys)

    def on_click(self) -> None:
        """Close when clicked; the page has nothing to select."""
        self.end(None)

    async def on_key(self, event: events.Key) -> None:
        """Close on Enter and on the keys that opened it."""
        if event.key in ("enter", "i", "w", "d", "a", "g", "b"):
            event.stop()
            self.end(None)

    def action_turn(self) -> None:
        """Turn the page."""
        self.query_one(Page).action_page(1)

    def action_back(self) -> None:
        """Close."""
        self.end(None)

    def _reader_keys(self) -> None:
        turn = (TURN,) if self.query_one(Page).more() else ()
        self.query_one(KeyLine).show((*turn, *self.keys()))


class HelpScreen(ReaderScreen):
    """The page behind `?`, which closes it too."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page, wide=True)

    def action_help(self) -> None:
        """Close."""
        self.end(None)
