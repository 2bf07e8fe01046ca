"""The shape of a family tree: days to the right, children below, later ones first."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell
from game.tui.widgets.glyphs import CROSS
from game.tui.widgets.strips import AT_HOME, HUES, MARKS, joined
from game.view.panes import Wording


@dataclass(frozen=True)
class Branch:
    """One wording's line: its row's cells, and its position among the wordings."""

    node: int
    cells: tuple[Cell, ...]


def branches(wordings: tuple[Wording, ...], day: int, width: int) -> list[Branch]:
    """Return the tree in rows of exactly this width, the mark of each where its line ends."""
    order = _order(wordings)
    row_of = {node: row for row, node in enumerate(order)}
    width = max(4, width)
    columns = [_column(wording.born, day, width) for wording in wordings]
    grid = [[(" ", "line")] * width for _ in order]
    for node in order:
        _line(grid[row_of[node]], wordings[node], columns[node], _end(wordings[node], day, width))
    for node in order:
        parent = wordings[node].parent
        if parent >= 0:
            _drop(grid, row_of[parent], row_of[node], columns[node], _hue(wordings[node]))
    return [Branch(node, joined(grid[row_of[node]])) for node in order]


def children(wordings: tuple[Wording, ...], node: int) -> list[int]:
    """Return the children of a wording as the tree shows them."""
    return [at for at in _order(wordings) if wordings[at].parent == node]


def axis(day: int, width: int) -> tuple[str, str]:
    """Return the days below the tree: a rule with ticks, and their numbers."""
    rule, numbers = ["─"] * width, [" "] * (width + 4)
    step = max(1, 5 * -(-day // 30))
    for tick in range(0, day + 1, step):
        column = _column(tick, day, width)
        rule[column] = "┴"
        for at, char in enumerate(str(tick)):
            numbers[column + at] = char
    return "".join(rule), "".join(numbers)[: width + 2]


def _order(wordings: tuple[Wording, ...]) -> list[int]:
    below: dict[int, list[int]] = {}
    for node, wording in enumerate(wordings):
        below.setdefault(wording.parent, []).append(node)
    order: list[int] = []
    waiting = list(reversed(below.get(-1, [])))
    while waiting:
        node = waiting.pop()
        order.append(node)
        # The earliest-born child is drawn last, so its line passes no later one.
        waiting += sorted(below.get(node, []), key=lambda at: (wordings[at].born, -at))
    return order


def _column(day: int, last: int, width: int) -> int:
    return max(0, min(width - 2, day * (width - 2) // max(1, last)))


def _end(wording: Wording, day: int, width: int) -> int:
    start = _column(wording.born, day, width)
    if wording.died < 0:
        return width - 1
    return max(start + 1, _column(wording.died, day, width))


def _hue(wording: Wording) -> str:
    return HUES.get(wording.place, "amber") if wording.died < 0 else "faint"


def _line(cells: list[Cell], wording: Wording, start: int, end: int) -> None:
    alive = wording.died < 0
    home = wording.place in AT_HOME
    bar = "╌" if not alive else "━" if home else "─"
    for column in range(start, end):
        cells[column] = (bar, _hue(wording))
    end = min(end, len(cells) - 1)
    cells[end] = (MARKS.get(wording.place, "●"), _hue(wording)) if alive else (CROSS, "faint")


def _drop(grid: list[list[Cell]], parent: int, child: int, column: int, hue: str) -> None:
    above = grid[parent][column][0]
    joint = {"━": "┯", "─": "┬", "╌": "┬", "┯": "┯", "╰": "├", "├": "├", "┕": "├"}.get(above, above)
    grid[parent][column] = (joint, grid[parent][column][1])
    for row in range(parent + 1, child):
        passed, kept = grid[row][column]
        if passed in "╰├":
            grid[row][column] = ("├", kept)
        elif passed == " ":
            grid[row][column] = ("│", hue)
    grid[child][column] = ("╰", grid[child][column][1])
