"""The desk and the table: what the screens ask for, in one evening of a real run."""

from pathlib import Path
from unittest import mock

import pytest

from game.errors import UsageError
from game.model.day import Day, Entry
from game.run import clock
from game.run.reader import read
from game.run.settings import Settings
from game.tools import lobby
from game.tools.desk import Desk
from game.tools.rows import option_of, stepped
from game.tools.table import Table
from game.view.panes import NightPane


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, lambda: Table(tmp_path))


def test_a_run_is_begun_closed_and_taken_up_again(desk: Desk, tmp_path: Path) -> None:
    assert desk.saves() == ()
    rooms = desk.new_run().rooms
    assert "base:kettle" in {room.id for room in rooms}
    assert desk.begin("ketle", None).endswith("did you mean kettle?")
    assert desk.begin("kettle", "30000-000DF").endswith("did you mean 30000-000DE?")
    assert desk.begin("kettle", "tea") == ""
    assert desk.playing
    panes = desk.panes(Day())
    assert panes.room.day == 1
    option = next(o for verb in panes.evening.verbs for o in verb.options if not o.refusal)
    assert desk.refuse(Day(), option.entry) == ""
    assert desk.refuse(Day(), Entry("post", (999_999,)))
    assert isinstance(desk.close(Day({}, (Entry("post", (999_999,)),))), str)
    night = desk.close(Day({}, (option.entry,)))
    assert isinstance(night, NightPane)
    assert night.day == 1
    assert desk.lineage(-1).wordings
    assert [desk.visit(room) is None for room in (1, 999)] == [False, True]
    told = desk.panes(Day())
    again = Desk(tmp_path, lambda: Table(tmp_path))
    row = again.saves()[0]
    assert (row.room, row.day) == ("The Kettle", 2)
    assert row.note.startswith("saved ")
    assert row.date == clock.date((tmp_path / row.id).stat().st_mtime)
    assert "open in another window" in again.resume(row.id)
    desk.table.leave()
    assert again.resume(row.id) == ""
    assert again.panes(Day()) == told
    assert lobby.newest(again.home) == tmp_path / row.id


def test_a_run_is_begun_on_the_terms_that_were_chosen(desk: Desk, tmp_path: Path) -> None:
    rows = desk.new_run().terms
    assert [row.id for row in rows[:4]] == ["mode", "weather", "teller", "world"]
    assert [option.id for option in rows[3].options] == ["village", "town", "city"]
    assert len(rows) > 4  # and the helps
    chosen: dict[str, str] = {}
    for row, step in zip(rows, (1, 4, 1, 1, 1), strict=False):
        chosen = stepped(row, chosen, step)
        assert option_of(row, chosen).line
    assert desk.begin("kettle", "tea", chosen) == ""
    header = read(tmp_path / desk.save).header
    assert (header.mode, header.weather, header.world) == ("sprint", 4, "town")
    assert header.teller != "base:tide"
    assert header.assists == (rows[4].id,)
    assert desk.panes(Day()).room.days == 12
    assert (desk.saves()[0].day, desk.saves()[0].days) == (1, 12)


def test_only_practice_goes_back_a_day_and_it_is_noted(desk: Desk, tmp_path: Path) -> None:
    assert desk.begin("kettle", "tea", {"mode": "run"}) == ""
    assert "only a practice run" in desk.rewind()
    assert desk.begin("kettle", "tea", {"mode": "practice"}) == ""
    assert "no day is closed yet" in desk.rewind()
    able = [desk.rewinds]
    before = desk.panes(Day())
    assert isinstance(desk.close(Day()), NightPane)
    able.append(desk.rewinds)
    assert able == [False, True]
    assert desk.rewind() == ""
    assert desk.panes(Day()) == before
    assert read(tmp_path / desk.save).header.parent is not None


def test_a_daily_is_the_same_for_everybody_and_takes_no_other_seed(
    desk: Desk, tmp_path: Path
) -> None:
    assert "the day's own seed" in desk.begin("kettle", "tea", {"mode": "daily"})
    seeds = []
    for day in ("2026-01-31", "2026-01-31", "2026-02-01"):
        with mock.patch("game.run.clock.today", return_value=day):
            assert desk.begin("kettle", None, {"mode": "daily"}) == ""
            header = read(tmp_path / desk.save).header
            seeds.append(header.seed)
            assert header.made["day"] == day
    assert seeds[0] == seeds[1] != seeds[2]


def test_a_daily_played_again_is_unscored_and_says_so_everywhere(
    desk: Desk, tmp_path: Path
) -> None:
    again_said = "daily of 2026-01-31, unscored: a repeat"
    with mock.patch("game.run.clock.today", return_value="2026-01-31"):
        for _ in range(2):  # of the first no day was closed: it has shown nothing
            assert desk.begin("kettle", None, {"mode": "daily"}) == ""
        scored = "daily of 2026-01-31, scored: your first in this room"
        assert {room.daily for room in desk.new_run().rooms} == {scored}
        assert desk.panes(Day()).room.standing == scored
        assert isinstance(desk.close(Day()), NightPane)
        first = desk.save
        told = {room.id: room.daily for room in desk.new_run().rooms}
        assert told.pop("base:kettle") == again_said
        assert set(told.values()) == {scored}
        assert desk.begin("kettle", None, {"mode": "daily"}) == ""
        again = desk.save
        assert desk.panes(Day()).room.standing == again_said
        assert desk.begin("gutterbirds", None, {"mode": "daily"}) == ""
        assert desk.panes(Day()).room.standing == scored
    notes = {row.id: row.note for row in desk.saves()}
    assert "unscored" in notes[again]
    assert "unscored" not in notes[first]
    assert read(tmp_path / again).header.parent is not None
    assert desk.resume(again) == ""
    assert desk.panes(Day()).room.standing == again_said


def test_nothing_outside_the_folder_can_be_taken_up(desk: Desk) -> None:
    assert "there is no recording" in desk.resume("../../etc/passwd")


def test_an_empty_table_says_so(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no run is on the table"):
        desk.panes(Day())
    with pytest.raises(UsageError, match="there is no run to go on with"):
        lobby.newest(desk.home)


def test_settings_and_crashes_are_kept(desk: Desk, tmp_path: Path) -> None:
    desk.keep(Settings(theme="paper"))
    assert desk.settings().theme == "paper"
    where = desk.crash("what went wrong")
    assert Path(where).read_text() == "what went wrong"
    (tmp_path / "settings.tmp").mkdir()
    with pytest.raises(UsageError, match="could not be kept"):
        desk.keep(Settings())


def test_a_recording_is_watched_as_it_was_played(desk: Desk) -> None:
    assert desk.begin("kettle", "tea") == ""
    mornings = [desk.panes(Day())]
    decided = Day({}, (Entry("rest", ()),)) if not desk.refuse(Day(), Entry("rest", ())) else Day()
    for day in (Day(), decided, Day()):
        assert isinstance(desk.close(day), NightPane)
        mornings.append(desk.panes(Day()))
    save = desk.save
    assert desk.watch(save) == ""
    assert desk.watching
    closed: NightPane | str = ""
    for morning in mornings:
        seen = desk.panes(Day())
        assert seen.room.standing == "watching: a recording"
        assert seen.room._replace(standing="") == morning.room
        closed = desk.close(Day())
    assert "ends here" in str(closed)
    assert desk.refuse(Day(), Entry("rest", ())) == "A recording stays as it was played."
    assert desk.rewind() == ""
    assert desk.panes(Day()).room.day == len(mornings) - 1
    assert desk.resume(save) == ""
    assert not desk.watching
