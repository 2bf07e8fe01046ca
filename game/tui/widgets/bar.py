"""Lines of words, some of which can be pressed: a key's twin for the mouse."""

from typing import NamedTuple

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.tui.widgets.cells import Cell, wide
from game.tui.widgets.look import look_of


class Zone(NamedTuple):
    """Some cells and the action a press on them asks for."""

    cells: tuple[Cell, ...]
    action: str = ""


Lines = tuple[tuple[Zone, ...], ...]


class Bar(Widget):
    """Draws lines of zones over the full width."""

    DEFAULT_CSS = """
    Bar { width: 1fr; height: auto; background: $background; }
    """

    ground = "bg"

    class Pressed(Message):
        """A zone was pressed."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._bar_lines: Lines = ()
        self._bar_stamp: tuple[object, ...] = ()
        self._bar_strips: list[Strip] = []

    def lines(self, width: int) -> Lines:
        """Return the lines for this width; a subclass may fit them to it."""
        del width
        return self._bar_lines

    def beside(self) -> tuple[object, ...]:
        """Return what else the lines depend on than on what was put there."""
        return ()

    def put(self, lines: Lines) -> None:
        """Take new lines."""
        if lines != self._bar_lines:
            self._bar_lines = lines
            self.redraw()

    def redraw(self) -> None:
        """Forget what was drawn."""
        self._bar_stamp = ()
        height = self.styles.height
        self.refresh(layout=height is not None and height.is_auto)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines."""
        del container, viewport
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Return one line, from the cache where nothing has changed."""
        look = look_of(self.app)
        width = self.size.width
        stamp = (look, width, *self.beside())
        if stamp != self._bar_stamp:
            self._bar_stamp = stamp
            self._bar_strips = [
                look.strip(sum((zone.cells for zone in line), ()), width, self.ground)
                for line in self.lines(width)
            ]
        return self._bar_strips[y] if y < len(self._bar_strips) else look.blank(width, self.ground)

    def on_click(self, event: events.Click) -> None:
        """Ask for the action under the pointer."""
        lines = self.lines(self.size.width)
        if not 0 <= event.y < len(lines):
            return
        end = 0
        for zone in lines[event.y]:
            end += wide(zone.cells)
            if event.x < end:
                if zone.action:
                    event.stop()
                    self.post_message(self.Pressed(zone.action))
                return
