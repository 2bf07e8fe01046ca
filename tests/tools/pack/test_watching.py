"""`rooms pack watch`: an author saves, and reads."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.folder import MANIFEST
from game.tools.pack.scaffold import begin

Watch = subprocess.Popen[str]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """Watch a new pack in `own`."""
    begin(tmp_path / "own")
    command = [sys.executable, "-m", "game", "pack", "watch", str(tmp_path / "own")]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as running:
        yield running
        running.send_signal(signal.SIGINT)
        assert running.stdout is not None
        assert running.stdout.read() == "\n"
    assert running.returncode == 0


def _answer(watch: Watch) -> str:
    """Return what is printed up to the line that sums it up."""
    assert watch.stdout is not None
    said = ""
    for line in watch.stdout:
        said += line
        if " files" in line or "is no pack" in line:
            break
    return said


def _save(file: Path, text: str) -> None:
    """Save a file whole, as editors do."""
    fresh = file.with_name(".fresh")
    fresh.write_text(text, "utf-8")
    fresh.replace(file)


def test_every_save_is_answered(watch: Watch, tmp_path: Path) -> None:
    file = tmp_path / "own" / "events" / "first.toml"
    text = file.read_text("utf-8")
    assert _answer(watch) == "ok: 5 files, 0 findings\n"
    _save(file, text.replace("weight = 12", "wieght = 12"))
    said = _answer(watch)
    assert "error[E302]: unknown field 'wieght'" in said
    assert "did you mean 'weight'?" in said
    _save(file, text)
    assert "ok: 5 files, 0 findings" in _answer(watch)


def test_it_goes_on_while_the_manifest_is_away(watch: Watch, tmp_path: Path) -> None:
    file = tmp_path / "own" / MANIFEST
    text = file.read_text("utf-8")
    assert "ok: 5 files" in _answer(watch)
    file.unlink()
    assert "it has no pack.toml" in _answer(watch)
    _save(file, text)
    assert "ok: 5 files" in _answer(watch)
