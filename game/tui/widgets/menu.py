"""A plain list of things to do, and the skyline and name above it on the title."""

from dataclasses import dataclass

from game.tui.theme import PALETTES
from game.tui.widgets.cells import Row, pad
from game.tui.widgets.look import Look, look_of, look_of_palette
from game.tui.widgets.panel import Panel
from game.tui.widgets.sheet import Sheet
from game.tui.widgets.skyline import Spot, scene, skyline
from game.tui.widgets.strips import joined
from game.view.panes import Building, CityPane, Tower


@dataclass(frozen=True)
class Choice:
    """One line of a menu: what, a word about it, and the action it asks for."""

    label: str
    note: str
    action: str


class Menu(Panel[tuple[Choice, ...]]):
    """Choices in a column; one click opens."""

    DEFAULT_CSS = """
    Menu { height: auto; width: 60; max-width: 100%; }
    """
    about = ("Arrows choose, Enter begins.",)
    framed = False
    one_click = True
    keeps_mark = True

    def rows(self, view: tuple[Choice, ...], width: int) -> list[Row]:
        """Return a row a choice."""
        named = min(18, width // 3)
        return [
            Row(((" ", "text"), (pad(what.label, named), "text!"), (what.note, "muted")), (), at)
            for at, what in enumerate(view)
        ]


def _lit(block: int, rooms: int) -> tuple[int, ...]:
    return tuple((block * 7 + at * at * 5 + at * 3) % 9 // 2 for at in range(rooms))


_SIZES = (22, 41, 17, 30, 34, 26, 12, 24)
_MINE = 4
PICTURE = CityPane(
    title="",
    buildings=tuple(
        Building("", at == _MINE, tuple(range(100 * at, 100 * at + many)), _lit(at, many), ())
        for at, many in enumerate(_SIZES)
    ),
    towers=(Tower("", 68, ""), Tower("", 100, ""), Tower("", 46, "")),
    leaks=((105, 1), (310, 1), (420, 1), (204, 0), (700, 2)),
    homecomings=((1, 402), (0, 405)),
)


class Skyline(Sheet[int]):
    """The city on the title: yours is the lit one. Nothing moves."""

    framed = False
    widest = 76

    def look(self) -> Look:
        """Return the look of the night, on a light theme too."""
        if self.app.current_theme.dark:
            return look_of(self.app)
        return look_of_palette(PALETTES["lamplight"], poor=self.app.has_class("ascii"))

    def rows(self, view: int, width: int) -> list[Row]:
        """Return the picture in the middle, and the pavement under it."""
        del view
        wide = max(1, min(self.widest, width - 8))
        height = max(1, self.size.height - 1)
        side = (" " * ((width - wide) // 2), "line")
        picture = skyline(scene(PICTURE, Spot(0, 0), wide, height))
        rows = [Row((side, *joined(line))) for line in picture]
        return [*rows, Row((side, ("▔" * wide, "line")))]
