"""Where each term of a condition was read, and what is wrong with terms: kinds, depth, ranges."""

from game.content.ranges import is_truth, verdicts
from game.content.tokens import Fault
from game.model.condition import Both, Compare, Either, Not, Sum, Term

DEEPEST = 16


class Trace:
    """The faults of one condition, and the letters that each of its terms was read from."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._where: dict[int, tuple[Term, int, int]] = {}

    def kept(self, term: Term, start: int, end: int) -> Term:
        """Remember where a term was read, and return it."""
        self._where[id(term)] = (term, start, end)
        return term

    def blame(self, term: Term, code: str, message: str, hint: str = "") -> None:
        """Add a fault that a term has."""
        _, start, end = self._where[id(term)]
        self.faults.append(Fault(code, message, start, end, hint))

    def truth(self, term: Term) -> Term:
        """Return a term that has to be yes or no."""
        if not is_truth(term):
            self.blame(term, "E204", "this is a number, not yes or no", "compare it: … > 40")
        return term

    def number(self, term: Term) -> Term:
        """Return a term that has to be a number; what is 0 or 1 counts as one."""
        if isinstance(term, Compare | Both | Either | Not):
            self.blame(term, "E204", "this is yes or no, not a number")
        return term

    def judge(self, term: Term) -> None:
        """Find what is never or always true, unless there are other faults."""
        if len(self._where) > DEEPEST and _height(term) > DEEPEST:
            self.blame(term, "E206", f"deeper than {DEEPEST}", "say it in fewer steps")
        if any(not fault.code.startswith("W") for fault in self.faults):
            return
        for part, always in verdicts(term):
            if always:
                self.blame(part, "W506", "this is always true")
            else:
                self.blame(part, "E205", "this is never true")


def _height(term: Term) -> int:
    match term:
        case Compare(_, left, right) | Sum(left, right):
            return 1 + max(_height(left), _height(right))
        case Both(parts) | Either(parts):
            return 1 + max(map(_height, parts), default=0)
        case Not(part):
            return 1 + _height(part)
        case _:
            return 1
