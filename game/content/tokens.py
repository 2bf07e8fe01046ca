"""The words of a condition: numbers, names, texts in single quotes, signs; with their places."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"[ \t\n]*(?:(?P<number>\d+)|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r"|(?P<text>'[^'\n]*')|(?P<sign><=|>=|==|!=|[<>(),+-])|(?P<end>\Z)|(?P<bad>[^ \t\n]))",
    re.ASCII,
)
_BAD = re.compile(r"&&?|\|\|?|[^\s\w(),+<>=!-]|.", re.ASCII)
_HINTS = {
    "&&": "write: and",
    "&": "write: and",
    "||": "write: or",
    "|": "write: or",
    "!": "write: not",
    "=": "equal is written ==",
    '"': "texts stand in single quotes: 'rival'",
    "'": "this quote is never closed",
    "*": "there is only + and -",
    "/": "there is only + and -",
    "%": "there is only + and -",
    ".": "numbers are whole",
}
_CURLY = "‘’‚‛“”„‟`´«»"  # noqa: RUF001  # the quotes that word processors put in


class Token(NamedTuple):
    """One word: kind (number, name, text, sign, end), what is written, and where."""

    kind: str
    text: str
    start: int
    end: int


class Fault(NamedTuple):
    """Something wrong with letters start:end of a condition."""

    code: str
    message: str
    start: int
    end: int
    hint: str = ""


def written(text: str) -> list[str]:
    """Return the words of a condition that can be read, as they are written."""
    return [
        match[match.lastgroup or 0] for match in _TOKEN.finditer(text) if match.lastgroup != "end"
    ]


def tokens(text: str) -> tuple[list[Token], Fault | None]:
    """Return the words of a condition, an end mark last; or those before a fault, and the fault."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "end"
        start, end = match.span(kind)
        if kind == "bad":
            return found, _unreadable(text, start)
        found.append(Token(kind, match[kind], start, end))
        if kind == "end":
            break
    return found, None


def _unreadable(text: str, at: int) -> Fault:
    bad = _BAD.match(text, at)
    said = bad.group() if bad else text[at]
    hint = "quotes are straight ones: '" if said in _CURLY else _HINTS.get(said, "")
    return Fault("E202", f"{said!r} is no part of a condition", at, at + len(said), hint)
