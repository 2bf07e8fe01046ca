"""The scanner finds the keys that tomli finds, each where it stands.

`toml_test` holds the valid files of the TOML project's own test suite (MIT, see its LICENSE).
"""

from pathlib import Path as File

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from game.content.source import read
from game.content.spans import Path, letters, scan, unescaped

_KEYS = st.text('abz_-09 .é"\\\t', min_size=1, max_size=4)
_TEXTS = st.text("ab é\"'\\\n\t{}#=[],日", max_size=8)
_LEAVES = st.one_of(_TEXTS, st.integers(-99, 99), st.booleans(), st.sampled_from([1.5, -0.25]))
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)
_TABLES = st.dictionaries(_KEYS, _VALUES, max_size=4)


def _basic(text: str) -> str:
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "é": "\\u00e9"}
    return '"' + "".join(escapes.get(letter, letter) for letter in text) + '"'


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("_", "a").replace("-", "a").isalnum()
    return name if bare else _basic(name)


def _written(value: object, style: int) -> str:
    """Write a value; `style` chooses between kinds of quotes and ways to break lines."""
    gap = ["", " ", "\n  # a ] remark } = '\n"][style % 3]
    match value:
        case bool():
            return str(value).lower()
        case str() if style % 2 and "'" not in value and "\n" not in value and "\t" not in value:
            return f"'{value}'"
        case str() if style % 5 == 0:
            return '"""\n' + _basic(value)[1:-1].replace("\\n", "\n") + '\\\n   """'
        case str():
            return _basic(value)
        case list():
            return "[" + gap + ("," + gap).join(_written(v, style + 1) for v in value) + gap + "]"
        case dict():
            pairs = (f"{_key(k)} = {_written(v, style + 1)}" for k, v in value.items())
            return "{ " + ", ".join(pairs) + " }"
        case _:
            return str(value)


def _paths(value: object, path: Path = ()) -> list[Path]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += _paths(inner, (*path, key))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            found += _paths(inner, (*path, index))
    return found


@given(top=_TABLES, tables=st.lists(_TABLES, max_size=3), dots=_TABLES, style=st.integers(0, 29))
def test_it_finds_what_the_parser_finds(
    top: dict[str, object], tables: list[dict[str, object]], dots: dict[str, object], style: int
) -> None:
    lines = [f"{_key(k)} = {_written(v, style)}  # {k!r}" for k, v in top.items()]
    for table in tables:
        lines += ["[[ 'T T'.x ]]"]
        lines += [f"  {_key(k)}={_written(v, style)}" for k, v in table.items()]
        lines += ['["T T".x.sub] # [no]', "deep . er = { a.b = 1, a.c = [ { d = 2 } ] }"]
    lines += ["[D]", *(f"p.{_key(k)} . 'q' = {_written(v, style)}" for k, v in dots.items())]
    text = "\n".join(lines)
    data = tomli.loads(text)
    spans = scan(text)
    assert set(spans.places) == set(_paths(data))
    assert not spans.lost
    for path, span in spans.places.items():
        _same_key(text, span.key, path)
        _same_value(text, span.value, _at(data, path))


SUITE = sorted((File(__file__).parent / "toml_test").rglob("*.toml"))


@pytest.mark.parametrize("file", SUITE, ids=lambda file: "/".join(file.parts[-2:]))
def test_it_is_exact_on_every_valid_file_of_the_toml_suite(file: File) -> None:
    text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    data = tomli.loads(text)
    spans = scan(text)
    assert set(spans.places) == set(_paths(data))
    assert not spans.lost
    for path, span in spans.places.items():
        _same_key(text, span.key, path)
        value = _at(data, path)
        if value == value:  # noqa: PLR0124 - not a number
            _same_value(text, span.value, value)


def test_the_suite_is_all_there() -> None:
    assert len(SUITE) == 262


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_line_ends_and_marks_move_no_finding(mark: str, end: str) -> None:
    text = (
        '[event.knock]\n"ti\\u0074le" = """\nété \\\n  \\u0041 日本 {x}"""\n'
        ' a."b c".d = [1, { e = 2 }]\n'
    )
    file = read("a.toml", (mark + text).replace("\n", end).encode())
    assert not file.findings
    title = file.inside(("event", "knock", "title"), 9, 12)
    assert (title.line, title.column, title.width) == (4, 13, 3)
    assert title.source_line[title.column - 1 :][:3] == "{x}"
    inner = file.key(("event", "knock", "a", "b c", "d", 1, "e"))
    assert (inner.line, inner.column) == (5, 20)
    assert file.key(("event", "knock", "a", "b c")).column == 4


def _same_key(text: str, place: tuple[int, int], path: Path) -> None:
    """Hold what stands at a place against the last part of a path; items have no key."""
    said = text[slice(*place)]
    if isinstance(path[-1], str):
        assert (unescaped(said[1:-1]) if said[0] == '"' else said.strip("'")) == path[-1]


def _at(data: object, path: Path) -> object:
    for part in path:
        data = data[part]  # type: ignore[index]
    return data


def _same_value(text: str, place: tuple[int, int], value: object) -> None:
    """Hold what stands at a place against a value; a table by name has no value of its own."""
    said = text[slice(*place)]
    if not isinstance(value, dict | list) or said[0] in "[{":
        assert tomli.loads(f"v = {said}")["v"] == value
    if isinstance(value, str):
        offsets = letters(text, place)
        assert len(offsets) == len(value) + 1
        for offset, letter in zip(offsets, value, strict=False):
            assert text[offset] in {letter, "\\"}


@given(st.text("a.=[]{}\"'#\n, \\", max_size=40))
def test_it_ends_on_anything(text: str) -> None:
    spans = scan(text)
    assert all(0 <= at < len(text) for at in spans.starts)
    assert spans.lost <= set(spans.starts)


def test_letters_of_escapes_and_continuations() -> None:
    text = 'x = """\nab\\\n   \\u00e9c"""'
    place = scan(text).places["x",].value
    assert [text[at] for at in letters(text, place)] == ["a", "b", "\\", "c", '"']
