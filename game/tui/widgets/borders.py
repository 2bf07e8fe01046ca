"""What crosses a border in this hour, for those who watch."""

from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import Cell, cut

_HUES = {"▲": "sky", "•": "mint", "◆": "violet"}


class Borders(Bar):
    """Two crossings of the hour, in their own words."""

    DEFAULT_CSS = """
    Borders { height: 2; background: $surface; }
    """
    ground = "surface"

    def __init__(self) -> None:
        super().__init__()
        self._news: tuple[str, ...] = ()

    def tell(self, news: tuple[str, ...]) -> None:
        """Take the hour's news."""
        if news != self._news:
            self._news = news
            self.redraw()

    def lines(self, width: int) -> Lines:
        """Return a line for each of the first two."""
        if not self._news:
            return ((Zone(((" Nothing crosses in this hour.", "faint"),)),),)
        return tuple(_news(line, width) for line in self._news[:2])


def _news(line: str, width: int) -> tuple[Zone, ...]:
    cells: tuple[Cell, ...] = (
        (f" {line[:1]} ", _HUES.get(line[:1], "muted")),
        (cut(line[2:], width - 4), "text"),
    )
    return (Zone(cells),)
