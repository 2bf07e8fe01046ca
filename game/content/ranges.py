"""What a condition can be at all: never true, always true or either, from the ranges of its names.

Each quantity is an interval of whole numbers; a conjunction narrows them, name by name.
"""

from collections.abc import Iterator, Mapping

from game.model.condition import (
    FUNCTIONS,
    NAMES,
    Both,
    Call,
    Compare,
    Either,
    Name,
    Not,
    Number,
    Sum,
    Term,
)

Range = tuple[int, int]
_NAMES: Mapping[str, Range] = {row.path: (row.low, row.high) for row in NAMES}
_FUNCTIONS: Mapping[str, Range] = {row.name: (row.low, row.high) for row in FUNCTIONS}
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_CONTRARY = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


def span(term: Term) -> Range:
    """Return the least and the greatest value that a term can have."""
    match term:
        case Number(value):
            return value, value
        case Name(path):
            return _NAMES[path]
        case Call(function):
            return _FUNCTIONS[function]
        case Sum(left, right, sign):
            (low, high), other = span(left), span(right)
            less, more = sorted((sign * other[0], sign * other[1]))
            return low + less, high + more
        case _:
            return 0, 1


def is_truth(term: Term) -> bool:
    """Whether a term may stand where yes or no is asked."""
    return isinstance(term, Compare | Both | Either | Not) or span(term) == (0, 1)


def verdicts(term: Term) -> list[tuple[Term, bool]]:
    """Return (part, always) for every smallest part that is always (True) or never (False) true."""
    inner = [found for part in _parts(term) for found in verdicts(part)]
    known = None if inner else _verdict(term)
    return inner if known is None else [(term, known)]


def together(terms: tuple[Term, ...]) -> bool:
    """Return whether conditions can all hold at once, as far as intervals tell."""
    return _possible(terms, holds=True)


def _parts(term: Term) -> tuple[Term, ...]:
    match term:
        case Both(parts) | Either(parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def _verdict(term: Term) -> bool | None:
    match term:
        case Compare(op, left, right):
            (low, high), (least, most) = span(left), span(right)
            return _compared(op, (low - most, high - least))
        case Both(parts) if parts:
            return None if _possible(parts, holds=True) else False
        case Either(parts):
            return None if _possible(parts, holds=False) else True
        case _:
            return None


def _compared(op: str, gap: Range) -> bool | None:
    """Return what `left op right` always is, given the range of left - right; None if it varies."""
    if op in {"!=", ">=", ">"}:
        contrary = _compared(_CONTRARY[op], gap)
        return None if contrary is None else not contrary
    low, high = gap
    match op:
        case "<":
            always, never = high < 0, low >= 0
        case "<=":
            always, never = high <= 0, low > 0
        case _:
            always, never = low == high == 0, low > 0 or high < 0
    return True if always else False if never else None


def _possible(parts: tuple[Term, ...], *, holds: bool) -> bool:
    """Return whether all parts can hold (or all fail) together, as far as intervals tell."""
    held: dict[Term, Range] = {}
    found = [limit for part in parts for limit in limits(part, holds=holds)]
    for key, op, value in sorted(found, key=lambda limit: limit[1] == "!="):
        held[key] = _narrowed(held.get(key) or span(key), op, value)
    return all(low <= high for low, high in held.values())


def limits(term: Term, *, holds: bool) -> Iterator[tuple[Term, str, int]]:
    """Yield (quantity, op, number) for all that must be so if a term holds, or if it fails."""
    match term:
        case Compare(op, left, right):
            yield from _compare_limits(op if holds else _CONTRARY[op], left, right)
        case Name() | Call():
            yield term, ">=" if holds else "<", 1
        case Not(part):
            yield from limits(part, holds=not holds)
        case Both(parts) | Either(parts) if isinstance(term, Both) == holds:
            for part in parts:
                yield from limits(part, holds=holds)
        case _:
            pass


def _compare_limits(op: str, left: Term, right: Term) -> Iterator[tuple[Term, str, int]]:
    if isinstance(right, Number):
        yield left, op, right.value
    elif isinstance(left, Number):
        yield right, _FLIPPED[op], left.value


def _narrowed(held: Range, op: str, value: int) -> Range:
    low, high = held
    if op == "!=":
        return low + (low == value), high - (high == value)
    least = value + (op == ">") if op in {">", ">=", "=="} else low
    most = value - (op == "<") if op in {"<", "<=", "=="} else high
    return max(low, least), min(high, most)
