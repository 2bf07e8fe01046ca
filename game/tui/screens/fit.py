"""A screen that knows how much room it has, by its classes, and a card that asks for more."""

from typing import ClassVar, TypeVar

from textual.screen import Screen
from textual.widget import Widget

from game.tui.widgets.bar import Bar, Zone
from game.tui.words import TOO_SMALL

Result = TypeVar("Result")

SMALL = (60, 20)
WIDE = (110, 34)
NARROW = 72  # cells below which columns share differently


class Small(Bar):
    """The card that asks for room; there only where somebody has needed it."""

    DEFAULT_CSS = """
    Small { height: 1fr; }
    """

    def lines(self, width: int) -> tuple[tuple[Zone, ...], ...]:
        """Return its lines in the middle."""
        blank = ((),) * max(0, self.app.size.height // 2 - 1)
        said = ((Zone(((line.center(max(0, width)), "amber"),)),) for line in TOO_SMALL)
        return (*blank, *said)


class Asking(Screen[Result]):
    """Asks for room where there is too little: then nothing else of it is shown."""

    DEFAULT_CSS = """
    Asking.small > * { display: none; }
    Asking > Small { display: none; }
    Asking.small > Small { display: block; }
    """

    needs_room: ClassVar[bool] = True  # a short question does not

    def __init__(self, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._fit_held: Widget | None = None  # what had the focus before there was too little room

    def on_resize(self) -> None:
        """Take the new size."""
        self.fit()

    def fit(self) -> None:
        """Ask for room, or show what there is room for."""
        width, height = self.app.size
        small = self.needs_room and (width < SMALL[0] or height < SMALL[1])
        if small and not self.has_class("small"):
            self._fit_held = self.focused
            if not self.query(Small):
                self.mount(Small())
        elif self._fit_held is not None and not small:
            self.call_after_refresh(self._fit_held.focus)
            self._fit_held = None
        self.set_class(small, "small")
        self.set_class(width < NARROW, "narrow")
        self.set_class(width >= WIDE[0] and height >= WIDE[1], "wide")


class Fit(Asking[None]):
    """Shows itself whenever it comes into sight or its size changes."""

    DEFAULT_CSS = """
    Fit { background: $background; }
    """

    def show(self) -> None:
        """Give every panel its value."""
        raise NotImplementedError

    @property
    def wide(self) -> bool:
        """Whether there is room for more than the day needs."""
        return self.has_class("wide")

    def on_screen_resume(self) -> None:
        """Come into sight."""
        self.fit()

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was pressed."""
        await self.run_action(event.action)

    def fit(self) -> None:
        """Take the size there is, and fill it."""
        super().fit()
        if self.is_current:
            self.show()
