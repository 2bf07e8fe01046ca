"""Packs are kept with the runs that were begun with them: an edit orphans no recording."""

import shutil
from pathlib import Path
from unittest import mock

import pytest

from game.content import packs
from game.errors import OtherRulesError
from game.model.day import Day
from game.run.opening import header
from game.run.reader import read
from game.run.recordings import fresh
from game.run.run import Run
from game.run.shelf import KEPT, Shelf


def begun(home: Path) -> tuple[Path, str]:
    """A run of one day in a folder of saves, and its digest."""
    shelf = Shelf((), home)
    shelf.keep()
    opened = header(shelf.pack, 7, "kettle")
    path = fresh(home, opened)
    with Run.begin(opened, shelf.pack, path) as run:
        run.do(Day())
        return path, run.turn.digest


def edited(folder: Path) -> Path:
    """The base pack with another rule in it, as if somebody had changed it."""
    shutil.copytree(packs.base_dir(), folder)
    world = folder / "world.toml"
    text = world.read_text()
    line = next(line for line in text.splitlines() if line.startswith("fade_hours"))
    world.write_text(text.replace(line, "fade_hours = 19"))
    return folder


def test_an_edit_of_a_pack_orphans_no_run(tmp_path: Path) -> None:
    home = tmp_path / "saves"
    path, digest = begun(home)
    assert len(list((home / KEPT).iterdir())) == 1
    with mock.patch("game.content.packs.base_dir", return_value=edited(tmp_path / "base")):
        shelf = Shelf((), home)
        opened = header(shelf.pack, 7, "kettle")
        now = shelf.find(opened, path)
        assert now is shelf.pack
        with Run.resume(path, shelf.find(read(path).header, path)) as run:
            assert run.turn.digest == digest
        shutil.rmtree(home / KEPT)
        with pytest.raises(OtherRulesError, match="another pack base"):
            shelf.find(read(path).header, path)


def test_what_is_kept_is_kept_once_and_a_spoilt_copy_is_no_pack(tmp_path: Path) -> None:
    home = tmp_path / "saves"
    path, _ = begun(home)
    begun(home)
    kept = list((home / KEPT).iterdir())
    assert len(kept) == 1
    (kept[0] / "world.toml").write_text("spoilt = [")
    with (
        mock.patch("game.content.packs.base_dir", return_value=edited(tmp_path / "base")),
        pytest.raises(OtherRulesError, match="another pack base"),
    ):
        Shelf((), home).find(read(path).header, path)


def test_a_shelf_without_a_home_keeps_nothing(tmp_path: Path) -> None:
    Shelf().keep()
    (tmp_path / KEPT).write_text("in the way")
    Shelf((), tmp_path).keep()
    assert (tmp_path / KEPT).read_text() == "in the way"
