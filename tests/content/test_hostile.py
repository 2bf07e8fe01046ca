"""What strangers may try: bytes for the terminal, deep and long files, paths, links."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content import source
from game.content.findings import render
from game.content.folder import MOST_BYTES, MOST_FILES, read
from game.content.gate import REFUSED
from game.errors import PackError, UsageError
from tests.content.tiny import EVENT, MANIFEST, found, written

HOSTILE = {
    "escape": "\x1b[2J",
    "clipboard": "\x1b]52;c;AAAA\x07",
    "c1": "\x9b2J",
    "delete": "\x7f",
    "return": "a\rb",
    "override": "\u202e",
    "isolate": "\u2067",
    "zero width": "\u200b",
    "joiner": "\u200d",
    "tag": "\U000e0041",
    "private": "\ue000",
    "soft hyphen": "\u00ad",
    "line": "\u2028",
    "variation": "\ufe0f",
    "mark": "\ufeff",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_as_itself_and_as_an_escape(text: str, tmp_path: Path) -> None:
    letter = next(letter for letter in text if REFUSED.match(letter))
    plain = EVENT.replace("Make tea", f"Make {text}")
    (first, *_) = found(tmp_path / "plain", {"a.toml": plain})
    at = plain.index(letter)
    assert (first.code, first.line) == ("E104", 11)
    assert first.column == at - plain.rindex("\n", 0, at)
    escaped = EVENT.replace("Make tea", "Make " + "".join(f"\\U{ord(c):08x}" for c in text))
    (first, *_) = found(tmp_path / "escaped", {"a.toml": escaped})
    assert (first.code, first.line) == ("E104", 11)
    assert not REFUSED.search(render(first))


@pytest.mark.parametrize(
    "text", ["Oat.™", "“so” \u2013 it\u2019s…", "日本 é ß", "a\u00a0b", "[@click=app.exit]x[/]"]
)
def test_what_people_write_is_not_refused(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, {"a.toml": EVENT.replace("Make tea", text)}) == ()


@pytest.mark.parametrize("text", ["{0.__class__}", "{guest.__init__}", "{guest!r}", "{}"])
def test_a_place_is_a_word_and_nothing_else(text: str, tmp_path: Path) -> None:
    event = EVENT.replace("Make tea", text)
    assert [f.code for f in found(tmp_path, {"a.toml": event})] == ["E403"]


def test_an_escape_in_a_key_is_refused(tmp_path: Path) -> None:
    codes = [f.code for f in found(tmp_path, {"a.toml": '[event."a\\u001b"]\ntitle = 3\n'})]
    assert codes[0] == "E104"


_SLOW = {
    "dotted keys": "\n".join(f"a{i}" + ".b" * 400 + " = 1" for i in range(300)),
    "quoted keys": "\n".join(f"a{i}" + ' . "b c"' * 400 + " = 1" for i in range(70)),
    "nested arrays": "a = " + "[" * 200_000,
    "nested tables": "a = " + "{a=" * 60_000,
    "open texts": 'a = """\n' * 20_000,
    "open literals": "a = '''" * 30_000,
    "long word": "a" * 250_000,
    "long number": "a = " + "9" * 200_000,
    "quotes": '"' * 250_000,
    "backslashes": 'a = "' + "\\" * 250_000,
    "blank": " " * 250_000,
    "remarks": "#\n" * 120_000,
    "broken lines": "a b\n" * 60_000,
    "headers": "[[a.b]]\n" * 30_000,
    "one header": "[a]\n" * 60_000,
    "dates": "a = 1979-05-27 07:32:00 x\n" * 9_000,
    "hostile": "\x1b" * 250_000,
}


@pytest.mark.parametrize("text", _SLOW.values(), ids=_SLOW)
def test_no_file_takes_long(text: str, tmp_path: Path) -> None:
    before = os.times().user
    findings = found(tmp_path, {"a.toml": text[:MOST_BYTES]})
    assert os.times().user - before < 2
    assert all(len(render(finding)) < 2000 for finding in findings)
    assert len(findings) < 2000


