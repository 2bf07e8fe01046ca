"""The command line as an author types it, in this process."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.packs import base_dir

Line = Callable[..., tuple[int, str, str]]
HUM = base_dir().parent / "examples" / "hum"


@pytest.fixture
def pack(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Line:
    """Return `rooms pack …` as a function to (exit code, output, errors)."""
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "saves"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["rooms", "pack", *map(str, arguments)])
        code = main()
        out, err = capsys.readouterr()
        return code, out, err

    return run
