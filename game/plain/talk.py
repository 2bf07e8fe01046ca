"""Talking by lines: what is said passes one gate, what is asked may find the other side gone.

It knows nothing of the game.
"""

import re
from collections.abc import Callable, Collection, Iterable

from game.view.gate import clean

_CHANGE = re.compile("[▲▼](?=[0-9])")
_INDENT = 4
LEAVE = ("q", "quit", "exit")
_PLAINER = str.maketrans(
    {
        "▲": "^",
        "▼": "v",
        "▪": "o",
        "▫": ".",
        "•": "*",
        "◆": "*",
        "→": "->",
        "·": "-",
        "…": "...",
        "™": "(TM)",
        **dict.fromkeys("\u2013\u2014", "-"),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
    }
)
"""Marks in ASCII, which every voice and terminal says; letters of any language stay."""


class GoneError(Exception):
    """Nobody answers any more: the input has ended, or they asked to leave."""


class Talk:
    """Lines out, answers in."""

    def __init__(self, answers: Iterable[str], write: Callable[[str], object]) -> None:
        self._answers = iter(answers)
        self._write = write

    def say(self, *lines: str) -> None:
        """Say lines; a line break inside one begins another."""
        for line in lines:
            for part in line.split("\n") or [""]:
                indent = len(part) - len(part.lstrip(" "))
                self._write(" " * min(indent, _INDENT) + plain(part) + "\n")

    def ask(self, question: str) -> str:
        """Ask and return the answer without its spaces. Raises GoneError at the end of input."""
        self.say(f"? {question}")
        answer = next(self._answers, None)
        if answer is None:
            raise GoneError
        return clean(answer)

    def number(self, question: str, top: int) -> int:
        """Ask for a number from 1 to top; 0 for an empty answer. Asks again until it is one.

        Raises GoneError on q, which leaves from anywhere.
        """
        ways = f"A number from 1 to {top}, or nothing to go back." if top else "Nothing here."
        return int(self.one_of(question, [str(at) for at in range(1, top + 1)], ways) or 0)

    def one_of(self, question: str, ways: Collection[str], otherwise: str) -> str:
        """Ask for one of these answers, or an empty one. Says what else there is until it is one.

        Raises GoneError on q or quit, which leave from anywhere.
        """
        while True:
            answer = self.ask(question).lower()
            if answer in LEAVE:
                raise GoneError
            if not answer or answer in ways:
                return answer
            self.say(f"{otherwise} q leaves.")

    def sure(self, question: str, *same: str) -> bool:
        """Ask for a yes; `same`: what says it too, as what was typed to come here does.

        Nothing typed is a no. Asks again until it is one or the other. Raises GoneError on q.
        """
        ways = {"n": False, "no": False, **dict.fromkeys(("y", "yes", *same), True)}
        told = f"{question} (y or n)"
        return ways.get(self.one_of(told, ways, "y is yes, n or nothing is no."), False)


def plain(line: str) -> str:
    """Return a line with +3 and -3 for changes, and nothing that could steer a terminal."""
    signed = _CHANGE.sub(lambda mark: "+" if mark[0] == "▲" else "-", line)
    return clean(signed).replace(" · ", ", ").translate(_PLAINER)
