"""A run: what is closed is written, what is written can be gone on with, nothing else counts."""

import errno
from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np
import pytest

from game.errors import DesyncError, OtherRulesError, RecordError, UsageError
from game.model.day import Day, Entry, Reason
from game.run.digest import digest, opening, parted
from game.run.history import History, Printed
from game.run.journal import Journal
from game.run.reader import read
from game.run.replay import PartedError, replay
from game.run.run import Run
from game.run.snapshot import Snapshots
from game.run.turn import Refused, Turn
from tests.run import toy

NAME = "kettle.room.jsonl"


def played(path: Path | None, days: int) -> Run:
    """A toy run of so many days, still open."""
    run = Run.begin(toy.header(), toy.pack(), path)
    for day in toy.days(days):
        assert isinstance(run.do(day), Turn)
    return run


def test_a_run_is_read_back_as_it_was_played(tmp_path: Path) -> None:
    with toy.rules():
        run = played(tmp_path / NAME, toy.LAST)
        run.close()
        record = read(tmp_path / NAME)
        turns = list(replay(record, toy.pack()))
    assert [line.day for line in record.lines] == toy.days(toy.LAST)
    assert record.header == toy.header()
    assert record.close is not None
    assert record.close.ending == toy.ENDED
    assert record.close.decisions == run.turn.history.decisions == 70
    assert turns[-1].digest == run.turn.digest == record.close.digest
    assert run.turn.over


def test_a_run_without_a_path_is_the_same_run(tmp_path: Path) -> None:
    with toy.rules():
        written, silent = played(tmp_path / NAME, 5), played(None, 5)
        assert written.turn.digest == silent.turn.digest
        assert silent.path is None
        written.close()


def test_a_refused_day_changes_nothing(tmp_path: Path) -> None:
    with toy.rules(), played(tmp_path / NAME, 2) as run:
        before = (tmp_path / NAME).read_bytes()
        no = run.do(Day({}, (Entry("post", (1,)), Entry("never", (2,)))))
        assert isinstance(no, Refused)
        assert no.part == "never"
        assert no.refusal.reason is Reason.UNKNOWN
        no = run.do(Day({"toy:card": "toy:no"}))
        assert isinstance(no, Refused)
        assert no.part == "toy:card"
        assert run.turn.day == 3
        assert (tmp_path / NAME).read_bytes() == before


def test_nothing_can_be_done_after_the_end(tmp_path: Path) -> None:
    with toy.rules(), played(tmp_path / NAME, toy.LAST) as run:
        no = run.do(Day())
    assert isinstance(no, Refused)
    assert no.refusal.reason is Reason.RUN_OVER


def test_the_order_in_which_choices_were_made_does_not_matter() -> None:
    with toy.rules():
        one, other = played(None, 0), played(None, 0)
        first = one.do(Day({"toy:a": "toy:x", "toy:b": "toy:y"}))
        second = other.do(Day({"toy:b": "toy:y", "toy:a": "toy:x"}))
    assert isinstance(first, Turn)
    assert isinstance(second, Turn)
    assert list(first.history.leaves[0].decided.choices) == ["toy:a", "toy:b"]
    assert list(second.history.leaves[0].decided.choices) == ["toy:a", "toy:b"]


@pytest.mark.parametrize("days", [0, 1, 2, 7])
def test_a_run_goes_on_where_it_stopped(tmp_path: Path, days: int) -> None:
    path = tmp_path / NAME
    with toy.rules():
        played(path, days).close()
        with Run.resume(path, toy.pack()) as run:
            assert run.turn.day == days + 1
            assert (run.turn.night is None) == (days == 0)
            for day in toy.days(toy.LAST)[days:]:
                run.do(day)
            whole = played(None, toy.LAST)
            assert run.turn.digest == whole.turn.digest
            assert run.turn.history == whole.turn.history


def test_a_torn_tail_is_dropped_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules():
        played(path, 4).close()
        whole = path.read_bytes()
        path.write_bytes(whole + b'{"chain":"0123')
        with Run.resume(path, toy.pack()) as run:
            assert run.turn.day == 5
            run.do(Day())
        assert path.read_bytes().startswith(whole)
        assert len(read(path).lines) == 5


