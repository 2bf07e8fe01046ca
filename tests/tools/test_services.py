"""The world left alone, the doctor and the zine."""

from pathlib import Path

import pytest

from game.model.pack import Pack
from game.model.shock import Newcomers
from game.model.units import ONE
from game.run.opening import header, rooms_in
from game.run.reader import read
from game.run.run import Run
from game.tools import doctor
from game.tools.bots import BOTS
from game.tools.play import play
from game.tools.story import story
from game.tools.terrarium import Plan, grow, title


def test_a_world_left_alone_lives(pack: Pack) -> None:
    counts = list(grow(pack, Plan(7, 30, 3)))
    assert [count.days for count in counts] == [1, 2, 3]
    assert counts[-1].rooms == 30
    assert counts[-1].acts > counts[0].acts > 0
    assert counts[-1].ideas > counts[0].ideas
    assert counts == list(grow(pack, Plan(7, 30, 3)))
    assert title(counts[-1]).startswith("day 3: ")


def test_a_world_is_as_large_as_asked_for(pack: Pack) -> None:
    assert [rooms_in(pack, name) for name in ("village", "town", "city")] == [30, 300, 1000]
    asked = {400: 2, 999: 4, 60_000: 300, 1_000_000: 5000}
    assert {members: rooms_in(pack, "village", members) for members in asked} == asked


def test_a_shock_is_felt_from_its_day_on(pack: Pack) -> None:
    calm = list(grow(pack, Plan(7, 30, 3)))
    hit = list(grow(pack, Plan(7, 30, 3, (Newcomers(2, 50, ONE),))))
    assert calm[0] == hit[0]
    assert hit[1].members > calm[1].members * 5 // 4


def test_a_story_has_a_page_a_day_and_an_end(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "it.room.jsonl"
    with Run.begin(header(pack, 4711, "kettle"), pack, path) as run:
        played = play(run, BOTS["burner"])
    lines = list(story(read(path), pack))
    assert [line for line in lines if line.startswith("· ")][-1] == f"· {played.days} ·"
    assert all(line.isprintable() for line in lines)
    assert lines[-1]


def test_the_doctor_looks_at_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "new"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LINES", "30")
    signs = {sign.about: sign for sign in doctor.look()}
    assert signs["chance"].found == "as everywhere"
    assert not signs["saves folder"].mend
    assert "base " in signs["packs"].found
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "x.room.jsonl").write_text("none")
    (tmp_path / "new" / "settings.json").write_text("none")
    monkeypatch.setenv("COLUMNS", "40")
    wrong = {sign.about for sign in doctor.look() if sign.mend}
    assert wrong >= {"save", "settings", "terminal"}
