"""Bots keep the rules, are the same every time, and are what their names say."""

from pathlib import Path

import pytest

from game.errors import UsageError
from game.model.day import Day, Entry
from game.model.pack import Pack
from game.model.terms import Wish
from game.run.opening import header
from game.run.run import Run
from game.run.turn import first
from game.run.verify import verify
from game.tools.bots import BOTS, OUTWARD, luck, named
from game.tools.play import play
from game.tools.sight import observe

DAYS = 4


@pytest.mark.parametrize("name", list(BOTS))
def test_a_bot_keeps_the_rules_and_plays_the_same_again(
    name: str, pack: Pack, tmp_path: Path
) -> None:
    begun = header(pack, 4711, "kettle")
    path = tmp_path / "bot.room.jsonl"
    with Run.begin(begun, pack, path) as run:
        once = play(run, BOTS[name], DAYS)
    assert once.days == DAYS or once.ending
    assert play(Run.begin(begun, pack), BOTS[name], DAYS) == once
    verdict = verify(path, lambda _header, _path: pack)
    assert verdict.code == (0 if once.ending else 4), verdict.message
    assert verdict.digest == once.digest


def test_bots_are_what_their_names_say(pack: Pack) -> None:
    counts = {
        name: play(Run.begin(header(pack, 4711, "kettle"), pack), BOTS[name], DAYS).counts
        for name in ("spam", "rest", "wall", "burner")
    }
    assert set(counts["spam"]) == {"post", "choices"}
    assert set(counts["rest"]) <= {"rest", "choices"}
    assert OUTWARD.isdisjoint(counts["wall"])
    assert "rest" not in counts["burner"]


@pytest.mark.parametrize("seed", [6, 7])
def test_a_deep_room_is_not_won_by_doing_nothing_in_it(pack: Pack, seed: int) -> None:
    begun = header(pack, seed, "tilde", Wish(mode="sprint"))
    rested = play(Run.begin(begun, pack), BOTS["rest"])
    assert rested.ending == "base:museum"


def test_the_burner_works_overtime_and_the_reference_does_not(pack: Pack) -> None:
    sight = observe(first(header(pack, 4711, "kettle"), pack).world, pack)
    assert sight.left(BOTS["burner"](sight)) <= 0
    assert sight.left(BOTS["reference"](sight)) >= 0


def test_looking_changes_nothing(pack: Pack) -> None:
    turn = first(header(pack, 1, "kettle"), pack)
    sight = observe(turn.world, pack)
    assert sight.left(Day()) == 5
    assert sight.sparks
    assert Entry("post", (sight.sparks[0].root,)) in sight.options(Day())
    assert first(header(pack, 1, "kettle"), pack).digest == turn.digest


def test_luck_is_even_and_keyed(pack: Pack) -> None:
    sights = [observe(first(header(pack, seed, "kettle"), pack).world, pack) for seed in range(3)]
    drawn = {luck(sight, f"draw {k}", 1000) for sight in sights for k in range(40)}
    assert len(drawn) > 100
    assert luck(sights[0], "x", 1000) == luck(sights[0], "x", 1000)


def test_an_unknown_bot_is_told() -> None:
    with pytest.raises(UsageError, match=r"did you mean reference\?"):
        named("referense")
