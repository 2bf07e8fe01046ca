"""The city on the title at night, and the name of the game beneath it."""

from game.tui.theme import PALETTES
from game.tui.widgets.cells import Row
from game.tui.widgets.look import Look, look_of, look_of_palette
from game.tui.widgets.sheet import Sheet
from game.tui.widgets.skyline import Spot, scene, skyline
from game.tui.widgets.strips import joined
from game.view.panes import Building, CityPane, Tower

_SIGN = 4  # lines of the name, with air around it


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


class Sky(Sheet[CityPane]):
    """The city on the title: yours is the lit one. Nothing moves."""

    framed = False
    widest = 76

    def __init__(self, name: str, under: str) -> None:
        super().__init__()
        self._sky_name = name
        self._sky_under = under

    def on_resize(self) -> None:
        """Build for the new height, too."""
        self.redraw()

    def look(self) -> Look:
        """Return the look of the night, on a light theme too."""
        if self.app.current_theme.dark:
            return look_of(self.app)
        return look_of_palette(PALETTES["lamplight"], poor=self.app.has_class("ascii"))

    def rows(self, view: CityPane, width: int) -> list[Row]:
        """Return the picture in the middle, the pavement under it, and the name."""
        wide = max(1, min(self.widest, width - 8))
        height = max(1, self.size.height - 1 - _SIGN)
        side = (" " * ((width - wide) // 2), "line")
        picture = skyline(scene(view, Spot(0, 0), wide, height))
        rows = [Row((side, *joined(line))) for line in picture]
        spaced = "   ".join(" ".join(word.upper()) for word in self._sky_name.split())
        name = spaced if width >= len(spaced) + 4 else self._sky_name
        sign = (_middle(name, "amber!", width), _middle(self._sky_under, "muted", width))
        return [*rows, Row((side, ("▔" * wide, "line"))), Row(), *sign, Row()]


def _middle(text: str, role: str, width: int) -> Row:
    gutter = 1
    return Row(((" " * max(0, (width + gutter - len(text)) // 2 - gutter), "text"), (text, role)))
