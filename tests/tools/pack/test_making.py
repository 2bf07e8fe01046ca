"""`rooms pack new`, the schemas it writes, and `upgrade`."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content import packs, schema
from game.tools.pack.scaffold import begin, write_schemas
from game.tools.pack.upgrade import Edit, rewritten
from tests.content.tiny import EVENT, MANIFEST, written
from tests.tools.pack.conftest import HUM, Line

TOMBI = Path(sys.executable).with_name("tombi")
_KINDS = {
    "pack": "pack",
    "events": "event",
    "ideas": "idea",
    "people": "person",
    "niches": "niche",
    "pages": "page",
    "patches": "patch",
    "lang": "lang",
    "tests": "test",
    "voices": "voice",
    "rooms": "room",
    "platforms": "platform",
    "brands": "brand",
    "endings": "ending",
    "charters": "charter",
    "ambitions": "ambition",
    "weather": "weather",
    "assists": "assist",
    "tellers": "teller",
    "causes": "cause",
    "rivals": "rival",
    "changes": "change",
    "puzzles": "puzzle",
    "world": "world",
}


def test_a_new_pack_has_no_findings_and_says_what_is_next(pack: Line, tmp_path: Path) -> None:
    code, out, _ = pack("new", tmp_path / "My Pack!", "--name", "Mine")
    assert code == 0
    assert out.splitlines()[-1] == f"next: rooms pack check '{tmp_path / 'My Pack!'}'"
    assert packs.check(tmp_path / "My Pack!") == ()
    (name, _, _) = packs.load([tmp_path / "My Pack!"]).pack.names[1]
    assert name == "my_pack"
    for file in (tmp_path / "My Pack!").rglob("*.toml"):
        first = file.read_text("utf-8").partition("\n")[0]
        assert (file.parent / first.removeprefix("#:schema ")).is_file()


def test_nothing_is_written_over(pack: Line, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for arguments in ((tmp_path,), (tmp_path / "file",), (tmp_path / "new", "--id", "Ärger")):
        code, out, err = pack("new", *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("name", ['a "quoted" \\ name', "Ärger № 3", "x" * 80])
def test_whatever_a_pack_is_called_it_passes_the_check(
    name: str, pack: Line, tmp_path: Path
) -> None:
    assert pack("new", tmp_path / "own", "--name", name)[0] == 0
    assert packs.check(tmp_path / "own") == ()
    assert name in (tmp_path / "own" / "readme.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("base",), "no pack may be called 'base'"),
        (("nul",), "no pack may be called 'nul'"),
        (("own", "--name", "a\nb"), "is no name; one line"),
        (("own", "--name", " "), "is no name; one line"),
        (("own", "--name", "x" * 81), "is no name; one line"),
        (("own", "--name", "\x1b[2J"), "holds what authors may not write"),
        (("there/inside",), "name a folder beside it"),
        (("nowhere", "--schemas"), "there is no pack"),
    ],
)
def test_a_pack_that_could_not_be_is_not_begun(
    arguments: tuple[str, ...], said: str, pack: Line, tmp_path: Path
) -> None:
    begin(tmp_path / "there")
    first, *rest = arguments
    code, out, err = pack("new", tmp_path / first, *rest)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["there"]


def test_what_is_next_can_be_typed_as_it_stands(pack: Line, tmp_path: Path) -> None:
    folder = tmp_path / "my pack"
    last = pack("new", folder)[1].splitlines()[-1]
    assert shlex.split(last.removeprefix("next: ")) == ["rooms", "pack", "check", str(folder)]
    assert f"rooms pack check '{folder}'" in (folder / "readme.md").read_text("utf-8")


def test_schemas_can_be_written_anew(pack: Line, tmp_path: Path) -> None:
    begin(tmp_path / "own")
    (tmp_path / "own" / ".schema" / "event.json").write_text("{}")
    assert pack("new", tmp_path / "own", "--schemas")[0] == 0
    assert "properties" in (tmp_path / "own" / ".schema" / "event.json").read_text()


@pytest.mark.parametrize("name", schema.NAMES)
def test_a_schema_has_no_null_and_its_references_lead_somewhere(name: str) -> None:
    found = schema.of_file(name)
    text = json.dumps(found)
    assert '"null"' not in text
    for ref in re.findall(r'"\$ref": "#/\$defs/(\w+)"', text):
        assert ref in found["$defs"]


def _with_schemas(source: Path, folder: Path) -> Path:
    """Copy a pack with a line to its schema at the top of every file."""
    write_schemas(folder)
    for file in source.rglob("*.toml"):
        name = file.relative_to(source)
        kind = _KINDS[name.parts[0] if len(name.parts) > 1 else name.stem]
        up = "../" * (len(name.parts) - 1)
        text = file.read_text("utf-8")
        written(folder, {str(name): f"#:schema {up or './'}.schema/{kind}.json\n{text}"})
    return folder


def _linted(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [TOMBI, "lint", "--offline", "."], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("source", [packs.base_dir(), HUM], ids=lambda path: path.name)
def test_an_editor_finds_nothing_in_our_packs(source: Path, tmp_path: Path) -> None:
    code, said = _linted(_with_schemas(source, tmp_path / "copy"))
    assert code == 0, said


def _faults() -> Iterator[tuple[str, str]]:
    yield "weight = 12", "wieght = 12"
    yield "weight = 12", "weight = 120"
    yield "weight = 12", 'weight = "12"'
    yield 'id = "tell"', 'id = "Tell"'
    yield "do.keeper.loyalty = +5", "do.keeper.loyalty = +50"
    yield "do.keeper.loyalty = +5", "do.keeper.loyaltee = +5"
    yield "[event.missing_post]", "[evnt.missing_post]"
    yield 'group = "thread"', ""


@pytest.mark.parametrize(("old", "new"), list(_faults()))
def test_an_editor_finds_what_the_check_finds(old: str, new: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    begin(own)
    file = own / "events" / "first.toml"
    assert _linted(own)[0] == 0
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert packs.check(own)
    code, said = _linted(own)
    assert code == 1, said


def test_a_draft_and_what_is_retired_need_no_fields(tmp_path: Path) -> None:
    own = tmp_path / "own"
    begin(own)
    text = "#:schema ../.schema/event.json\n[event.a]\ndraft = true\n[event.b]\nretired = true\n"
    (own / "events" / "more.toml").write_text(text)
    assert _linted(own)[0] == 0


def test_renamed_ids_are_rewritten_and_nothing_else(pack: Line, tmp_path: Path) -> None:
    far = EVENT.replace("title", 'renamed_from = ["call"]\ntitle').replace("{idea}", "it")
    needs = MANIFEST + '[needs]\nfar = ">=1"\n'
    text = (
        "# far:call is the old name\r\n"
        + EVENT.replace("visit", "again").replace(
            "about =", "when = \"not happened( 'far:call' )\" # far:call\nabout ="
        )
        + 'then.event = "far:call"   # stays\nthen.days = [1, 2]\n'
    )
    files: dict[str, str | bytes] = {
        "pack.toml": needs,
        "a.toml": b"\xef\xbb\xbf" + text.encode(),
        "p.toml": "[[patch.event]]\nid = 'far:call' # so\nset.weight = 3\n",
    }
    other = written(tmp_path / "far", {"pack.toml": MANIFEST.replace("own", "far"), "a.toml": far})
    own = written(tmp_path / "own", files)
    code, out, _ = pack("upgrade", own, "--pack", other)
    assert code == 0
    assert out.splitlines()[-1] == "3 changed"
    content = (own / "a.toml").read_bytes()
    old = b"\xef\xbb\xbf" + text.encode()
    expected = old.replace(b"( 'far:call' )", b"( 'far:visit' )").replace(
        b'"far:call"', b'"far:visit"'
    )
    assert content == expected
    assert "'far:visit' # so" in (own / "p.toml").read_text()
    assert pack("upgrade", own, "--pack", other)[1] == "nothing to change\n"
    assert packs.check(own, [other]) == ()


def test_edits_of_one_line_do_not_move_each_other() -> None:
    edits = [Edit("", 1, 1, "a", "long"), Edit("", 1, 3, "a", "short")]
    assert rewritten(b"a a # a\r\nb", edits) == b"long short # a\r\nb"
