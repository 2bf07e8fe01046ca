"""What a name or a call in a condition means: its row in the tables of `game.model.condition`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.content.suggest import near, nearest
from game.content.tokens import Fault, Token
from game.model.condition import FUNCTIONS, NAMES, Call, Function, Name, Quantity, Term
from game.model.units import NONE

_ROWS = {row.path: row for row in NAMES}
_CALLS = {row.name: row for row in FUNCTIONS}
_MEMBER = [row.path for row in NAMES if row.owner == "member"]
_NO_IDEA = "give the event, and those that it follows, an `about`"
_NO_MEMBER = "nobody is being cast here: ask it in a cast"
_NO_ROLE = "roles are cast after this is asked: ask it in the cast, or in `when` of a choice"


@dataclass(frozen=True)
class Scope:
    """What a condition may name: words by kind with their rows, the roles cast before it.

    `member` if it asks about a member being cast, `idea` if an idea is at hand. `doubt` says
    with code and hint why an id of that kind may not, or no longer, be named so.
    """

    words: Mapping[str, Mapping[str, int]]
    roles: tuple[str, ...] = ()
    member: bool = False
    idea: bool = False
    doubt: Callable[[str, str], tuple[str, str, str] | None] = lambda _kind, _name: None


def named(word: Token, scope: Scope) -> Term | Fault:
    """Return the quantity that a name means."""
    row = _ROWS.get(word.text)
    if row is not None:
        missing = _missing(row.owner, scope)
        if missing:
            hint = f"say whose: role.{word.text}" if row.owner == "member" else missing
            return _fault("E203", f"{word.text!r} is not at hand", word, hint)
        return Name(word.text)
    return _of_role(word, scope) or _unknown(word, scope)


def _of_role(word: Token, scope: Scope) -> Term | Fault | None:
    """Return what is asked of a role, or None if the name has nothing to do with one."""
    role, _, rest = word.text.partition(".")
    if rest in _MEMBER:
        if role in scope.roles:
            return Name(rest, role)
        hint = near(role, scope.roles) if scope.roles or scope.member else _NO_ROLE
        return _fault("E404", f"no role {role!r} is cast before", word, hint)
    if role in scope.roles and rest:
        said = f"members have no {rest!r}"
        return _fault("E201", said, word, near(rest, _MEMBER))
    if role in scope.roles:
        return _fault("E204", f"{role!r} is a role, not a number", word, f"{role}.attachment")
    return None


def _unknown(word: Token, scope: Scope) -> Fault:
    if word.text in _CALLS:
        return _fault("E202", f"{word.text!r} is asked with brackets", word, f"{word.text}('…')")
    hint = near(word.text, names_at_hand(scope)) or _elsewhere(word.text)
    return _fault("E201", f"unknown name {word.text!r}", word, hint)


def _elsewhere(name: str) -> str:
    """Return a hint at a name that is known, but not at hand here."""
    meant = nearest(name, _ROWS) or nearest(name.partition(".")[2], _MEMBER)
    owner = _ROWS[meant].owner if meant else ""
    if owner == "member":
        return f"did you mean {meant!r}? It is a member's: role.{meant}, or in a cast"
    return f"did you mean {meant!r}? It needs an idea: {_NO_IDEA}" if owner == "idea" else ""


def called(word: Token, args: list[Token], scope: Scope) -> Call | Fault:
    """Return the call of a function with these arguments, names and texts."""
    function = _CALLS.get(word.text)
    if function is None:
        return _fault("E201", f"unknown function {word.text!r}", word, near(word.text, _CALLS))
    missing = _missing(function.owner, scope)
    if missing:
        return _fault("E203", f"{word.text!r} cannot be asked here", word, missing)
    if len(args) != len(function.args):
        hint = f"write {written(function)}"
        return _fault("E202", f"{word.text!r} takes {len(function.args)}", word, hint)
    rows: list[int | str] = []
    for kind, arg in zip(function.args, args, strict=True):
        row = _argument(kind, arg, scope)
        if isinstance(row, Fault):
            return row
        rows.append(row)
    return Call(function.name, tuple(rows))


def _argument(kind: str, arg: Token, scope: Scope) -> int | str | Fault:
    if kind == "role":
        if arg.kind == "name" and arg.text in scope.roles:
            return arg.text
        said = arg.text.strip("'")
        return _fault("E404", f"no role {said!r} is cast before", arg, near(said, scope.roles))
    if arg.kind != "text":
        said = f"a {kind} stands in single quotes"
        return _fault("E202", said, arg, f"write '{arg.text}'")
    said = arg.text[1:-1]
    row = scope.words[kind].get(said, NONE)
    doubt = scope.doubt(kind, said)
    if row == NONE and doubt:
        code, why, hint = doubt
        return _fault(code, why, arg, hint)
    if row == NONE and kind != "fact":
        return _fault("E207", f"unknown {kind} {said!r}", arg, near(said, scope.words[kind]))
    return row


def advice(word: Token, args: list[Token], scope: Scope) -> Iterator[Fault]:
    """Yield what is doubtful about arguments: a fact that nothing ever sets, an id's old name."""
    function = _CALLS.get(word.text)
    for kind, arg in zip(function.args if function else (), args, strict=False):
        said = arg.text[1:-1]
        if arg.kind != "text" or kind == "role":
            continue
        if said not in scope.words[kind]:
            if kind == "fact":
                hint = near(said, scope.words["fact"])
                yield _fault("W502", f"nothing ever sets the fact {said!r}", arg, hint)
        elif doubt := scope.doubt(kind, said):
            code, why, hint = doubt
            yield _fault(code, why, arg, hint)


def _missing(owner: str, scope: Scope) -> str:
    """Return why something of that owner is not at hand, or ""."""
    if owner == "idea" and not scope.idea:
        return _NO_IDEA
    return _NO_MEMBER if owner == "member" and not scope.member else ""


def names_at_hand(scope: Scope) -> Iterable[str]:
    """Return every name that may stand here, and roles with what may be asked of them."""
    yield from (row.path for row in NAMES if not _missing(row.owner, scope))
    yield from (f"{role}.{path}" for role in scope.roles for path in _MEMBER)


def calls_at_hand(scope: Scope) -> Iterable[Function]:
    """Return every function that may be asked here."""
    return (row for row in FUNCTIONS if not _missing(row.owner, scope))


def meaning(name: str) -> Quantity | Function | None:
    """Return the row of a name, a role's or not, or of a function; None if there is none."""
    return _ROWS.get(name) or _CALLS.get(name) or _ROWS.get(name.partition(".")[2])


def written(function: Function) -> str:
    """Return a call of a function as it is written: tie(role, 'tie')."""
    return f"{function.name}({', '.join(_shown(function))})"


def _shown(function: Function) -> list[str]:
    return ["role" if kind == "role" else f"'{kind}'" for kind in function.args]


def _fault(code: str, message: str, word: Token, hint: str = "") -> Fault:
    return Fault(code, message, word.start, word.end, hint)
