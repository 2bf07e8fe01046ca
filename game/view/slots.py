"""Filling `{name}` places in author text by one fixed rule: a name in braces, nothing else.

Never `str.format`, which would read attributes. What is put in is not looked at again.
"""

import re
from collections.abc import Iterator, Mapping

_PLACE = re.compile(r"\{([a-z0-9_]+)\}")
_QUOTED = re.compile(r"(?<!\w)'(.+?)'(?!\w)")

_UNNAMED = re.compile(r"(?:^|(?<=[.!?] )|(?<=\n))(?:the room|somebody|nobody)\b")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return text with every known place filled; an unknown one is left as it is."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


def places(text: str) -> Iterator[str]:
    """Yield the names of the places in a text, in order."""
    return (place[1] for place in _PLACE.finditer(text))


def within(words: str) -> str:
    """Return words as they are quoted: what they quote themselves stands in double quotes."""
    return _QUOTED.sub(r'"\1"', words)


def quoted(words: str) -> str:
    """Return words in quotes."""
    return f"'{within(words)}'"


def begun(text: str) -> str:
    """Return text with a capital where a sentence begins with what stands for a name."""
    return _UNNAMED.sub(lambda word: word[0].capitalize(), text)


def literals(text: str) -> tuple[str, ...]:
    """Return what stands between the places."""
    return tuple(part for part in _PLACE.sub("\0", text).split("\0") if part.strip())


def cut(words: str, longest: int) -> str:
    """Return words, cut at a space where they are too long."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
