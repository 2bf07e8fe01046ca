"""Rows of bars: a night hour by hour, a meter day by day, members by how attached they are."""

from itertools import groupby

from game.tui.widgets.cells import Cell
from game.tui.widgets.glyphs import BARS, CROSS

MARKS = {
    "home": "●",
    "leaked": "▲",
    "both": "▲",
    "unseen": "·",
    "dead": CROSS,
    "lost": CROSS,
    "branded": "!",
    "canon": "◆",
}
HUES = {
    "home": "amber",
    "leaked": "sky",
    "both": "amber",
    "unseen": "sky",
    "dead": "faint",
    "lost": "faint",
    "branded": "coral",
    "canon": "violet",
}
AT_HOME = frozenset({"home", "both", "canon"})
"""Where a wording is said in the room itself."""
_EMBER = 3  # up to this height an hour glows, above it burns
_CORE = 6  # columns of the histogram from here on hold the core: attachment over 60


def mark(kind: str) -> Cell:
    """Return the mark of where an idea lives."""
    return (MARKS.get(kind, "·"), HUES.get(kind, "muted"))


def night(heights: tuple[int, ...], kind: str, until: int = 24, wide: int = 1) -> tuple[Cell, ...]:
    """Return an idea's night up to an hour: embers dim, fire bright, a dead hour a point."""
    hue = HUES.get(kind, "amber")
    hue = "amber" if kind in ("dead", "lost") else hue
    dim = {"amber": "amber_dim", "sky": "sky_dim", "violet": "violet_dim"}.get(hue, "faint")
    cells = []
    for hour, height in enumerate(heights[: max(0, until)]):
        if height <= 0:
            cells.append(("·" * wide, "line"))
        else:
            fresh = hour == until - 1 and until < len(heights)
            role = "text" if fresh else (dim if height <= _EMBER else hue)
            cells.append((BARS[min(8, height)] * wide, role))
    cells.append((" " * (wide * (len(heights) - max(0, until))), "text"))
    return joined(cells)


def spark(series: tuple[int, ...], width: int, hue: str = "amber") -> tuple[Cell, ...]:
    """Return the last days of a meter, old ones dim and today's bright."""
    if width <= 0:
        return ()
    last = series[-width:]
    low, high = min(last, default=0), max(last, default=0)
    span = max(1, high - low)
    bars = "".join(BARS[1 + (value - low) * 7 // span] for value in last)
    dim = f"{hue}_dim" if hue in ("amber", "sky", "mint", "violet") else "faint"
    gap = " " * (width - len(bars))
    return joined([(gap, "text"), (bars[:-1], dim), (bars[-1:], hue)])


def histogram(counts: tuple[int, ...]) -> tuple[Cell, ...]:
    """Return members by attachment in ten columns; the core on the right burns bright."""
    high = max(1, *counts, 1)
    bars = "".join(BARS[min(8, -(-count * 8 // high)) if count else 0] for count in counts)
    bars = bars.replace(" ", "▁")
    return joined([(bars[:_CORE], "amber_dim"), (bars[_CORE:], "amber")])


def meter(value: int, width: int) -> tuple[Cell, ...]:
    """Return 0-100 as a line."""
    full = max(0, min(width, round(value * width / 100)))
    return joined([("━" * full, "amber"), ("─" * (width - full), "line")])


def change(amount: int, *, good: bool) -> tuple[Cell, ...]:
    """Return a change as its arrow and number, by whether it is welcome."""
    if amount == 0:
        return ()
    arrow = "▲" if amount > 0 else "▼"
    return ((f"{arrow}{abs(amount)}", "mint" if (amount > 0) == good else "coral"),)


def joined(cells: list[Cell]) -> tuple[Cell, ...]:
    """Return neighbours of one role as one cell: fewer styles, fewer bytes."""
    return tuple(
        ("".join(text for text, _ in same), role)
        for role, same in groupby((cell for cell in cells if cell[0]), key=lambda cell: cell[1])
    )