@given(st.binary(max_size=200) | st.text("a.=[]{}\"'#\n\\u00 ", max_size=80).map(str.encode))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    file = source.read("a.toml", content)
    assert file.broken == bool(file.findings)
    for finding in file.findings:
        assert finding.column - 1 <= len(finding.source_line)


def test_only_texts_of_the_pack_are_read(tmp_path: Path) -> None:
    own = written(
        tmp_path / "own",
        {"pack.toml": MANIFEST, "a.md": "", ".git/x.py": "", "b/c.txt": "", "d.py": "", "e": ""},
    )
    written(tmp_path, {"secret.toml": "", "far/f.toml": ""})
    (own / "link.toml").symlink_to(tmp_path / "secret.toml")
    (own / "far").symlink_to(tmp_path / "far")
    folder = read(own)
    assert [name for name, _ in folder.files] == ["a.md", "b/c.txt", "pack.toml"]
    assert {(f.code, f.file) for f in folder.findings} == {
        ("E111", "d.py"),
        ("E111", "e"),
        ("E111", "link.toml"),
        ("E111", "far"),
    }


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST})
    os.mkfifo(own / "pipe.toml")
    assert [(f.code, f.file) for f in read(own).findings] == [("E111", "pipe.toml")]


@pytest.mark.parametrize(
    "name", ["my notes.txt", "é.toml", "a\u202eb.toml", "-rf.toml", "con.toml"]
)
def test_a_name_that_cannot_be_packed_is_told_by_the_check(name: str, tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, name: ""})
    (finding,) = read(own).findings
    assert (finding.code, finding.file) == ("E111", name)
    assert "rename it" in finding.help
    deep = written(tmp_path / "deep", {"pack.toml": MANIFEST, "a/b/c/d/e.toml": ""})
    assert [f.code for f in read(deep).findings] == ["E111"]


def test_what_an_editor_leaves_beside_a_file_is_no_part_of_the_pack(tmp_path: Path) -> None:
    left = {"a.toml~": "", "#a.toml#": "", ".a.toml.swp": "", ".git/x": ""}
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "README.md": "", **left})
    folder = read(own)
    assert folder.findings == ()
    assert [name for name, _ in folder.files] == ["README.md", "pack.toml"]


def test_a_file_that_goes_while_it_is_read_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": ""})

    def lost(_: Path, *__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "open", lost)
    assert {(f.code, f.message) for f in read(own).findings} == {("E111", "it cannot be read")}


def test_a_pack_has_a_size(tmp_path: Path) -> None:
    large = written(tmp_path / "large", {"pack.toml": MANIFEST, "x.txt": "x" * (MOST_BYTES + 1)})
    assert [(f.code, f.file) for f in read(large).findings] == [("E112", "x.txt")]
    many = {f"{number:03}.txt": "" for number in range(MOST_FILES + 5)}
    findings = read(written(tmp_path / "many", {"pack.toml": MANIFEST, **many})).findings
    assert [finding.code for finding in findings] == ["E112"]
    all_in_all = {f"{number:03}.txt": "x" * MOST_BYTES for number in range(18)}
    folder = read(written(tmp_path / "all", {"pack.toml": MANIFEST, **all_in_all}))
    assert len(folder.findings) > 0
    assert sum(len(content) for _, content in folder.files) <= 4 * 1024 * 1024


def test_too_many_events_are_refused(tmp_path: Path) -> None:
    few = 'title = "A"\ngroup = "g"\ntext = "A"\nchoice = [{ id = "a", label = "A", text = "A" }]\n'
    files = {
        f"{file}.toml": "".join(f"[event.e{file}_{number}]\n{few}" for number in range(501))
        for file in range(4)
    }
    assert [f.code for f in found(tmp_path, files)] == ["E112"]


def test_a_folder_has_to_be_a_pack(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no pack"):
        read(tmp_path / "nowhere")
    with pytest.raises(PackError, match=r"no pack\.toml"):
        read(tmp_path)
