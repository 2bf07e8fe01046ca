"""Reading conditions: trees as meant, faults and never an error, ranges that agree with trying."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.conditions import MOST_LETTERS, parse
from game.content.names import Scope
from game.content.ranges import span, verdicts
from game.content.trace import DEEPEST
from game.model.condition import (
    FUNCTIONS,
    NAMES,
    TRUE,
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

KINDS = tuple({kind for row in FUNCTIONS for kind in row.args} - {"role"})
WORDS = {kind: {"one": 1, "own:two": 2} for kind in KINDS}
SCOPE = Scope(WORDS, ("poster",), member=True, idea=True)
BARE = Scope(WORDS)
_TRUST, _DAY = Name("room.trust"), Name("day")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("", TRUE),
        (" \n", TRUE),
        ("day > 3", Compare(">", _DAY, Number(3))),
        ("day > -3 + 1 - 2", Compare(">", _DAY, Sum(Sum(Number(-3), Number(1), 1), Number(2), -1))),
        ("circle", Name("circle")),
        ("poster.energy <= 4", Compare("<=", Name("energy", "poster"), Number(4))),
        ("tie(poster, 'one')", Call("tie", ("poster", 1))),
        ("fact('own:two') == 0", Compare("==", Call("fact", (2,)), Number(0))),
        (
            "circle or not circle and (day == 2 or fact('one'))",
            Either(
                (
                    Name("circle"),
                    Both(
                        (
                            Not(Name("circle")),
                            Either((Compare("==", _DAY, Number(2)), Call("fact", (1,)))),
                        )
                    ),
                )
            ),
        ),
    ],
)
def test_what_is_written_is_meant(text: str, term: Term) -> None:
    parsed = parse(text, SCOPE)
    assert [fault for fault in parsed.faults if fault.code not in {"W506", "E205"}] == []
    assert parsed.term == term


@pytest.mark.parametrize(
    ("text", "code", "letters", "hint"),
    [
        ("atachment > 60", "E201", "atachment", "did you mean 'attachment'?"),
        ("day > 3 and poster.enrgy > 2", "E201", "poster.enrgy", "did you mean 'energy'?"),
        ("poster > 2", "E204", "poster", "poster.attachment"),
        ("facts('one')", "E201", "facts", "did you mean 'fact'?"),
        ("fact", "E202", "fact", "fact('…')"),
        ("fact(one)", "E202", "one", "write 'one'"),
        ("fact('one', 'one')", "E202", "fact", "write fact('fact')"),
        ("tie('one', poster)", "E404", "'one'", ""),
        ("tie(postr, 'one')", "E404", "postr", "did you mean 'poster'?"),
        ("trait('onw')", "E207", "'onw'", "did you mean 'one'?"),
        ("fact('onw') or circle", "W502", "'onw'", "did you mean 'one'?"),
        ("day > 1000000000", "E202", "1000000000", ""),
        ("day > 2 || circle", "E202", "||", "write: or"),
        ("day * 2 > 3", "E202", "*", "there is only + and -"),
        ('fact("one")', "E202", '"', "texts stand in single quotes: 'rival'"),
        ("fact('one)", "E202", "'", "this quote is never closed"),
        ("fact('one'", "E202", "", ""),
        ("not", "E202", "", ""),
        ("day > 2 circle", "E202", "circle", "is an `and` or `or` missing?"),
        ("circle and 3", "E204", "3", "compare it: … > 40"),
        ("not day", "E204", "day", "compare it: … > 40"),
        ("day + (day > 2) > 1", "E204", "day > 2", ""),
        ("circle and attachment >= 0", "W506", "attachment >= 0", ""),
        ("circle and not circle", "E205", "circle and not circle", ""),
        ("not (circle or not circle)", "W506", "circle or not circle", ""),
        ("2 < 1", "E205", "2 < 1", ""),
        ("day + room.trust > 160", "E205", "day + room.trust > 160", ""),
        ("day != 5 and day == 5", "E205", "day != 5 and day == 5", ""),
    ],
)
def test_faults_stand_under_their_letters(text: str, code: str, letters: str, hint: str) -> None:
    fault = parse(text, SCOPE).faults[0]
    assert (fault.code, text[fault.start : fault.end], fault.hint) == (code, letters, hint)


@pytest.mark.parametrize("text", ["attachment > 3", "idea.age > 3", "trait('one')", "tag('one')"])
def test_what_is_not_at_hand_may_not_be_named(text: str) -> None:
    assert [fault.code for fault in parse(text, BARE).faults] == ["E203"]
    assert parse(text, SCOPE).faults == ()


def test_every_name_and_function_of_the_model_can_be_written() -> None:
    for row in NAMES:
        assert parse(f"{row.path} == {row.low + 1}", SCOPE).faults == (), row.path
    for function in FUNCTIONS:
        args = ", ".join("poster" if kind == "role" else "'one'" for kind in function.args)
        assert parse(f"{function.name}({args}) > 0", SCOPE).faults == (), function.name


_WORDS = [
    "day",
    "room.trust",
    "circle",
    "poster.energy",
    "fact('one')",
    "tie(poster, 'one')",
    "(",
    ")",
]
_WORDS += [
    "and",
    "or",
    "not",
    "<",
    "<=",
    "==",
    "!=",
    "+",
    "-",
    "3",
    "999999999",
    "'",
    "x.y",
    ",",
    "“",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join) | st.text(max_size=450))
def test_anything_is_a_tree_or_a_fault(text: str) -> None:
    parsed = parse(text, SCOPE)
    assert all(0 <= f.start <= f.end <= len(text) + 1 for f in parsed.faults)
    if not [fault for fault in parsed.faults if fault.code == "E206"]:
        assert _height(parsed.term) <= DEEPEST


@pytest.mark.parametrize(
    "text",
    [
        "(" * 300,
        "not " * 99 + "circle",
        "day > " + "1 + " * 90 + "1",
        "circle and (" * 20 + "circle" + ")" * 20,
        "c" * (MOST_LETTERS + 1),
    ],
)
def test_what_is_too_long_or_deep_is_refused(text: str) -> None:
    assert [fault.code for fault in parse(text, SCOPE).faults] == ["E206"]


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


_LEAF = st.builds(
    Compare,
    st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
    st.sampled_from([_TRUST, Name("circle"), Number(3)]),
    st.builds(Number, st.integers(-1, 101)),
) | st.just(Name("circle"))
_TREES: st.SearchStrategy[Term] = st.recursive(
    _LEAF,
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(Both, st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.builds(Either, st.lists(inner, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=5,
)


@given(_TREES)
def test_a_verdict_is_true_for_every_value(term: Term) -> None:
    for part, always in verdicts(term):
        for trust, circle in itertools.product(range(101), range(2)):
            assert bool(_value(part, {"room.trust": trust, "circle": circle})) == always


def _value(term: Term, world: dict[str, int]) -> int:
    match term:
        case Number(value):
            return value
        case Name(path):
            return world[path]
        case Compare(op, left, right):
            gap = _value(left, world) - _value(right, world)
            return {
                "<": gap < 0,
                "<=": gap <= 0,
                ">": gap > 0,
                ">=": gap >= 0,
                "==": gap == 0,
                "!=": gap != 0,
            }[op]
        case Both(parts):
            return all(_value(part, world) for part in parts)
        case Either(parts):
            return any(_value(part, world) for part in parts)
        case Not(part):
            return not _value(part, world)
        case _:
            raise AssertionError(term)


def test_a_sum_spans_its_parts() -> None:
    assert span(Sum(_TRUST, _DAY, -1)) == (-60, 99)
    assert parse("room.trust - day > 99", SCOPE).faults[0].code == "E205"


@pytest.mark.parametrize(
    ("text", "scope", "hint"),
    [
        ("atachment > 40", BARE, "did you mean 'attachment'? It is a member's"),
        ("poster.atachment > 40", BARE, "did you mean 'attachment'? It is a member's"),
        ("poster.attachment > 40", BARE, "roles are cast after this is asked"),
        ("trait('one')", BARE, "ask it in a cast"),
        ("attachment > 40", BARE, "say whose: role.attachment"),
        ("atachment > 40", SCOPE, "did you mean 'attachment'?"),
        ("poster.atachment > 40", SCOPE, "did you mean 'attachment'?"),
        ("postr.attachment > 40", SCOPE, "did you mean 'poster'?"),
        ("room.trsut > 40", BARE, "did you mean 'room.trust'?"),
        ("idea.ag > 4", BARE, "did you mean 'idea.age'? It needs an idea"),
        ("traitt('one')", SCOPE, "did you mean 'trait'?"),
    ],
)
def test_what_was_meant_is_told_wherever_it_may_be_asked(
    text: str, scope: Scope, hint: str
) -> None:
    (fault, *_) = parse(text, scope).faults
    assert hint in fault.hint
