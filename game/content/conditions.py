"""Reading a condition: text in, a tree of `game.model.condition` and everything wrong with it out.

A parser by recursive descent, one method a rule of the grammar. It never raises, and what it can
be given is bounded: 400 letters, 16 deep.
"""

from dataclasses import dataclass

from game.content.names import Scope, advice, called, named
from game.content.tokens import Fault, Token, tokens
from game.content.trace import DEEPEST, Trace
from game.model.condition import TRUE, Both, Call, Compare, Either, Not, Number, Sum, Term
from game.model.units import NONE

MOST_LETTERS = 400
_MOST_DIGITS = 9
_COMPARE = ("<", "<=", ">", ">=", "==", "!=")


@dataclass(frozen=True)
class Parsed:
    """The tree (with faults, only good for looking at) and the faults in order."""

    term: Term
    faults: tuple[Fault, ...] = ()


def parse(text: str, scope: Scope) -> Parsed:
    """Return a condition as a tree. An empty one is always true."""
    if len(text) > MOST_LETTERS:
        long = f"a condition of {len(text)} letters; at most {MOST_LETTERS}"
        return Parsed(TRUE, (Fault("E206", long, 0, len(text)),))
    if not text.strip():
        return Parsed(TRUE)
    words, fault = tokens(text)
    if fault:
        return Parsed(TRUE, (fault,))
    parser = _Parser(words, scope)
    try:
        term = parser.whole()
    except _StopError as stop:
        return Parsed(TRUE, (*parser.trace.faults, stop.fault))
    parser.trace.judge(term)
    return Parsed(term, tuple(parser.trace.faults))


class _StopError(Exception):
    """The condition cannot be read any further."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class _Parser:
    """A position in the words of a condition; each method reads one rule of the grammar."""

    def __init__(self, words: list[Token], scope: Scope) -> None:
        self.words = words
        self.scope = scope
        self.at = 0
        self.next = words[0]  # the word to be read
        self.depth = 0
        self.trace = Trace()

    def take(self) -> Token:
        """Read a word; the end mark stays."""
        word = self.next
        self.at += word.kind != "end"
        self.next = self.words[self.at]
        return word

    def took(self, *written: str) -> Token | None:
        """Read the next word if it is one of these."""
        return self.take() if self.next.text in written else None

    def stop(self, message: str, hint: str = "", code: str = "E202") -> _StopError:
        """Return the fault that ends the reading, at the next word."""
        word = self.next
        return _StopError(Fault(code, message, word.start, max(word.end, word.start + 1), hint))

    def kept(self, term: Term, start: int) -> Term:
        """Return a term, its letters remembered."""
        return self.trace.kept(term, start, self.words[max(self.at - 1, 0)].end)

    def whole(self) -> Term:
        """Read everything."""
        term = self.trace.truth(self.either())
        if self.next.kind != "end":
            chained = self.next.text in _COMPARE
            hint = "join comparisons with: and" if chained else "is an `and` or `or` missing?"
            message = f"{self.next.text!r} was not expected here"
            raise self.stop(message, hint)
        return term

    def either(self) -> Term:
        """Read a `or` b."""
        start, parts = self.next.start, [self.both()]
        while self.took("or"):
            parts.append(self.both())
        if len(parts) == 1:
            return parts[0]
        return self.kept(Either(tuple(self.trace.truth(part) for part in parts)), start)

    def both(self) -> Term:
        """Read a `and` b."""
        start, parts = self.next.start, [self.negated()]
        while self.took("and"):
            parts.append(self.negated())
        if len(parts) == 1:
            return parts[0]
        return self.kept(Both(tuple(self.trace.truth(part) for part in parts)), start)

    def negated(self) -> Term:
        """Read `not` a."""
        start = self.next.start
        if not self.took("not"):
            return self.compared()
        self.deeper(1)
        term = Not(self.trace.truth(self.negated()))
        self.deeper(-1)
        return self.kept(term, start)

    def compared(self) -> Term:
        """Read a < b."""
        start, left = self.next.start, self.sum()
        op = self.took(*_COMPARE)
        if op is None:
            return left
        right = self.sum()
        return self.kept(Compare(op.text, self.trace.number(left), self.trace.number(right)), start)

    def sum(self) -> Term:
        """Read a + b - c."""
        start, left = self.next.start, self.atom()
        while op := self.took("+", "-"):
            right = self.atom()
            sign = 1 if op.text == "+" else -1
            left = self.kept(Sum(self.trace.number(left), self.trace.number(right), sign), start)
        return left

    def atom(self) -> Term:
        """Read a number, a name, a call or something in brackets."""
        word = self.next
        if word.kind == "name" and word.text not in {"and", "or", "not"}:
            self.take()
            found = self.call(word) if self.took("(") else named(word, self.scope)
            if isinstance(found, Fault):
                self.trace.faults.append(found)
                found = Call("fact", (NONE,))  # either a number or yes or no
            return self.kept(found, word.start)
        if word.kind == "number":
            return self.literal(word, 1)
        if self.took("-"):
            return self.literal(word, -1)
        if self.took("("):
            self.deeper(1)
            term = self.either()
            self.deeper(-1)
            if not self.took(")"):
                message = "a bracket is not closed"
                raise self.stop(message)
            return term
        message = f"{word.text or 'the end'!r} stands where a name or number should"
        raise self.stop(message)

    def call(self, word: Token) -> Term | Fault:
        """Read the arguments of a call, names or texts."""
        args: list[Token] = []
        while self.next.kind in {"name", "text", "number"}:
            args.append(self.take())
            if not self.took(","):
                break
        if not self.took(")"):
            message = f"the brackets of {word.text!r} are not closed"
            raise self.stop(message)
        self.trace.faults += advice(word, args, self.scope)
        return called(word, args, self.scope)

    def literal(self, word: Token, sign: int) -> Term:
        """Read a whole number."""
        digits = self.next
        if digits.kind != "number" or len(digits.text) > _MOST_DIGITS:
            message = f"a whole number of at most {_MOST_DIGITS} digits should stand here"
            raise self.stop(message)
        self.take()
        return self.kept(Number(sign * int(digits.text)), word.start)

    def deeper(self, step: int) -> None:
        """Count brackets and `not`s."""
        self.depth += step
        if self.depth > DEEPEST:
            message = f"deeper than {DEEPEST}"
            raise self.stop(message, code="E206")
