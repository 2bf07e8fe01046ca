"""Whatever is typed: one line that says what and how to mend it, exit 2, no traceback."""

import json
import os
import subprocess
import sys
from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest

from game.__main__ import main


def said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str, str]:
    """Exit code, output and errors of a command line, run in this process."""
    monkeypatch.setattr(sys, "argv", ["rooms", *arguments])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    code = main()
    out, err = capsys.readouterr()
    return code, out, err


RUN = ("run", "--bot", "random", "--seed", "tea")
BAD: list[tuple[tuple[str, ...], str]] = [
    (("vrify",), "did you mean verify"),
    (("--halp",), "No such option"),
    (("play", "--bogus"), "No such option"),
    (("run",), "Missing option '--bot'"),
    (("--plain", "--continue", "--room", "kettle"), "leave --continue out for a new one"),
    (("--plain", "--continue", "nowhere.room.jsonl"), "there is no recording"),
    (("run", "--bot", "randm"), "did you mean random"),
    (("run", "--bot", "\x1b[2J"), "there is no bot '\\x1b[2J'"),
    (("run", "--bot", "./none.py:decide"), "there is no bot at 'none.py'; give a file"),
    (("run", "--bot", "\x1b.py"), "there is no bot at '\\x1b.py'"),
    ((*RUN, "--room", "ketle"), "did you mean kettle"),
    ((*RUN, "--room", "base:ketle"), "did you mean kettle"),
    ((*RUN, "--room", ""), "there is no room"),
    ((*RUN, "--world", "vilage"), "did you mean village"),
    ((*RUN, "--members", "399"), "not in the range 400"),
    ((*RUN, "--members", "1000001"), "not in the range"),
    (("play", "--plain", "--members", "12"), "not in the range"),
    (("play", "--plain", "--world", "vilage"), "did you mean village"),
    (("facts", "--members", "1e6"), "not a valid integer"),
    ((*RUN, "--days", "x"), "'x' is not a valid integer"),
    ((*RUN, "--days", "-1"), "not in the range"),
    ((*RUN, "--pack", "/nowhere"), "there is no pack"),
    (("run", "--bot", "random", "--seed", "30000-000DF"), "did you mean 30000-000DE"),
    (("run", "--bot", "random", "--seed", " "), "1 to 200 letters"),
    (("run", "--bot", "random", "--seed", "z" * 300), "1 to 200 letters"),
    (("verify",), "Missing argument 'FILE...'"),
    (("zine", "/nowhere/run.room.jsonl"), "there is no recording"),
    (("zine", ""), "'.' is a folder, no recording; give the path of a .room.jsonl file"),
    (("zine", __file__), "test_bad_input.py: line 1: this is no recording"),
    (("zine",), "Missing argument 'FILE'"),
    (("terrarium", "--days", "0"), "not in the range"),
    (("terrarium", "--world", "moon"), "there is no world"),
    (("terrarium", "--members", "0"), "not in the range"),
    (("terrarium", "--intervene", "/nowhere/shocks.toml"), "there are no shocks to read"),
    (("facts", "--world", "vilage"), "did you mean village"),
    (("facts", "--without", "zeel"), "'zeel' is not one of"),
    (("facts", "--only", "7"), "'7' is not one of"),
    (("facts", "--seeds", "0"), "not in the range"),
    (("pack", "check", "/nowhere"), "there is no pack"),
    (("pack", "chek"), "there is no command 'pack chek'; did you mean check"),
    (("pack", "check"), "Missing argument 'DIR'; see rooms pack check --help"),
    (("pack", "explain", "E9"), "there is no code 'E9'"),
    (("play", "--plain", "--room", "ketle"), "did you mean kettle"),
    (("play", "--plain", "--seed", "30000-000DF", "--room", "kettle"), "did you mean 30000-000DE"),
    (("--plain", "--continue"), "there is no run to go on with"),
    (("bench", "--rounds", "0"), "not in the range"),
]


@pytest.mark.parametrize(("arguments", "words"), BAD, ids=lambda value: str(value)[:40])
def test_bad_input_is_one_line(
    arguments: tuple[str, ...],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path))
    code, out, err = said(monkeypatch, capsys, *arguments)
    assert code == 2
    assert out == ""
    assert words in err
    assert err.count("\n") == 1
    assert err.rstrip("\n").isprintable()
    assert err.startswith("rooms: ")
    assert {path.name for path in tmp_path.iterdir()} <= {"cache"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "line 1: the file is empty"),
        (b"hello\n", "line 1: this is no recording"),
        (b'{"app":', "line 1: torn off"),
        (b"\x00" * 100 + b"\n", "line 1: this is no recording"),
    ],
)
def test_a_file_that_is_no_recording_is_damaged(
    content: bytes,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "x.room.jsonl"
    path.write_bytes(content)
    code, out, err = said(monkeypatch, capsys, "verify", str(path))
    assert (code, err) == (2, "")
    assert words in out
    assert out.count("\n") == 1
    code, out, err = said(monkeypatch, capsys, "verify", "--json", str(path), str(tmp_path / "no"))
    assert code == 2
    assert [each["verdict"] for each in json.loads(out)["files"]] == ["damaged", "damaged"]


def test_a_save_that_cannot_be_written_is_refused_before_anything_is_played(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    there = tmp_path / "mine.room.jsonl"
    there.write_text("mine")
    code, out, err = said(monkeypatch, capsys, *RUN, "--save", str(there))
    assert (code, out) == (2, "")
    assert "is there already" in err
    assert there.read_text() == "mine"


def test_too_small_a_terminal_is_told_and_mended(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from game.cli import door\n"
        "door.wants_plain = lambda: False\n"
        "from game.__main__ import main\n"
        "sys.argv = ['rooms']\n"
        "sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "50", "LINES": "10", "ROOMS_SAVES": str(tmp_path)},
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "50x10" in done.stderr
    assert "--plain" in done.stderr


class _Full(StringIO):
    def write(self, text: str) -> int:
        del text
        raise OSError(ENOSPC, "No space left on device")


def test_a_full_disk_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", _Full())
    code, _, err = said(monkeypatch, capsys, "verify", "nowhere.room.jsonl")
    assert (code, err) == (1, "rooms: not all could be written: no space left on device\n")
