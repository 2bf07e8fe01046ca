"""`rooms league` and `rooms mattered`: tables or one object, progress on standard error."""

import json
from pathlib import Path

import pytest

from tests.cli.test_bad_input import said

SMALL = ("--members", "600", "--mode", "sprint", "--room", "kettle", "--jobs", "1")


@pytest.fixture(autouse=True)
def _own_saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path))


def test_a_league_prints_tables_and_writes_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = tmp_path / "balance.md"
    asked = ("league", "--runs", "1", "--bots", "rest,spam", *SMALL, "--write", str(page))
    code, out, err = said(monkeypatch, capsys, *asked)
    assert code == 0
    assert err.startswith("runs")
    assert "| spam | The Kettle | 1 |" in out
    assert page.read_text(encoding="utf-8").startswith("# Balance")
    written = page.read_text(encoding="utf-8")
    assert out in written
    beside = "\n## Read beside the tables\n\nSpam fails by noise.\n"
    page.write_text(written + beside, encoding="utf-8")
    assert said(monkeypatch, capsys, *asked)[0] == 0
    assert page.read_text(encoding="utf-8") == written + beside


def test_a_leagues_json_is_one_object_with_every_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("league", "--runs", "1", "--bots", "rest", *SMALL, "--json")
    code, out, _ = said(monkeypatch, capsys, *asked)
    told = json.loads(out)
    assert code == 0
    assert [run["bot"] for run in told["runs"]] == ["rest"]
    assert told["season"]["wish"]["mode"] == "sprint"


def test_what_mattered_in_a_short_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    save = str(tmp_path / "short.room.jsonl")
    played = ("run", "--bot", "spam", "--seed", "moss", "--days", "1", "--members", "600")
    assert said(monkeypatch, capsys, *played, "--save", save)[0] == 0
    code, out, err = said(monkeypatch, capsys, "mattered", save, "--jobs", "1")
    assert code == 0
    assert err.startswith("futures")
    assert out.startswith(("Day 1, ", "Nothing that was decided"))
    code, out, _ = said(monkeypatch, capsys, "mattered", save, "--jobs", "1", "--json")
    assert code == 0
    assert set(json.loads(out)) == {"mattered", "within_luck"}
