"""The word of a condition under a cursor: a name, a function, or what an argument names."""

from typing import NamedTuple

from game.content.names import meaning
from game.content.tokens import Token, tokens
from game.model.condition import Function


class Word(NamedTuple):
    """What is written, where in the condition, and its kind: name, function, or an argument's."""

    said: str
    start: int
    end: int
    kind: str


def word_at(text: str, at: int) -> Word | None:
    """Return the word of a condition at a letter, or None between words."""
    read, _ = tokens(text)
    for number, token in enumerate(read):
        if token.start <= at <= token.end and token.kind in {"name", "text"}:
            return Word(token.text.strip("'"), token.start, token.end, _kind(read, number))
    return None


def _kind(read: list[Token], number: int) -> str:
    """Return the kind of a word: as an argument, what the function takes in its place."""
    if [token.text for token in read[number + 1 : number + 2]] == ["("]:
        return "function"
    opened = next((at for at in range(number, -1, -1) if read[at].text in {"(", ")"}), -1)
    row = meaning(read[opened - 1].text) if opened > 0 and read[opened].text == "(" else None
    if isinstance(row, Function):
        before = sum(token.text == "," for token in read[opened:number])
        return row.args[before] if before < len(row.args) else "name"
    return "name"
