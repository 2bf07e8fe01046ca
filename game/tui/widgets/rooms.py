"""The rooms a run can begin in: a line each, and all of the one looked at; or all of every one."""

from textual.geometry import Size

from game.tools.rows import RoomChoice
from game.tui.widgets.cells import Cell, Row, cut, pad, wrap
from game.tui.widgets.panel import Panel

Known = tuple[RoomChoice, ...]
_NAME = 14
_MOST = 2  # lines of what a room is, and of its rule


class Rooms(Panel[Known]):
    """The rooms, each with the one rule that makes it different."""

    about = ("Each room has one rule of its own. Enter begins in the chosen one.",)
    ground = "surface"
    keeps_mark = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.roomy = False  # whether there is room for all of every room

    def heading(self, view: Known) -> tuple[Cell, ...]:
        """Return the question."""
        return (("New run", "text!"), (f" · which of {len(view)} rooms?", "muted"))

    def legend(self, view: Known) -> tuple[Cell, ...]:
        """Return how many rooms are not seen whole."""
        first, last = self._first, self._first + self._room()
        seen = {row.item for row in self.laid()[first:last]}
        seen -= {row.item for row in self.laid()[last:]}
        more = len(view) - len(seen)
        return ((f"↕ {more} more", "amber"),) if more else ()

    def rows(self, view: Known, width: int) -> list[Row]:
        """Return a room's name, what it is and its size; its rule where it is looked at."""
        return self._rows(view, width, self.cursor)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return what the longest takes, so that nothing below moves with the cursor."""
        del container, viewport
        view, inner = self.view or (), max(1, width - 1 - 2 * self.framed)
        longest = (len(self._rows(view, inner, at)) for at in range(len(view)))
        return max(longest, default=0) + 2 * self.framed

    def point(self, item: int) -> None:
        """Put the cursor on a room, which then shows all of itself."""
        moved = item != self.cursor
        self.cursor = item
        self.redraw()
        super().point(item)
        if moved:
            self.post_message(self.Moved(self, item))

    def _rows(self, view: Known, width: int, looked_at: int) -> list[Row]:
        rows: list[Row] = []
        for at, room in enumerate(view):
            whole = self.roomy or at == looked_at
            rows.append(_head(room, width, at, whole=whole))
            for said, role in ((room.line, "muted"), (room.rule, "text")) if whole else ():
                rows += [
                    Row((("  " + text, role),), (), at) for text in wrap(said, width - 3, _MOST)
                ]
        return rows


def _head(room: RoomChoice, width: int, at: int, *, whole: bool) -> Row:
    """Return the line of a room: beside its name what it is, or a note where that follows."""
    tail = f"{room.members:,} people "
    said, role = (room.note, "mint") if whole else (room.line, "faint")
    name = pad(room.name, max(_NAME, len(room.name)))
    note = cut(f" {said}", max(width - len(name) - len(tail) - 1, 0))
    return Row(((name, "text!"), (note, role)), ((tail, "faint"),), at)
