"""`rooms pack watch`: an author saves, and reads."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content import source
from game.content.folder import MANIFEST
from game.content.packs import base_dir
from game.errors import PackError, UsageError
from game.tools.pack.scaffold import begin
from game.tools.pack.watch import reports
from game.tools.pack.workshop import Workshop

Watch = subprocess.Popen[str]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """Watch a new pack in `own`."""
    begin(tmp_path / "own")
    command = [sys.executable, "-m", "game", "pack", "watch", str(tmp_path / "own")]
    root = Path(__file__).parents[3]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what ignores it hands that down
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


def test_a_file_that_is_as_it_was_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path / "own")
    shop = Workshop(tmp_path / "own")
    shop.look()
    asked: list[str] = []
    read = source.read

    def noted(name: str, content: bytes) -> source.Source:
        asked.append(name)
        return read(name, content)

    monkeypatch.setattr(source, "read", noted)
    file = tmp_path / "own" / "events" / "first.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("weight = 12", "weight = 1200"), "utf-8")
    assert [finding.code for finding in shop.look().findings] == ["E304"]
    assert asked == ["events/first.toml"]
    file.write_text(text, "utf-8")
    assert shop.look().findings == ()
    assert Workshop(base_dir()).look().findings == ()


def test_what_is_no_pack_is_not_watched(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no pack"):
        list(reports(Workshop(tmp_path / "nowhere"), lambda: True))
    with pytest.raises(PackError, match=r"no pack\.toml"):
        list(reports(Workshop(tmp_path), lambda: True))
