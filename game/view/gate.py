"""The one gate that words from packs, saves and keyboards pass before they are shown.

It takes out what could steer a terminal or hide in a line. It knows nothing of screens or packs.
"""

import unicodedata
from functools import lru_cache

_BAD = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Control, format (bidirectional marks among them), private, surrogate, unassigned, line breaks."""
_BLANK = frozenset(
    map(
        chr,
        (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810)),
    )
)
"""Letters and marks that show nothing."""
_MARKS = 2
"""Marks that may stand on one letter; more would climb into the lines above."""


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return text as one line without anything invisible, private or steering."""
    kept: list[str] = []
    marks = 0
    for letter in " ".join(text.split()):
        if _hidden(letter):
            continue
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _MARKS:
            kept.append(letter)
    return " ".join("".join(kept).split())


def _hidden(letter: str) -> bool:
    if letter.isascii():
        return not letter.isprintable()
    variation = 0xFE00 <= ord(letter) <= 0xFE0F or 0xE0100 <= ord(letter) <= 0xE01EF  # noqa: PLR2004
    return variation or letter in _BLANK or unicodedata.category(letter) in _BAD