def test_a_recording_without_one_whole_line_cannot_go_on(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b'{"app":"0.1')
    with toy.rules(), pytest.raises(RecordError, match="no whole line"):
        Run.resume(tmp_path / NAME, toy.pack())


def test_a_run_that_was_cut_before_its_last_line_gets_it(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules():
        played(path, toy.LAST).close()
        whole = path.read_bytes()
        path.write_bytes(whole[: whole[:-1].rfind(b"\n") + 1])
        assert read(path).close is None
        Run.resume(path, toy.pack()).close()
    assert path.read_bytes() == whole


def test_one_save_has_one_owner(tmp_path: Path) -> None:
    with toy.rules(), played(tmp_path / NAME, 1):
        with pytest.raises(UsageError, match="open in another window"):
            Run.resume(tmp_path / NAME, toy.pack())
        with pytest.raises(UsageError, match="there already"):
            Run.begin(toy.header(), toy.pack(), tmp_path / NAME)


def test_a_day_that_cannot_be_saved_was_not_closed(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules(), played(path, 2) as run:
        before = path.read_bytes()
        with (
            mock.patch("os.fsync", side_effect=OSError(errno.ENOSPC, "No space left on device")),
            pytest.raises(RecordError, match="No space left"),
        ):
            run.do(toy.days(3)[2])
        assert path.read_bytes() == before
        with (
            mock.patch("os.write", lambda _, data: len(data) // 2),
            pytest.raises(RecordError, match="room on the disk"),
        ):
            run.do(toy.days(3)[2])
        assert isinstance(run.do(toy.days(3)[2]), Turn)
        assert run.turn.digest == played(None, 3).turn.digest
    assert len(read(path).lines) == 3


def test_going_back_leaves_the_old_run_and_names_it(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules(), played(path, 6) as run:
        left, old = run.turn.digest, path.read_bytes()
        turn = run.rewind(4)
        assert turn.day == 4
        assert turn.digest == played(None, 3).turn.digest
        assert run.path is not None
        assert run.path != path
        run.do(Day())
        branch = read(run.path)
        assert branch.header.parent == left
        assert len(branch.lines) == 4
        assert path.read_bytes() == old
        for wrong in (0, 6):
            with pytest.raises(UsageError, match="days 1 to 4 can"):
                run.rewind(wrong)


def test_an_altered_day_is_named(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules():
        played(path, 6).close()
        record = read(path)
        other = toy.header(seed=2)
        with pytest.raises(DesyncError, match="day 1: the night leads to another world"):
            list(replay(type(record)(other, record.lines, None), toy.pack()))


def test_other_rules_and_packs_are_named(tmp_path: Path) -> None:
    with toy.rules():
        played(tmp_path / NAME, 1).close()
        record = read(tmp_path / NAME)
        with (
            mock.patch("game.run.opening.RULES", 4),
            pytest.raises(OtherRulesError, match="rules 3"),
        ):
            list(replay(record, toy.pack()))
        header = toy.header()
        packs = (("base", "0.9.0", "1" * 16),)
        old = type(header)(**{**vars(header), "packs": packs})
        with pytest.raises(OtherRulesError, match=r"pack base \(version 0.9.0, here 1.0.0\)"):
            list(replay(type(record)(old, record.lines, None), toy.pack()))


def test_a_snapshot_is_used_if_sound_and_passed_over_if_not(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules():
        played(path, 6).close()
        record = read(path)
        kept = Snapshots(path).newest(record)
        assert kept is not None
        assert kept.day == 6
        found = sorted((tmp_path / "snapshots").iterdir())
        assert [file.name for file in found] == ["kettle.006.npz", "kettle.007.npz"]
        data = found[0].read_bytes()
        for broken in (b"", b"not a zip", data[: len(data) // 2]):
            found[0].write_bytes(broken)
            assert Snapshots(path).newest(record) is None
        with Run.resume(path, toy.pack()) as run:
            assert run.turn.digest == played(None, 6).turn.digest


def test_a_snapshot_of_another_world_is_passed_over(tmp_path: Path) -> None:
    with toy.rules():
        played(tmp_path / NAME, 3).close()
        run = Run.begin(toy.header(seed=9), toy.pack(), tmp_path / "other.room.jsonl")
        for day in toy.days(3):
            run.do(day)
        for file in (tmp_path / "snapshots").glob("kettle*"):
            file.write_bytes((tmp_path / "snapshots" / f"other{file.name[6:]}").read_bytes())
        assert Snapshots(tmp_path / NAME).newest(read(tmp_path / NAME)) is None
        run.close()


def test_no_snapshot_outlives_its_run(tmp_path: Path) -> None:
    with toy.rules():
        played(tmp_path / NAME, toy.LAST).close()
    assert not (tmp_path / "snapshots").exists()


def test_a_snapshot_never_stops_a_run(tmp_path: Path) -> None:
    (tmp_path / "snapshots").write_bytes(b"a file where the folder should be")
    with toy.rules(), played(tmp_path / NAME, 3) as run:
        assert run.turn.day == 4


def test_the_digest_covers_names_types_shapes_and_values() -> None:
    start = opening(toy.header())
    base = toy.world()
    seen = {digest(base, start), digest(base, "00" * 16), digest(base, opening(toy.header(2)))}
    other = base.thawed()
    other.members.belonging = base.members.belonging.astype("<u4")
    seen.add(digest(other, start))
    other.members.belonging = base.members.belonging.copy()
    other.members.belonging[4] += 1
    seen.add(digest(other, start))
    assert len(seen) == 5
    assert parted(base, other) == "members.belonging"
    assert parted(base, base.thawed()) is None


def test_how_many_members_were_asked_for_is_part_of_a_run(tmp_path: Path) -> None:
    asked = replace(toy.header(), members=4000)
    with toy.rules():
        plain = played(tmp_path / "plain.room.jsonl", 1)
        with Run.begin(asked, toy.pack(), tmp_path / NAME) as run:
            run.do(toy.days(1)[0])
            assert run.turn.digest != plain.turn.digest
            assert run.rewind(1).day == 1
        record = read(tmp_path / NAME)
        assert record.header == asked
        assert [turn.digest for turn in replay(record, toy.pack())] == [record.lines[0].digest]
        assert b"members" not in (tmp_path / "plain.room.jsonl").read_bytes()
        plain.close()


def test_the_digest_does_not_see_byte_order_or_layout() -> None:
    start = opening(toy.header())
    base, other = toy.world(), toy.world().thawed()
    other.members.belonging = base.members.belonging.astype(">u2")
    other.rooms.posts = np.asfortranarray(base.rooms.posts)
    assert digest(base, start) == digest(other, start)


def test_a_history_survives_being_packed() -> None:
    with toy.rules():
        history = played(None, 5).turn.history
    assert History.unpacked(history.packed()) == history
    assert history.series["members"] == (5,) * 6


def test_pages_are_told_as_the_days_close(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with toy.rules():
        run = Run.begin(
            toy.header(),
            toy.pack(),
            path,
            lambda night, _, past: Printed(f"{night.day}/{len(past.leaves)}", ("Damp.",)),
        )
        for day in toy.days(4):
            run.do(day)
        run.close()
        assert run.turn.history.pages == ((1, "1/0"), (2, "2/1"), (3, "3/2"), (4, "4/3"))
        with Run.resume(path, toy.pack(), lambda *_: Printed("again")) as again:
            assert again.turn.history.pages[:3] == run.turn.history.pages[:3]
            assert again.turn.history.leaves[2].printed.news == ("Damp.",)


def test_a_journal_never_writes_over_an_old_one(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    with pytest.raises(UsageError, match="there already"):
        Journal.create(tmp_path / NAME, toy.header())
    with pytest.raises(UsageError, match="no run can be saved in"):
        Journal.create(tmp_path / NAME / "below", toy.header())
    with pytest.raises(UsageError, match="cannot be continued"):
        Journal.open(tmp_path / "none")
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


def test_what_parted_keeps_the_turn_that_came_out() -> None:
    error = PartedError(3, "something", Turn(toy.world(), "", History()))
    assert error.exit_code == 1
    assert error.turn.day == 1
