"""Finding a room by its name or its niche: type some letters, choose, stand at its window."""

from collections.abc import Iterator

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from game.tui.keys import FIND, bindings
from game.tui.screens.over import Over
from game.tui.widgets.cells import Cell, Row, cut
from game.tui.widgets.panel import Panel
from game.view.panes import CityPane

_MOST = 9

Found = tuple[int, str]  # a room's row and its line


class Finds(Panel[tuple[Found, ...]]):
    """The rooms that fit what is typed."""

    DEFAULT_CSS = """
    Finds { height: 11; background: $surface; }
    """
    about = ("Rooms whose name or niche holds what is typed.",)
    ground = "surface"
    keeps_mark = True
    one_click = True

    def heading(self, view: tuple[Found, ...]) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Find a room", "text!"), (" by its name or its niche", "muted"))

    def rows(self, view: tuple[Found, ...], width: int) -> list[Row]:
        """Return a line a room."""
        if not view:
            return [Row((("No room goes by that.", "faint"),))]
        return [Row(((cut(line, width - 1), "text"),), (), at) for at, (_, line) in enumerate(view)]


class FindScreen(Over[int]):
    """Ends with a room's row, or -1."""

    CSS_PATH = "find.tcss"
    KEYS = FIND
    BINDINGS = bindings(FIND)
    AUTO_FOCUS = "Input"

    def __init__(self, pane: CityPane) -> None:
        super().__init__()
        self._find_all = rooms_of(pane)

    def parts(self) -> Iterator[Widget]:
        """Return the field and the list."""
        with Vertical():
            yield Input(placeholder="some letters of a name or a niche", max_length=40)
            yield Finds()

    def on_mount(self) -> None:
        """Show the first rooms."""
        self._find_show("")

    @on(Input.Changed)
    def on_typed(self, event: Input.Changed) -> None:
        """Follow what is typed."""
        self._find_show(event.value)

    def action_move(self, step: int) -> None:
        """Move along the list."""
        self.query_one(Finds).move(step)

    @on(Panel.Chosen)
    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Go to the chosen room."""
        finds = self.query_one(Finds)
        if finds.view:
            self.end(finds.view[min(finds.cursor, len(finds.view) - 1)][0])

    def action_back(self) -> None:
        """Stay where we are."""
        self.end(-1)

    def _find_show(self, typed: str) -> None:
        finds = self.query_one(Finds)
        finds.cursor = 0
        finds.show(found(self._find_all, typed)[:_MOST])


def rooms_of(pane: CityPane) -> tuple[Found, ...]:
    """Return every room of a city once, with its niche and its line."""
    lines: dict[int, str] = {}
    for one in pane.buildings:
        for room, line in zip(one.rooms, one.lines, strict=True):
            lines.setdefault(room, f"{one.name} · {line}")
    return tuple(lines.items())


def found(rooms: tuple[Found, ...], typed: str) -> tuple[Found, ...]:
    """Return the rooms whose lines hold every word typed."""
    words = typed.casefold().split()
    return tuple(each for each in rooms if all(word in each[1].casefold() for word in words))
