"""How rows become the strips of a panel: edges, heading, legend, gutter and the chosen row."""

from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Size
from textual.strip import Strip

from game.tui.widgets.cells import Cell, Row, cut, wide
from game.tui.widgets.look import Look

_ASIDES = (" · ", "  ")
"""What an aside stands behind in a heading."""
_LEAST = Size(4, 2)  # what a frame with nothing in it takes


class Frame(NamedTuple):
    """What surrounds the rows."""

    heading: tuple[Cell, ...] = ()
    legend: tuple[Cell, ...] = ()
    edge: str = "line"
    ground: str = "bg"
    corners: str = "╭╮╰╯"
    chosen: int = -1  # item drawn as chosen
    faded: bool = False  # the chosen one without focus


def draw(look: Look, size: Size, rows: list[Row], frame: Frame) -> list[Strip]:
    """Return all lines of a framed panel of this size; rows that do not fit are left out."""
    width, height = size
    if width < _LEAST.width or height < _LEAST.height:
        return [look.blank(width, frame.ground) for _ in range(height)]
    room = height - 2
    shown = [*rows[:room], *[Row()] * (room - len(rows[:room]))]
    top = _edge(look, width, frame, frame.corners[:2], frame.heading)
    low = _edge(look, width, frame, frame.corners[2:], (), frame.legend)
    return [top, *(_line(look, width, row, frame) for row in shown), low]


def bare(look: Look, size: Size, rows: list[Row], frame: Frame) -> list[Strip]:
    """Return all lines of a panel without a frame."""
    width, height = size
    shown = [*rows[:height], *[Row()] * (height - len(rows[:height]))]
    return [_inner(look, width, row, frame) for row in shown]


def _line(look: Look, width: int, row: Row, frame: Frame) -> Strip:
    if row.rule is not None:
        gap: Cell = (" ", "muted")
        head: tuple[Cell, ...] = (gap, (row.rule, "muted"), gap) if row.rule else ()
        return _edge(look, width, frame, "├┤", head)
    wall = Strip([look.segment(("│", frame.edge), frame.ground)])
    return Strip.join([wall, _inner(look, width - 2, row, frame), wall])


def _inner(look: Look, width: int, row: Row, frame: Frame) -> Strip:
    chosen = row.item >= 0 and row.item == frame.chosen
    ground = frame.ground
    gutter = row.gutter
    if chosen:
        ground = "surface" if frame.faded else "panel"
        gutter = ("▌", "amber_dim" if frame.faded else "amber")
    right = wide(row.right)
    room = max(0, width - 1 - right)
    left = look.strip((gutter, *row.left), 1 + room, ground)
    return Strip.join([left, look.strip(row.right, right, ground)]).adjust_cell_length(
        width, look.style("text", ground)
    )


def _edge(
    look: Look,
    width: int,
    frame: Frame,
    ends: str,
    head: tuple[Cell, ...] = (),
    tail: tuple[Cell, ...] = (),
) -> Strip:
    head = _trimmed(head, width - 4)
    tail = _trimmed(tail, width - 4 - wide(head))
    fill = width - 2 - wide(head) - wide(tail) - (1 if head else 0) - (1 if tail else 0)
    cells: tuple[Cell, ...] = ((ends[0] + ("─" if head else ""), frame.edge), *head)
    cells += (("─" * max(0, fill), frame.edge), *tail)
    cells += ((("─" if tail else "") + ends[1], frame.edge),)
    return look.strip(cells, width, frame.ground)


def _trimmed(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """Return what fits; what does not loses its last asides first, and a last blank stays."""
    kept: list[Cell] = []
    for at, (text, role) in enumerate(cells, 1):
        short = _shortened(text, width - wide(tuple(kept)) - (at < len(cells)))
        if short:
            kept.append((short, role))
    return tuple(kept)


def _shortened(text: str, width: int) -> str:
    for between in _ASIDES:
        while cell_len(text) > width and between in text.strip():
            text = text.rstrip().rpartition(between)[0]
    return cut(text, width)
