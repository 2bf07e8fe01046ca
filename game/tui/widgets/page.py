"""Running text in a frame: details, causes, help, the zine. Turned by keys where it is long."""

from dataclasses import dataclass
from itertools import zip_longest

from game.tui.widgets.bands import band_rows
from game.tui.widgets.cells import Cell, Row, stressed, wide, wrap
from game.tui.widgets.panel import Panel
from game.view.forecastpane import BandRow

_EDGE = 6  # cells of the upper edge that no title has
_GUTTER = 3  # cells beside a row: two edges and the gutter
_TWO = 70  # cells from which two columns fit


@dataclass(frozen=True)
class Para:
    """A paragraph in one colour with a mark before its first line; or a heading across."""

    text: str
    role: str = "text"
    lead: str = ""
    lead_role: str = "muted"
    rule: bool = False
    cells: tuple[Cell, ...] = ()  # instead of text: one line, set as it is
    band: BandRow | None = None  # instead of text: a figure's band, as wide as there is room
    columns: tuple["Para", ...] = ()  # instead of text: in two columns where there is room


@dataclass(frozen=True)
class PageView:
    """A page: title, foot and paragraphs, and what its help says."""

    title: str
    paras: tuple[Para, ...]
    foot: str = ""
    about: tuple[str, ...] = ()


class Page(Panel[PageView]):
    """Shows one page."""

    about = ("A page. Arrows, space and the wheel turn it.",)

    def heading(self, view: PageView) -> tuple[Cell, ...]:
        """Return the title, unless it is so long that the page itself begins with it."""
        fits = wide(((view.title, "text!"),)) <= self.size.width - _EDGE
        return ((view.title, "text!"),) if view.title and fits else ()

    def legend(self, view: PageView) -> tuple[Cell, ...]:
        """Return the foot, and how much lies below."""
        more = self.more(" more · " if view.foot else " more")
        return (*more, (view.foot, "muted")) if view.foot else more

    def rows(self, view: PageView, width: int) -> list[Row]:
        """Return the paragraphs, broken to the width."""
        title = Para(view.title, "text!")
        fits = wide(((view.title, "text!"),)) <= width + _GUTTER - _EDGE
        paras = view.paras if fits else (title, *view.paras)
        return [row for para in paras for row in para_rows(para, width)]


def para_rows(para: Para, width: int) -> list[Row]:
    """Return one paragraph as rows; its lines hang behind its mark."""
    if para.rule:
        return [Row(rule=para.text)]
    if para.cells:
        return [Row(para.cells)]
    if para.band:
        return band_rows(para.band, width)
    if para.columns:
        return _columns(para.columns, width)
    hang = len(para.lead)
    lines = stressed(wrap(para.text, width - hang - 1), para.role)
    first = Row(((para.lead, para.lead_role), *lines[0]))
    return [first, *(Row(((" " * hang, "text"), *line)) for line in lines[1:])]


def _columns(paras: tuple[Para, ...], width: int) -> list[Row]:
    """Return paragraphs beside each other, the second half of them at the right."""
    if width < _TWO:
        return [row for para in paras for row in para_rows(para, width)]
    half, column = -(-len(paras) // 2), width // 2
    left, right = (
        [row.left for para in some for row in para_rows(para, column)]
        for some in (paras[:half], paras[half:])
    )
    return [
        Row((*first, (" " * (column - wide(first)), "text"), *second))
        for first, second in zip_longest(left, right, fillvalue=())
    ]


def told(line: str) -> Para:
    """Return a line of a forecast or a cause, coloured by whether it is for or against."""
    hue = {"+": "mint", "-": "coral", "!": "coral", "▲": "mint", "▼": "coral"}.get(line[:1])
    if hue and line[1:2] == " ":
        return Para(line[2:], "text", line[:2], hue)
    return Para(line, "muted")
