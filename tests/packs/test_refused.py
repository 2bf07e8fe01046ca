"""Nothing that strangers send costs much to refuse, and nothing of it gets further than that."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.content import archive, packs
from game.content.assemble import findings_of
from game.content.findings import render
from game.content.folder import Folder
from game.content.gate import REFUSED
from tests.content.tiny import base_files
from tests.packs.archives import SOUND, Hostile, archives, zipped
from tests.packs.refuse import HOSTILE

MIB = 300
SOUND_FLOODS = {"flood: all lead to one", "flood: sound and large"}
"""Packs that are merely large, and no fault."""


@pytest.fixture(scope="module")
def rows() -> dict[str, Any]:
    """Return what refusing each case took, measured in a process for each."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.packs.refuse"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_refusal_is_small(rows: dict[str, Any]) -> None:
    """The work has a generous bound of its own: a process that goes past it is stopped."""
    assert len(rows) > 100
    for name, row in rows.items():
        assert row["codes"] != ["stopped"], name
        assert bool(row["codes"]) or name in SOUND_FLOODS, name
        assert row["mib"] < MIB, name
        assert row["longest"] < 2000, name


@pytest.mark.parametrize("hostile", archives(), ids=lambda hostile: hostile.name)
def test_an_archive_is_refused_for_what_it_is(hostile: Hostile) -> None:
    folder = archive.read("x.zip", hostile.content)
    assert [finding.code for finding in folder.findings] == [hostile.code]
    assert folder.files == ()
    assert not REFUSED.search(render(folder.findings[0]))


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.toml")), ids=lambda path: path.stem)
def test_a_file_is_refused_for_what_its_name_says(path: Path) -> None:
    base = {name: text.encode() for name, text in base_files().items()}
    manifest = base["pack.toml"].replace(b"base", b"own")
    own = {"pack.toml": manifest, "events/a.toml": path.read_bytes()}
    folders = [Folder(n, tuple(sorted(f.items())), ()) for n, f in (("base", base), ("own", own))]
    findings = findings_of(folders)
    assert path.stem.partition("_")[0] in {finding.code for finding in findings if finding.is_error}
    assert not any(REFUSED.search(render(finding)) for finding in findings)


@pytest.mark.parametrize("files", [SOUND, {f"own/{n}": t for n, t in SOUND.items()}])
def test_an_ordinary_zip_is_read(files: dict[str, str | bytes]) -> None:
    folder = archive.read("x.zip", zipped(files))
    assert folder.findings == ()
    assert dict(folder.files) == {name: str(text).encode() for name, text in SOUND.items()}


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    for number, hostile in enumerate(archives()):
        path = tmp_path / "in" / f"{number}.zip"
        path.write_bytes(hostile.content)
        assert packs.opened(path).files == ()
        path.unlink()
    assert list(tmp_path.rglob("*")) == [tmp_path / "in"]
