"""Conditions as trees, spelled as an author would write them; and their parts one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.model.condition import (
    FUNCTIONS,
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
from game.model.hosted import Deed, Gone, State
from game.model.pack import Pack
from game.model.world import Fate, Stage

_KINDS = {row.name: row.args for row in FUNCTIONS}
_GIVEN = {"fate": Fate, "stage": Stage, "state": State, "way": Gone, "deed": Deed}
"""Kinds of word that no pack can add to."""
_OR, _AND, _NOT, _SUM, _ONE = 1, 2, 3, 4, 5
"""How strongly things bind; what binds less stands in brackets."""


def written(term: Term, pack: Pack, own: str) -> str:
    """Return a condition as the author of an event, whose full id is `own`, would write it."""
    return spelled(term, pack).replace(f"'{own.partition(':')[0]}:", "'")


def spelled(term: Term, pack: Pack, least: int = 0) -> str:
    """Return a condition as text; `least` is how strongly what stands around it binds."""
    text, binds = _spelled(term, pack)
    return f"({text})" if binds < least else text


def _spelled(term: Term, pack: Pack) -> tuple[str, int]:
    match term:
        case Both(parts):
            return " and ".join(spelled(part, pack, _AND) for part in parts), _AND
        case Either(parts):
            return " or ".join(spelled(part, pack, _OR) for part in parts), _OR
        case Not(part):
            return f"not {spelled(part, pack, _NOT)}", _NOT
        case Compare(op, left, right):
            return f"{spelled(left, pack, _SUM)} {op} {spelled(right, pack, _SUM)}", _NOT
        case Sum(left, right, sign):
            mark = "+" if sign > 0 else "-"
            return f"{spelled(left, pack, _SUM)} {mark} {spelled(right, pack, _ONE)}", _SUM
        case _:
            return _leaf(term, pack), _ONE


def _leaf(term: Term, pack: Pack) -> str:
    match term:
        case Number(value):
            return str(value)
        case Name(path, of):
            return f"{of}.{path}" if of else path
        case Call(function, args):
            named = zip(_KINDS[function], args, strict=True)
            return f"{function}({', '.join(_argument(kind, arg, pack) for kind, arg in named)})"
        case _:
            pass
    message = f"no leaf: {term}"
    raise TypeError(message)


def vocabulary(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Return the names behind the rows that conditions hold, by kind."""
    return {
        "fact": pack.fact_kinds,
        "trait": pack.traits,
        "tie": pack.tie_kinds,
        "tag": pack.tags,
        "form": pack.forms,
        "event": tuple(event.id for event in pack.events),
        "person": tuple(person.id for person in pack.people),
        "change": tuple(change.id for change in pack.changes),
        **{kind: tuple(each.name.lower() for each in given) for kind, given in _GIVEN.items()},
    }


def _argument(kind: str, arg: int | str, pack: Pack) -> str:
    return arg if isinstance(arg, str) else f"'{vocabulary(pack)[kind][arg]}'"


def parts(term: Term) -> tuple[Term, ...]:
    """Return what has to hold together: the parts of an `and`, or the whole."""
    if isinstance(term, Both):
        return tuple(inner for part in term.parts for inner in parts(part))
    return (term,)


def questions(term: Term) -> Iterator[Term]:
    """Yield each single question of a condition, in the order in which it is written."""
    match term:
        case Both(inner) | Either(inner):
            for part in inner:
                yield from questions(part)
        case Not(part) if not isinstance(part, Call | Name):
            yield from questions(part)
        case _:
            yield term


def names(term: Term) -> Iterator[Name | Call]:
    """Yield every quantity that a condition reads."""
    match term:
        case Name() | Call():
            yield term
        case Both(inner) | Either(inner):
            for part in inner:
                yield from names(part)
        case Not(part):
            yield from names(part)
        case Compare(_, left, right) | Sum(left, right, _):
            yield from names(left)
            yield from names(right)
        case _:
            return


def supposed(term: Term, values: Mapping[str, int]) -> Term:
    """Return a condition in which some names stand for numbers: {"room.pulse": 80}.

    A name may also be a call as it is spelled with rows: {"knows 3": 1}.
    """
    match term:
        case Name(path, of):
            name = f"{of}.{path}" if of else path
            return Number(values[name]) if name in values else term
        case Call(function, args):
            name = " ".join(map(str, (function, *args)))
            return Number(values[name]) if name in values else term
        case Both(inner):
            return Both(tuple(supposed(part, values) for part in inner))
        case Either(inner):
            return Either(tuple(supposed(part, values) for part in inner))
        case Not(part):
            return Not(supposed(part, values))
        case Compare() | Sum():
            left, right = supposed(term.left, values), supposed(term.right, values)
            return replace(term, left=left, right=right)
        case _:
            return term
