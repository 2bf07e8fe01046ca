"""What tests of reading packs share: a tiny base pack, and the base pack with one on top."""

from pathlib import Path

import pytest

from game.content import packs
from game.content.loaded import Loaded
from tests.content.tiny import base_files, written

RECEIPTS = Path(__file__).parents[1] / "packs" / "receipts"


@pytest.fixture(scope="session")
def both() -> Loaded:
    return packs.load([RECEIPTS])


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a tiny base pack in the place of the game's own."""
    base = written(tmp_path / "base", base_files())
    monkeypatch.setattr(packs, "base_dir", lambda: base)
    return base
