"""`rooms pack build`, `install`, `list` and `remove`, and the game with an installed pack."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from game.content import packs
from game.content.library import installed
from game.run.shelf import Shelf
from tests.content.tiny import EVENT, MANIFEST, written
from tests.packs.archives import SOUND, zipped
from tests.tools.pack.conftest import HUM, Line


def _built(pack: Line, folder: Path) -> Path:
    path = folder / "hum.zip"
    assert pack("build", HUM, "--output", path)[0] == 0
    return path


def test_a_folder_gives_the_same_bytes_wherever_and_whenever(pack: Line, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(HUM, copy)
    for path in copy.rglob("*"):
        path.touch()
    (copy / ".hidden").write_text("an editor's")
    one = _built(pack, tmp_path).read_bytes()
    pack("build", copy, "--output", tmp_path / "two.zip")
    assert (tmp_path / "two.zip").read_bytes() == one
    with zipfile.ZipFile(tmp_path / "two.zip") as file:
        assert file.testzip() is None
        names = file.namelist()
        assert names == sorted(names)
        assert {"pack.toml", "readme.md", "hashes.txt", "lang/de.toml"} <= set(names)
        assert ".hidden" not in names
        assert len(file.read("hashes.txt").splitlines()) == len(names) - 1


def test_a_packed_pack_is_the_same_pack(pack: Line, tmp_path: Path) -> None:
    path = _built(pack, tmp_path)
    assert packs.check(path) == ()
    assert packs.load([path]).pack == packs.load([HUM]).pack


def test_install_tells_asks_and_adds(
    pack: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _built(pack, tmp_path)
    answers = iter(["n", "y"])
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _text: next(answers))
    code, out, _ = pack("install", path)
    assert code == 1
    assert (
        "holds    2 ideas, 4 events, 1 person, 1 voice, 1 room, 1 niche, 3 pages, texts in de"
        in out
    )
    assert "changes  platform base:plaza" in out
    assert installed(tmp_path / "saves") == ()
    assert pack("install", path)[0] == 0
    assert [there.name for there in installed(tmp_path / "saves")] == ["hum.zip"]
    assert pack("list")[1] == "hum              1.0.0    Forty-One Seconds\n"
    assert "replaces the one" in pack("install", path, "--yes")[1]


def test_the_game_has_what_is_installed_until_it_is_removed(pack: Line, tmp_path: Path) -> None:
    home = tmp_path / "saves"
    pack("install", _built(pack, tmp_path), "--yes")
    with_hum = Shelf((), home).pack
    assert [name for name, _, _ in with_hum.names] == ["base", "hum"]
    assert Shelf((HUM,), home).pack == with_hum, "one that is asked for stands before it"
    assert pack("remove", "hum")[1] == "hum is taken out\n"
    assert [name for name, _, _ in Shelf((), home).pack.names] == ["base"]
    code, _, err = pack("remove", "hum")
    assert (code, err) == (2, "rooms: no pack 'hum' is installed; none is\n")
    assert "no pack is installed" in pack("list")[1]


def test_a_recording_keeps_the_pack_that_was_installed(pack: Line, tmp_path: Path) -> None:
    home = tmp_path / "saves"
    pack("install", _built(pack, tmp_path), "--yes")
    Shelf((), home).keep()
    kept = [path.name for path in (home / "packs").iterdir()]
    assert any(name.startswith("hum-") for name in kept)
    for name in kept:
        assert (home / "packs" / name / "pack.toml").is_file()


def test_what_is_broken_is_refused_and_told(pack: Line, tmp_path: Path) -> None:
    path = tmp_path / "own.zip"
    path.write_bytes(zipped({**SOUND, "b.toml": "[event.x]\n"}))
    code, out, err = pack("install", path, "--yes")
    assert code == 2
    assert "check    refused" in out
    assert "error[E301]" in err
    assert err.splitlines()[-1].startswith("rooms: ")
    path.write_bytes(b"not a zip")
    assert "E113" in pack("install", path, "--yes")[2]
    assert installed(tmp_path / "saves") == ()
    assert "there is no packed pack" in pack("install", tmp_path / "none.zip")[2]


def test_an_installed_pack_that_broke_is_listed_with_its_finding(
    pack: Line, tmp_path: Path
) -> None:
    home = tmp_path / "saves"
    written(home / "installed", {"own.zip": zipped({**SOUND, "b.toml": "[event.x]\n"})})
    written(home / "installed", {"bad.zip": b"x"})
    lines = pack("list")[1].splitlines()
    assert lines[0].startswith("bad              ?        left out: this is not a zip")
    assert lines[1].startswith("own              1        left out: ")
    assert json.loads(pack("list", "--json")[1])["packs"][0] == {"id": "bad", "sound": False}
    shelf = Shelf((), home)
    assert [name for name, _, _ in shelf.pack.names] == ["base"]
    assert len(shelf.loaded.refused) == 2
    shelf.keep()


def test_a_pack_with_errors_or_odd_names_is_not_built(pack: Line, tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": EVENT + "hours = 9\n"})
    code, _, err = pack("build", own)
    assert (code, err.count("\n")) == (2, 1)
    assert "rooms pack check" in err
    odd = written(tmp_path / "odd", {"pack.toml": MANIFEST, "my notes.txt": ""})
    code, _, err = pack("build", odd)
    assert code == 2
    assert "1 error;" in err
    twice = written(tmp_path / "twice", {"pack.toml": MANIFEST, "A.txt": "", "a.txt": ""})
    assert "differ only in capitals" in pack("build", twice)[2]


def test_files_that_were_changed_after_packing_are_refused(pack: Line, tmp_path: Path) -> None:
    path = _built(pack, tmp_path)
    with zipfile.ZipFile(path) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    files["readme.md"] = b"changed"
    path.write_bytes(zipped(files))
    assert [(f.code, f.file) for f in packs.check(path)][:1] == [("E113", "hashes.txt")]
