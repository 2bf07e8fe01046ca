"""From roles to colours: which style a cell gets under the theme of the moment."""

from functools import cache, lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.strip import Strip

from game.tui.theme import Palette, palette_of
from game.tui.widgets.cells import Cell, clean
from game.tui.widgets.glyphs import ascii_only


class Look:
    """A palette and a glyph tier, ready to make strips. Every segment has a style with a ground."""

    def __init__(self, palette: Palette, *, poor: bool) -> None:
        self.poor = poor
        self._palette = palette
        self._styles: dict[tuple[str, str], Style] = {}

    def style(self, role: str, ground: str = "bg") -> Style:
        """Return the style of a role on a ground: `amber`, `amber!` in bold, `amber/panel`."""
        found = self._styles.get((role, ground))
        if found is None:
            name, _, own = role.partition("/")
            found = Style(
                color=_colour(getattr(self._palette, name.rstrip("!"))).rich_color,
                bgcolor=_colour(getattr(self._palette, own or ground)).rich_color,
                bold=name.endswith("!"),
            )
            self._styles[role, ground] = found
        return found

    def segment(self, cell: Cell, ground: str = "bg") -> Segment:
        """Return one cell of text as a segment: here everything shown passes the gate."""
        text = clean(cell[0])
        return Segment(ascii_only(text) if self.poor else text, self.style(cell[1], ground))

    def strip(self, cells: tuple[Cell, ...], width: int, ground: str = "bg") -> Strip:
        """Return the cells as a strip of exactly this width."""
        made = Strip([self.segment(cell, ground) for cell in cells if cell[0]])
        return made.adjust_cell_length(max(0, width), self.style("text", ground))

    def blank(self, width: int, ground: str = "bg") -> Strip:
        """Return an empty strip."""
        return Strip.blank(max(0, width), self.style("text", ground))


def look_of(app: App[object]) -> Look:
    """Return the look of the app's theme and glyph tier."""
    return look_of_palette(palette_of(app.current_theme), poor=app.has_class("ascii"))


@lru_cache(maxsize=64)
def look_of_palette(palette: Palette, *, poor: bool) -> Look:
    """Return the look of a palette."""
    return Look(palette, poor=poor)


@cache
def _colour(value: str) -> Color:
    return Color.parse(value)
