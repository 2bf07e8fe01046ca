"""Names hung in a line or two under a street; those that would overlap others are left out."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell, clean, wide


@dataclass(frozen=True)
class Sign:
    """A name, the column of its middle, its colour, and how early it is hung (0 first)."""

    name: str
    middle: int
    role: str
    rank: int


def hung(signs: list[Sign], width: int, lines: int) -> list[tuple[Cell, ...]]:
    """Return the lines of names; the first line is filled first."""
    taken: list[list[tuple[int, int, Sign]]] = [[] for _ in range(lines)]
    for sign in sorted(signs, key=lambda sign: (sign.rank, sign.middle)):
        long = wide(((clean(sign.name), sign.role),))
        left = max(0, min(width - long, sign.middle - long // 2))
        for line in taken:
            if all(left > end or left + long < start for start, end, _ in line):
                line.append((left, left + long, sign))
                break
    return [_line(line) for line in taken]


def _line(placed: list[tuple[int, int, Sign]]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    at = 0
    for left, end, sign in sorted(placed, key=lambda each: each[0]):
        cells += [(" " * (left - at), "line"), (clean(sign.name), sign.role)]
        at = end
    return tuple(cells)
