"""A forecast as lines: p10 and p90 at the ends of a band, p50 and today marked in it."""

from game.tui.widgets.cells import Cell, Row, pad, push, wrap
from game.tui.widgets.strips import change, joined
from game.view.figures import short
from game.view.forecastpane import BandRow

KEY: tuple[Cell, ...] = (
    ("▒", "amber_dim"),
    (" 8 in 10 · ", "faint"),
    ("█", "amber"),
    (" middle · ", "faint"),
    ("┊", "text"),
    (" now", "faint"),
)
"""What the marks in a band mean."""
_NAME, _END, _MOVED = 8, 5, 6
_LEAST = 5


def band_rows(row: BandRow, width: int) -> list[Row]:
    """Return a figure's band, and what it moves by in the middle; a long name stands above."""
    track = max(_LEAST, width - _NAME - 2 * _END - _MOVED - 2)
    above: list[Row] = []
    name = row.name
    if len(name) > _NAME:
        above = [Row(((text, "muted"),)) for text in wrap(name, width)]
        name = ""
    moved = change(row.middle - row.now, good=row.good) if row.now >= 0 else ()
    cells = (
        (pad(name, _NAME), "muted"),
        (push(_said(row.low), _END) + " ", "text"),
        *_track(row, track),
        (" " + pad(_said(row.high), _END), "text"),
        *moved,
    )
    return [*above, Row(cells)]


def still(row: BandRow) -> bool:
    """Return whether a figure stays as it is in all nights but the odd one."""
    return row.low == row.middle == row.high == row.now


def _said(count: int) -> str:
    """Return a count to the last digit as long as it fits."""
    return str(count) if len(str(count)) <= _END else short(count)


def _track(row: BandRow, width: int) -> tuple[Cell, ...]:
    known = row.now >= 0
    first = min(row.low, row.now) if known else row.low
    span = max(1, max(row.high, row.now) - first)

    def column(value: int) -> int:
        return (value - first) * (width - 1) // span

    cells: list[Cell] = [(" ", "text")] * width
    for at in range(column(row.low), column(row.high) + 1):
        cells[at] = ("▒", "amber_dim")
    if known:
        cells[column(row.now)] = ("┊", "text")
    cells[column(row.middle)] = ("█", "amber")
    return joined(cells)
