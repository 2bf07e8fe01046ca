"""The folder of saves, the settings in it, and the report of a crash."""

import os
from pathlib import Path

import pytest

from game.model.record import RULES
from game.run import crash, recordings, saves, settings
from game.run.run import Run
from tests.run import toy


def test_saves_stand_where_they_were_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "env"))
    assert saves.home(tmp_path / "asked") == tmp_path / "asked"
    assert saves.home() == tmp_path / "env"
    monkeypatch.delenv("ROOMS_SAVES")
    root = saves.checkout()
    assert root is not None
    assert saves.home() == root / "saves"
    monkeypatch.setattr("game.__file__", str(tmp_path / "site" / "game" / "__init__.py"))
    assert saves.checkout() is None
    assert saves.home().is_relative_to(Path.home())


def test_another_projects_checkout_is_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.__file__", str(tmp_path / "game" / "__init__.py"))
    for text in ('[project]\nname = "other"', "[project", ""):
        (tmp_path / "pyproject.toml").write_text(text)
        assert saves.checkout() is None


def test_the_newest_run_that_can_go_on_comes_first(tmp_path: Path) -> None:
    assert recordings.listing(tmp_path / "none") == []
    assert recordings.unfinished(tmp_path) is None
    with toy.rules():
        for age, days in ((30, 3), (20, 5), (10, toy.LAST)):
            path = recordings.fresh(tmp_path, toy.header())
            with Run.begin(toy.header(), toy.pack(), path) as run:
                for day in toy.days(days):
                    run.do(day)
            os.utime(path, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "bad.room.jsonl").write_text("nothing of mine\n")
    os.utime(tmp_path / "bad.room.jsonl", (1_000_000, 1_000_000))
    found = recordings.listing(tmp_path)
    assert [save.days for save in found] == [0, toy.LAST, 5, 3]
    assert found[0].trouble.startswith("line 1: ")
    assert found[1].over
    assert found[1].path.name.startswith(f"kettle-{RULES}0000-")
    assert found[1].path.name.endswith("-3.room.jsonl")
    newest = recordings.unfinished(tmp_path)
    assert newest is not None
    assert newest.days == 5


def test_settings_are_kept(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == (settings.Settings(), ())
    liked = settings.Settings(theme="paper", motion="none", glyphs="ascii")
    settings.store(tmp_path / "new", liked)
    assert settings.load(tmp_path / "new") == (liked, ())


@pytest.mark.parametrize(
    ("text", "complaints"),
    [
        ("", 1),
        ("[]", 1),
        ("[" * 30_000, 1),
        ('{"motion": "wild", "glyphs": "ascii"}', 1),
        ('{"theme": "\\u001b[2J", "sound": 1, "glyphs": "ascii"}', 2),
        ('{"theme": "tokyo-night", "glyphs": "ascii"}', 0),
    ],
)
def test_bad_settings_are_passed_over_and_told(tmp_path: Path, text: str, complaints: int) -> None:
    (tmp_path / settings.FILE).write_text(text)
    got, told = settings.load(tmp_path)
    assert len(told) == complaints
    assert all(line.isprintable() for line in told)
    assert got.motion == "auto"
    assert got.theme in {"lamplight", "tokyo-night"}


def test_a_crash_leaves_a_report_and_three_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ValueError("a mistake of ours")
    crash.hook(tmp_path)(ValueError, error, None)
    told = capsys.readouterr().err
    assert told.count("\n") == 3
    assert "Traceback" not in told
    report = next((tmp_path / "crashes").iterdir())
    assert str(report) in told
    assert "a mistake of ours" in report.read_text()


def test_a_crash_without_a_disk_is_still_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "crashes").write_text("in the way")
    crash.hook(tmp_path)(ValueError, ValueError("x"), None)
    assert "No report could be written" in capsys.readouterr().err
