"""Facts: one that nobody ever reads need not be written down."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key
from game.content.findings import Finding
from game.model.condition import FUNCTIONS, Both, Call, Compare, Either, Not, Sum, Term

_READERS = {row.name for row in FUNCTIONS if row.args == ("fact",)}


def findings(case: Case) -> Iterator[Finding]:
    """Yield each fact that is set and never read, where it is first set."""
    if case.draft.partial:
        return
    known = case.known.rows["fact"]
    read = {row for terms in case.terms.values() for term in terms.values() for row in _read(term)}
    said: set[str] = set()
    for record, event in case.events():
        for index, choice in enumerate(event.choice):
            for key, does in (("do", choice.do), ("fail", choice.fail)):
                for fact in does.fact if does else ():
                    if fact not in said and known[case.full(fact)] not in read:
                        said.add(fact)
                        path = ("choice", index, key, "fact", fact)
                        yield at_key(record, path, "W501", f"nothing ever reads {fact!r}")


def _read(term: Term) -> Iterator[int]:
    """Yield the rows of facts that a condition reads."""
    match term:
        case Call(function, args):
            yield from (arg for arg in args if function in _READERS and isinstance(arg, int))
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _read(part)
        case Compare(_, left, right) | Sum(left, right):
            yield from _read(left)
            yield from _read(right)
        case Not(part):
            yield from _read(part)
        case _:
            pass
