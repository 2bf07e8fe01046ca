"""The one gate between anybody's text and the terminal, and the cells it is laid out in.

Whatever passes `clean` can neither move the cursor nor turn the line round; nothing here is markup.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

Cell = tuple[str, str]  # text and the role of its colour: "amber", "text!" for bold, "text/panel"

# Controls, formats (bidi, joiners, byte order), private, surrogates, unassigned, line separators.
_REFUSED = frozenset(("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"))
_BLANK = frozenset("\t\n\r\v\f\x85\u2028\u2029\u00a0")


class Row(NamedTuple):
    """One line of a panel: cells from the left, cells from the right, and what it stands for."""

    left: tuple[Cell, ...] = ()
    right: tuple[Cell, ...] = ()
    item: int = -1
    rule: str | None = None  # a heading joined to the frame on both sides
    gutter: Cell = (" ", "text")


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """Return the text without anything a terminal could obey or an eye could be misled by."""
    if text.isascii() and text.isprintable():
        return text
    spaced = "".join(" " if char in _BLANK else char for char in text)
    return "".join(char for char in spaced if _plain(char))


def cut(text: str, width: int) -> str:
    """Return the text in at most this many cells, its loss marked by an ellipsis."""
    text = clean(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int) -> str:
    """Return the text in exactly this many cells."""
    return set_cell_size(cut(text, width), max(0, width))


def push(text: str, width: int) -> str:
    """Return the text in exactly this many cells, flush right."""
    short = cut(text, width)
    return " " * (width - cell_len(short)) + short


def wide(cells: tuple[Cell, ...]) -> int:
    """Return how many cells these take."""
    return sum(cell_len(clean(text)) for text, _ in cells)


def wrap(text: str, width: int, most: int = 0) -> list[str]:
    """Break the text into lines of at most this width; `most` lines, or all of them for 0."""
    width = max(1, width)
    if cell_len(clean(text)) <= width:
        return [clean(text)]
    lines: list[str] = []
    line = ""
    for word in _pieces(clean(text), width):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) > width:
            lines.append(line)
            longer = word
        line = longer
    lines.append(line)
    if most and len(lines) > most:
        kept = " ".join(lines[most - 1 :])
        return [*lines[: most - 1], cut(kept, width)]
    return lines


def hung(text: str, widths: tuple[int, int], most: int) -> list[str]:
    """Break the text into at most `most` lines, the first of its own width."""
    first, other = widths
    if most == 1 or cell_len(clean(text)) <= first:
        return [cut(text, first)]
    head = wrap(text, first)[0]
    return [head, *wrap(clean(text)[len(head) :].strip(), other, most - 1)]


def stressed(lines: list[str], role: str) -> list[tuple[Cell, ...]]:
    """Return wrapped lines as cells in which `*words*` stand out; a stray asterisk stays one."""
    if sum(line.count("*") for line in lines) % 2:
        return [((line, role),) for line in lines]
    told: list[tuple[Cell, ...]] = []
    loud = False
    for line in lines:
        first, *more = line.split("*")
        cells = [(first, _loud(role, on=loud))]
        for part in more:
            loud = not loud
            cells.append((part, _loud(role, on=loud)))
        told.append(tuple(cell for cell in cells if cell[0]))
    return told


def _loud(role: str, *, on: bool) -> str:
    return f"{role}!" if on and "!" not in role else role


def _pieces(text: str, width: int) -> list[str]:
    pieces: list[str] = []
    for word in text.split():
        rest = word
        while cell_len(rest) > width:
            head = set_cell_size(rest, width).rstrip() or rest[:1]
            pieces.append(head)
            rest = rest[len(head) :]
        if rest:
            pieces.append(rest)
    return pieces


def _plain(char: str) -> bool:
    selector = "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0000"
    return not selector and unicodedata.category(char) not in _REFUSED
