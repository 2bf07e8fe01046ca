"""A sheet with a cursor: moved and opened by keys and by mouse, in the same way everywhere."""

from typing import ClassVar, TypeVar

from textual import events
from textual.message import Message
from textual.widget import Widget

from game.tui.keys import LIST, bindings
from game.tui.widgets.cells import Cell
from game.tui.widgets.sheet import Sheet

View = TypeVar("View")
HERE: tuple[Cell, ...] = (("▸ ", "amber!"),)


class Panel(Sheet[View], can_focus=True):
    """A list, or a page to turn where no row stands for anything."""

    BINDINGS = bindings(LIST)

    one_click: ClassVar[bool] = False  # a first click already opens
    keeps_mark: ClassVar[bool] = False  # the cursor shows without focus too

    class Moved(Message):
        """The cursor stands on another item."""

        def __init__(self, panel: Widget, item: int) -> None:
            super().__init__()
            self.panel, self.item = panel, item

        @property
        def control(self) -> Widget:
            """The panel, for selectors."""
            return self.panel

    class Chosen(Moved):
        """The item was opened."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.cursor = 0
        self._first = 0

    def pointer(self) -> tuple[Cell, ...]:
        """Return the mark of the list that has the keys, where others keep their cursor too."""
        return HERE if self.keeps_mark and self.has_focus else ()

    def items(self) -> list[int]:
        """Return what the cursor can stand on, in order."""
        return sorted({row.item for row in self.laid() if row.item >= 0})

    def pose(self) -> tuple[int, ...]:
        """Return (item chosen, first row shown), both within what there is."""
        shown = self.has_focus or self.keeps_mark
        self._first = max(0, min(self._first, len(self.laid()) - self._room()))
        return (self.cursor if shown else -1, self._first)

    def point(self, item: int) -> None:
        """Put the cursor on an item and bring it into sight."""
        moved = item != self.cursor
        self.cursor = item
        lines = [y for y, row in enumerate(self.laid()) if row.item == item]
        if lines and self.size.height:  # before it has a size, it shows its top
            self._first = min(lines[0], max(self._first, lines[-1] - self._room() + 1))
            if lines[-1] < self._room():
                self._first = 0
        self.refresh()
        if moved:
            self.post_message(self.Moved(self, item))

    def more(self, then: str = " · ") -> tuple[Cell, ...]:
        """Return how many rows lie below the last one shown, for the legend."""
        below = len(self.laid()) - self._first - self._room()
        return ((f"↓ {below}{then}", "amber"),) if below > 0 else ()

    def move(self, step: int) -> None:
        """Move the cursor over the items, or the page where there are none."""
        items = self.items()
        if items:
            here = items.index(self.cursor) if self.cursor in items else 0
            self.point(items[max(0, min(len(items) - 1, here + step))])
        else:
            self._first = max(0, min(self._first + step, len(self.laid()) - self._room()))
            self.refresh()

    def action_move(self, step: int) -> None:
        """Move by a line."""
        self.move(step)

    def action_page(self, sign: int) -> None:
        """Move by a page."""
        self.move(sign * max(1, self._room() - 1))

    def action_choose(self) -> None:
        """Open what the cursor stands on."""
        if self.cursor in self.items():
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Select what is clicked; open what was selected."""
        line = event.y - self.framed + self._first
        inside = self.framed <= event.y < self.size.height - self.framed
        laid = self.laid()
        if not inside or line >= len(laid) or laid[line].item < 0:
            return
        event.stop()
        item = laid[line].item
        opens = self.one_click or item == self.cursor
        self.point(item)
        if opens:
            self.post_message(self.Chosen(self, item))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn the wheel."""
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn the wheel back."""
        event.stop()
        self.move(-1)

    def _room(self) -> int:
        return max(1, self.size.height - 2 * self.framed)
