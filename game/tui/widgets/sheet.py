"""The plain half of every panel: one frozen value in, cached lines out."""

from typing import ClassVar, Generic, TypeVar

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from game.tui.widgets.cells import Cell, Row
from game.tui.widgets.frame import Frame, bare, draw
from game.tui.widgets.look import Look, look_of

View = TypeVar("View")


class Sheet(Widget, Generic[View]):
    """Draws its `view`; a subclass says in which rows."""

    DEFAULT_CSS = """
    Sheet { width: 1fr; height: 1fr; background: $background; }
    """

    about: ClassVar[tuple[str, ...]] = ()  # what `?` says while this has the focus
    framed: ClassVar[bool] = True
    ground: ClassVar[str] = "bg"
    edge: ClassVar[str] = "line"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.view: View | None = None
        self._kept_rows: list[Row] | None = None
        self._kept_size = Size()
        self._kept_strips: list[Strip] = []
        self._kept_stamp: tuple[object, ...] = ()

    def rows(self, view: View, width: int) -> list[Row]:
        """Return the lines to draw, each this wide beside its gutter."""
        raise NotImplementedError

    def heading(self, view: View) -> tuple[Cell, ...]:
        """Return what stands in the upper edge."""
        del view
        return ()

    def legend(self, view: View) -> tuple[Cell, ...]:
        """Return what stands in the lower edge."""
        del view
        return ()

    def show(self, view: View) -> None:
        """Take a new value; draw again only if it differs."""
        if view != self.view:
            self.view = view
            self.redraw()

    def redraw(self) -> None:
        """Forget what was drawn."""
        self._kept_rows = None
        self._kept_stamp = ()
        height = self.styles.height
        self.refresh(layout=height is not None and height.is_auto)

    def laid(self) -> list[Row]:
        """Return the rows for the size of now."""
        if self._kept_rows is None or self._kept_size != self.size:
            width = max(1, self.size.width - 1 - 2 * self.framed)
            self._kept_rows = [] if self.view is None else self.rows(self.view, width)
            self._kept_size = self.size
        return self._kept_rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows and the frame."""
        del container, viewport
        if self.view is None:
            return 0
        inner = max(1, width - 1 - 2 * self.framed)
        return len(self.rows(self.view, inner)) + 2 * self.framed

    def render_line(self, y: int) -> Strip:
        """Return one line, from the cache where nothing shown has changed."""
        look = self.look()
        stamp = (look, self.size, self.has_focus, *self.pose())
        if stamp != self._kept_stamp:
            self._kept_stamp = stamp
            self._kept_strips = self._sheet_lines(look)
        if y < len(self._kept_strips):
            return self._kept_strips[y]
        return look.blank(self.size.width, self.ground)

    def look(self) -> Look:
        """Return the colours to draw in."""
        return look_of(self.app)

    def pose(self) -> tuple[int, ...]:
        """Return (item chosen, first row shown)."""
        return (-1, 0)

    def pointer(self) -> tuple[Cell, ...]:
        """Return what shows before the heading that this is where keys go."""
        return ()

    def _sheet_lines(self, look: Look) -> list[Strip]:
        if self.view is None:
            return []
        chosen, first = self.pose()
        frame = Frame(
            heading=self._spaced((*self.pointer(), *self.heading(self.view))),
            legend=self._spaced(self.legend(self.view)),
            edge="amber" if self.has_focus else self.edge,
            ground=self.ground,
            chosen=chosen,
            faded=not self.has_focus,
        )
        paint = draw if self.framed else bare
        return paint(look, self.size, self.laid()[first:], frame)

    @staticmethod
    def _spaced(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return ((" ", "muted"), *cells, (" ", "muted")) if cells else ()
