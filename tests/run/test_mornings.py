"""Every morning is the same however one comes to it: played, read from a snapshot, or replayed."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from game.model.pack import Pack, Params
from game.run.digest import parted
from game.run.opening import header
from game.run.reader import read
from game.run.replay import replay
from game.run.run import Run
from game.run.snapshot import Snapshots
from game.run.turn import Turn
from tests.engine import wild

ROOMS = 4


def small(pack: Pack) -> Pack:
    """Return the pack with a village of a few rooms."""
    return replace(pack, params=Params(pack.params.values | {"sizes.village": ROOMS}))


@wild.examples(5)
@given(wild.SEEDS, wild.PLANS, st.sets(st.integers(1, 3)))
def test_played_kept_and_replayed_mornings_are_one(
    pack: Pack, seed: int, plans: list[list[int]], stops: set[int]
) -> None:
    rules = small(pack)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.room.jsonl"
        run = Run.begin(header(rules, seed, "kettle"), rules, path)
        mornings = [run.turn]
        for day, numbers in enumerate(plans, 1):
            run.do(wild.planned(run.turn.world, rules, numbers))
            mornings.append(run.turn)
            kept = Snapshots(path).world(run.turn.day)
            assert kept is not None
            assert parted(kept, run.turn.world) is None
            if day in stops:  # and go on from what is on the disk
                run.close()
                run = Run.resume(path, rules)
                _same(run.turn, mornings[-1])
        run.close()
        record = read(path)
        from_dawn = list(replay(record, rules))
        kept_turn = Snapshots(path).newest(record)
    for told, played in zip(from_dawn, mornings[1:], strict=True):
        _same(told, played)
    assert kept_turn is not None
    _same(kept_turn, mornings[-2])
    _same(list(replay(record, rules, start=kept_turn))[-1], mornings[-1])


def _same(one: Turn, other: Turn) -> None:
    assert one.digest == other.digest
    assert parted(one.world, other.world) is None
    assert one.history == other.history
