"""`rooms facts` and what the terrarium writes: a table or one object, and the exit code."""

import json
from pathlib import Path

import numpy as np
import pytest

from game.tools.facts.table import FACTS
from tests.cli.test_bad_input import said

SMALL = ("facts", "--members", "6000", "--seeds", "2", "--days", "4", "--warm", "2", "--jobs", "1")


@pytest.fixture(autouse=True)
def _own_saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path))


def test_a_table_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(monkeypatch, capsys, *SMALL, "--only", "5", "--without", "replies")
    assert err.startswith("runs")
    rows = [row for row in out.splitlines() if row.startswith("5  ")]
    assert len(rows) == 6
    assert "no replies" in out
    missed = any(row.endswith(("LOW", "HIGH", "UNTOLD")) for row in rows[:3])
    assert code == int(missed)
    assert ("; LOW or HIGH: " in out) == missed


def test_json_is_one_object_with_every_measure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = said(monkeypatch, capsys, *SMALL, "--only", "1", "--only", "13", "--json")
    told = json.loads(out)
    assert out.count("\n") == 1
    keys = [fact.key for fact in FACTS if fact.number in {1, 13}]
    assert [each["key"] for each in told["facts"]] == keys
    assert all(len(each["seeds"]) == 2 for each in told["facts"])
    assert code == int(any(each["verdict"] != "in" for each in told["facts"]))
    assert (told["seeds"], told["rooms"], told["days"]) == ([101, 102], 30, 4)


def test_the_start_beside_the_warmed_world(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = said(monkeypatch, capsys, *SMALL, "--start")
    assert code == 0
    assert any(row.startswith("belonging, mean") for row in out.splitlines())
    code, out, _ = said(monkeypatch, capsys, *SMALL, "--start", "--json")
    readings = {each["key"]: each for each in json.loads(out)["start"]}
    assert 0 < readings["held"]["fresh"] < 1
    assert readings["members"]["warm"] > 1000


def test_a_log_and_its_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "acts.npz"
    arguments = ("terrarium", "--days", "2", "--seed", "tea", "--members", "2000", "--log", path)
    code, out, err = said(monkeypatch, capsys, *map(str, arguments), "--json")
    told = json.loads(out)
    assert (code, out.count("\n"), err) == (0, 1, "days\n")
    assert (told["days"], told["rooms"], told["log"]) == (2, 10, str(path))
    assert told["world"] is None
    same = ("terrarium", "--days", "2", "--seed", str(told["seed"]), "--members", "2000", "--json")
    again = json.loads(said(monkeypatch, capsys, *same)[1])
    assert again["acts"] == told["acts"]
    with np.load(path, allow_pickle=False) as stored:
        assert stored["act"].size == told["acts"]
