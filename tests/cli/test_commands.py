"""The commands on a real run: what they print, and the codes they leave with."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.packs import base_dir
from game.run.reader import read

Said = tuple[int, str, str]
DAYS = "5"


class Line:
    """A command line run in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        """Exit code, output, errors."""
        self._monkeypatch.setattr(sys, "argv", ["rooms", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        code = main()
        out, err = self._capsys.readouterr()
        return code, out, err


@pytest.fixture
def rooms(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Line:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "saves"))
    return Line(monkeypatch, capsys)


RUN = ("run", "--bot", "reference", "--room", "kettle", "--seed", "30000-000DE")


def test_a_run_is_played_written_and_verified(rooms: Line, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    code, out, err = rooms(*RUN, "--save", path, "--json")
    assert (code, err) == (0, "")
    played = json.loads(out)
    assert out.count("\n") == 1
    assert played["seed"] == "30000-000DE"
    assert played["ending"]
    code, out, err = rooms("verify", path)
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert "verified" in out
    assert played["digest"] in out
    code, out, err = rooms("verify", "--json", path)
    verdict = json.loads(out)["files"][0]
    for name in ("ending", "imprint", "days", "decisions", "digest"):
        assert verdict[name] == played[name]
    at = path.read_bytes().index(b'"plan"', 2000)
    for step, place in enumerate(range(at, at + 60, 7)):
        altered = bytearray(path.read_bytes())
        altered[place] = altered[place] + 1 + step % 3
        (tmp_path / "bad.room.jsonl").write_bytes(altered)
        code, out, _ = rooms("verify", tmp_path / "bad.room.jsonl")
        assert code in {1, 2}
        assert "line " in out or "day " in out


def test_a_recording_goes_where_there_is_a_folder_under_a_name_of_its_kind(
    rooms: Line, tmp_path: Path
) -> None:
    for place, what in ((tmp_path / "nowhere" / "a.room.jsonl", "no folder"), (tmp_path / "a", "")):
        code, _, err = rooms(*RUN, "--save", place)
        assert code == 2
        assert what in err
    assert {each.name for each in tmp_path.iterdir()} <= {"saves"}


def test_a_world_of_so_many_members_is_played_and_verified(rooms: Line, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    asked = ("--members", "2400", "--days", "1", "--save", path, "--json")
    code, out, _ = rooms(*RUN, *asked)
    assert code == 0
    assert json.loads(out)["members"] == 2400
    assert read(path).header.members == 2400
    assert rooms("verify", path)[0] == 4
    other = path.read_bytes().replace(b'"members":2400', b'"members":2600')
    path.write_bytes(other)
    assert rooms("verify", path)[0] == 2


def test_an_unfinished_run_is_told_by_its_code(rooms: Line, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    code, out, _ = rooms(*RUN, "--days", DAYS, "--save", path)
    assert code == 0
    assert "goes on after 5 days" in out
    code, out, _ = rooms("verify", path)
    assert code == 4
    assert "unfinished" in out
    code, out, _ = rooms("verify", path, tmp_path / "none")
    assert code == 2
    assert out.count("\n") == 2


def test_a_recording_of_another_pack_is_told_by_its_code(rooms: Line, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    rooms(*RUN, "--days", "0", "--save", path)
    header = json.loads(path.read_text())
    header["packs"][0][2] = "0" * 32
    text = json.dumps(header, sort_keys=True, separators=(",", ":"))
    path.write_text(text + "\n")
    code, out, _ = rooms("verify", path)
    assert code == 3
    assert "another pack base" in out


def test_json_is_one_object_and_nothing_else(rooms: Line) -> None:
    for command in (
        ("terrarium", "--days", "2", "--seed", "tea"),
        (*RUN, "--days", "1"),
        ("doctor",),
        ("pack", "check", base_dir()),
    ):
        _, out, _ = rooms(*command, "--json")
        assert isinstance(json.loads(out), dict)
        assert out.count("\n") == 1
        _, out, _ = rooms(*command)
        assert out


def test_a_recording_is_watched_by_lines(
    rooms: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "it.room.jsonl"
    rooms(*RUN, "--days", DAYS, "--save", path)
    before = path.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\nz\n\n"))
    code, out, err = rooms("replay", path, "--plain")
    assert (code, err) == (0, "")
    mornings = [
        line[:5] for line in out.splitlines() if line.startswith("Day ") and " of 30," in line
    ]
    assert mornings == ["Day 1", "Day 2", "Day 3", "Day 2", "Day 3"]
    assert "watching: a recording" in out
    assert path.read_bytes() == before


def test_the_zine_is_printed(rooms: Line, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    rooms(*RUN, "--days", "2", "--save", path)
    code, out, err = rooms("zine", path)
    assert (code, err) == (0, "")
    assert "30000-000DE" in out.splitlines()[0]
    assert "· 2 ·" in out


def broken_pack(folder: Path) -> Path:
    """A pack with two things wrong, one of them an escape."""
    folder.mkdir()
    (folder / "pack.toml").write_text(
        '[pack]\nid = "mine"\nname = "Mine"\nversion = "1.0.0"\nformat = 1\n'
        'game = ">=0.1"\nlicense = "CC0-1.0"\nodd = "\\u001b[2J"\n'
    )
    (folder / "events").mkdir()
    (folder / "events" / "a.toml").write_text("[[event]]\nid = 1\n[broken\n")
    return folder


def test_a_broken_pack_is_told_and_left_out(rooms: Line, tmp_path: Path) -> None:
    folder = broken_pack(tmp_path / "mine")
    code, alone, _ = rooms(*RUN, "--days", "2", "--json")
    code, out, err = rooms(*RUN, "--days", "2", "--json", "--pack", folder)
    assert code == 0
    assert out == alone
    assert "is left out; the game goes on without it" in err
    assert err.count("error[") >= 2
    assert "\x1b" not in err
    assert "Traceback" not in err
    code, out, _ = rooms("pack", "check", folder)
    assert code == 1
    assert out.count("error[") >= 2


def test_the_base_pack_can_be_checked(rooms: Line) -> None:
    code, out, _ = rooms("pack", "check", base_dir())
    assert code in {0, 1}
    assert out.startswith("ok: ")


def test_plain_lines_play_from_a_pipe_and_keep_the_day(tmp_path: Path) -> None:
    where = ["--saves", str(tmp_path), "--plain", "--seed", "tea", "--members", "2400"]
    done = subprocess.run(
        [sys.executable, "-m", "game", *where],
        input="c\ny\ny\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    saved = list(tmp_path.glob("*.room.jsonl"))
    assert len(saved) == 1
    header = read(saved[0]).header
    assert (header.room, header.members) == ("base:kettle", 2400)


def test_a_mistake_of_ours_becomes_a_report(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom game import __main__\nfrom game.run import codes\n"
        "codes.read = lambda text: 1 // 0\n"
        "sys.argv = ['rooms', 'run', '--bot', 'rest', '--seed', 'x']\n"
        "sys.exit(__main__.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "ROOMS_SAVES": str(tmp_path)},
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 3
    assert "ZeroDivisionError" in next((tmp_path / "crashes").iterdir()).read_text()
