"""The act log: what is written is what happened, whole, and can be read without a pickle."""

import os
from pathlib import Path

import numpy as np
import pytest

from game.engine import setup
from game.engine.step import step
from game.errors import UsageError
from game.model.day import Day
from game.model.pack import Pack
from game.run.opening import first_row
from game.tools.actlog import COLUMNS, Log
from game.tools.facts.forest import rows_of
from game.tools.terrarium import Count, Plan, grow

PLAN = Plan(7, 30, 4)
TYPES = {
    "tick": "i4",
    "act": "i4",
    "parent": "i4",
    "root": "i4",
    "variant": "i4",
    "room": "i4",
    "member": "i8",
    "depth": "u1",
    "meaning": "u1",
    "kind": "u1",
}


@pytest.fixture(scope="module")
def logged(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Count]:
    """Four days of a village, as a log, and what was counted."""
    path = tmp_path_factory.mktemp("log") / "acts.npz"
    return path, list(grow(pack, PLAN, path))[-1]


def test_the_log_holds_every_act_in_the_public_columns(
    logged: tuple[Path, Count], pack: Pack
) -> None:
    path, count = logged
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    assert {name: arrays[name].dtype.str[1:] for name in COLUMNS} == TYPES
    assert {arrays[name].size for name in COLUMNS} == {count.acts}
    assert arrays["kinds"][arrays["kind"].max()] in set(arrays["kinds"])
    assert arrays["kinds"][:3].tolist() == ["new", "carry", "riff"]
    assert arrays["platforms"].tolist() == [platform.id for platform in pack.platforms]
    assert arrays["rooms"]["niche"][0] == pack.rooms[first_row(pack)].id
    assert arrays["rooms"]["size"][0] == pack.rooms[first_row(pack)].size
    assert arrays["rooms"].size == count.rooms
    assert arrays["variant_root"].size == count.wordings
    assert list(path.parent.iterdir()) == [path]


def test_what_is_written_day_by_day_is_what_was_stepped(
    logged: tuple[Path, Count], pack: Pack
) -> None:
    start = world = setup.begin(pack, PLAN.seed, first_row(pack), PLAN.rooms)
    days = []
    for _ in range(PLAN.days):
        night = step(world, pack, Day())
        world = night.world
        days.append(night.acts)
    wanted, found = Log.of(days, start, world, pack), Log.read(logged[0])
    for name, column in wanted.acts.columns():
        assert np.array_equal(column, getattr(found.acts, name)), name
    assert np.array_equal(wanted.variant_parent, found.variant_parent)
    assert np.array_equal(wanted.rooms, found.rooms)


def test_a_log_keeps_its_promises(logged: tuple[Path, Count], pack: Pack) -> None:
    log = Log.read(logged[0])
    acts = log.acts
    assert np.unique(acts.act).size == acts.act.size
    assert (np.diff(acts.tick) >= 0).all()
    parent = rows_of(acts.act, acts.parent)
    known = np.flatnonzero(parent >= 0)
    assert known.size > 100
    assert (parent[known] < known).all()
    assert (acts.root[parent[known]] == acts.root[known]).all()
    older = (acts.parent >= 0) & (parent < 0)  # said before the first day
    assert (
        acts.parent[older] < setup.begin(pack, PLAN.seed, first_row(pack), PLAN.rooms).host.acts
    ).all()
    assert (log.variant_root[acts.variant] == acts.root).all()
    child = np.flatnonzero((log.variant_parent >= 0) & (log.variant_parent2 < 0))
    assert (log.variant_parent[child] < child).all()
    assert (log.variant_root[child] == log.variant_root[log.variant_parent[child]]).all()


def test_its_counts_are_the_worlds_own(logged: tuple[Path, Count]) -> None:
    log, count = Log.read(logged[0]), logged[1]
    acts = log.acts
    outside = acts.room < 0
    assert acts.act.max() - acts.act.min() + 1 == acts.act.size == count.acts
    assert outside.sum() == count.abroad
    assert np.unique(acts.root[outside]).size == count.left_home
    assert np.bincount(acts.root).max() == count.busiest
    assert acts.depth.max() <= count.longest_chain
    assert log.variant_root.size == count.wordings
    assert np.unique(acts.root).size == count.ideas


def test_a_run_that_is_broken_off_leaves_nothing(pack: Pack, tmp_path: Path) -> None:
    days = grow(pack, PLAN, tmp_path / "acts.npz")
    next(days)
    assert len(list(tmp_path.iterdir())) == 1
    days.close()
    assert list(tmp_path.iterdir()) == []


def test_no_log_is_written_over(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "acts.npz"
    path.write_bytes(b"older")
    with pytest.raises(UsageError, match="is there already; give another name"):
        next(grow(pack, PLAN, path))
    assert path.read_bytes() == b"older"


def test_what_is_no_file_is_not_replaced_by_one(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(UsageError, match="is there already; give another name"):
        next(grow(pack, PLAN, path))
    assert path.is_fifo()


def test_the_same_run_is_the_same_file(
    logged: tuple[Path, Count], pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / "again.npz"
    list(grow(pack, PLAN, path))
    assert path.read_bytes() == logged[0].read_bytes()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"text"])
def test_what_is_no_log_is_told_in_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "acts.npz"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="there is no act log at"):
        Log.read(path)
