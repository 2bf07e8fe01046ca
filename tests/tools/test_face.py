"""What scripts import from `game`, and the page about it: its code runs as it is printed."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import game
from game.errors import PackError, UsageError
from game.model.pack import Pack
from game.model.terms import Wish
from game.run.reader import read
from game.run.run import Run
from game.run.verify import verify
from game.tools.script import begin, load_pack

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "bots.md").read_text(encoding="utf-8")
BOT, SCRIPT, GYM = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program in a folder with saves of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"ROOMS_SAVES": str(folder / "saves"), "PYTHONPATH": str(ROOT)},
    )


def ran(folder: Path, *arguments: str) -> str:
    """What a Python program prints that nothing goes wrong with."""
    done = python(folder, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_bot_of_the_page_has_thirty_lines_and_plays_to_an_ending(
    tmp_path: Path, pack: Pack
) -> None:
    assert len([line for line in BOT.splitlines() if line.strip()]) <= 30
    (tmp_path / "mybot.py").write_text(BOT)
    said = ran(tmp_path, "mybot.py")
    verdict = verify(tmp_path / "soup.room.jsonl", lambda _header, _path: pack)
    assert verdict.code == 0, verdict.message
    assert f"ending='{verdict.ending}'" in said
    asked = ("run", "--bot", "./mybot.py:decide", "--room", "kettle", "--seed", "soup", "--days=1")
    first = read(tmp_path / "soup.room.jsonl").lines[0]
    assert f"digest {first.digest}" in ran(tmp_path, "-m", "game", *asked)


def test_a_mistake_of_ones_own_is_shown_as_python_shows_it(tmp_path: Path) -> None:
    (tmp_path / "mybot.py").write_text("def decide(sight):\n    return sight.nothing\n")
    done = python(tmp_path, "-m", "game", "run", "--bot", "./mybot.py", "--seed", "soup")
    assert done.returncode == 1
    assert 'mybot.py", line 2, in decide' in done.stderr
    assert not (tmp_path / "saves" / "crashes").exists()


def test_the_script_of_the_page_looks_plays_and_is_refused(tmp_path: Path) -> None:
    first, last = ran(tmp_path, "-c", SCRIPT).splitlines()
    assert first.startswith("5 ")
    assert last.startswith("Refused(")


def test_the_agent_of_the_page_reaches_an_ending(tmp_path: Path) -> None:
    assert ran(tmp_path, "-c", GYM).startswith("base:")


def test_the_page_names_all_that_is_seen() -> None:
    seen = list(inspect.signature(game.Sight).parameters)
    assert [name for name in seen if f"`{name}" not in PAGE and f" {name}" not in PAGE] == []


def test_every_public_name_is_there_and_typed() -> None:
    typed = (ROOT / "game" / "__init__.pyi").read_text(encoding="utf-8")
    stubs = set(re.findall(r"^from (\S+) import (\w+) as \2$", typed, re.MULTILINE))
    assert stubs == {(place, name) for name, place in game.FACE.items()}
    assert all(getattr(game, name) for name in game.FACE)
    assert set(game.FACE) < set(dir(game))
    with pytest.raises(AttributeError, match="no attribute 'Game'"):
        game.__getattr__("Game")


def test_the_package_itself_loads_nothing_of_the_game(tmp_path: Path) -> None:
    loaded = ran(tmp_path, "-c", "import sys, game; print(*sys.modules)").split()
    assert [name for name in loaded if name.startswith("game.")] == []
    assert "numpy" not in loaded


def test_a_run_goes_into_a_file_or_a_folder(pack: Pack, tmp_path: Path) -> None:
    with begin("kettle", "soup", save=tmp_path / "it.room.jsonl", pack=pack) as named:
        assert named.path == tmp_path / "it.room.jsonl"
    with begin("kettle", "soup", Wish(members=400), save=tmp_path, pack=pack) as put:
        assert put.path is not None
        assert read(put.path).header.members == 400
    with begin(seed=None, pack=pack) as drawn:
        assert isinstance(drawn, Run)
        assert drawn.path is None


def test_what_cannot_be_opened_is_told(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "saves"))
    with pytest.raises(UsageError, match=r"did you mean kettle\?"):
        begin("ketle", pack=pack)
    with pytest.raises(UsageError, match="there is no pack"):
        load_pack(tmp_path / "none")
    (tmp_path / "pack.toml").write_text("[pack]\nid = 7\n")
    with pytest.raises(PackError, match=r"cannot be used: .*rooms pack check"):
        load_pack(tmp_path)
