"""The environment keeps Gymnasium's promises and the game's: it is checked by their own checker."""

from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

from game.model.day import Day, Entry
from game.model.pack import Pack
from game.model.terms import Wish
from game.model.units import PARTING_DAY
from game.run.verify import verify
from game.tools.gym import ID
from game.tools.gym.actions import ANSWERS, CLOSE, COUNT, FIRST, OFFERS, STANDING, moves
from game.tools.gym.env import LittleRooms
from game.tools.gym.numbers import IDEA, INTENT, MEMBER, METERS, NEIGHBOUR, VITALS
from game.tools.script import begin
from game.tools.sight import observe


@pytest.fixture(autouse=True)
def _saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ROOMS_SAVES", str(tmp_path / "saves"))


def made(**wish: Any) -> gymnasium.Env[Any, Any]:  # noqa: ANN401 - what Gymnasium passes on
    return gymnasium.make(ID, **wish)


def test_their_checker_finds_nothing() -> None:
    check_env(made().unwrapped)


def episode(env: gymnasium.Env[Any, Any], seed: int, steps: int = 10_000) -> list[Any]:
    """Every step of an agent that does whatever is open, by its own luck."""
    env.action_space.seed(seed)
    seen, info = env.reset(seed=seed)
    told: list[Any] = [(seen, info)]
    while len(told) <= steps:
        assert np.array_equal(seen["action_mask"], info["action_mask"])
        action = env.action_space.sample(info["action_mask"])
        seen, reward, ended, cut, info = env.step(action)
        told.append((seen, float(reward), ended, info))
        assert info["refused"] == ""
        assert seen in env.observation_space
        if ended or cut:
            break
    return told


def test_an_episode_ends_is_repeated_and_stands_in_a_recording(pack: Pack, tmp_path: Path) -> None:
    env = made(saves=str(tmp_path))
    told = episode(env, 11)
    env.close()
    _, _, ended, info = told[-1]
    assert ended
    (path,) = tmp_path.glob("*.room.jsonl")
    verdict = verify(path, lambda _header, _path: pack)
    assert (verdict.code, verdict.ending) == (0, info["ending"]), verdict.message
    assert info["seed"] in path.name
    assert sum(reward for _, reward, _, _ in told[1:]) == verdict.imprint - told[0][0]["vitals"][-1]
    again = episode(env, 11, 30)
    for (seen, *_), (same, *_) in zip(told, again, strict=False):
        assert all(np.array_equal(seen[name], same[name]) for name in seen)


def test_what_is_seen_is_the_sight(pack: Pack) -> None:
    env = made()
    seen, info = env.reset(options={"seed": "soup"})
    with begin("kettle", "soup", pack=pack) as run:
        sight = observe(run.turn.world, pack)
    assert set(VITALS) == set(sight.vitals)
    assert seen["vitals"].tolist() == [sight.vitals[name] for name in VITALS]
    assert seen["evening"].tolist() == [1, 30, 5, sight.core_goal]
    assert seen["sparks"][0].tolist() == [int(getattr(sight.sparks[0], n)) for n in IDEA]
    assert seen["live"].max() == -1
    assert seen["members"][3, MEMBER.index("loyalty")] == sight.members[3].loyalty
    assert seen["intents"][0, INTENT.index("days")] == sight.intents[0].days
    assert seen["neighbours"][1, NEIGHBOUR.index("warmth")] == sight.neighbours[1].warmth
    assert seen["offers"][0].tolist() == [
        *(sight.offers[0].hours, sight.offers[0].odds),
        *(sight.offers[0].promise.get(meter, 0) for meter in METERS),
    ]
    open_now = moves(sight, Day())
    entries = [move for move in open_now.values() if isinstance(move, Entry)]
    assert tuple(entries) == sight.options(Day())
    number = next(n for n, move in open_now.items() if move == entries[0])
    assert seen["options"][number].tolist() == [1, *entries[0].args, -1, -1]
    assert np.flatnonzero(info["action_mask"]).tolist() == list(open_now)


def test_every_meter_that_a_choice_moves_has_its_column(pack: Pack) -> None:
    choices = [choice for event in pack.events for choice in event.choices]
    outcomes = [choice.good for choice in choices] + [c.bad for c in choices if c.bad]
    moved = {effect.meter for outcome in outcomes for effect in outcome.effects}
    assert moved <= set(METERS)


def test_an_action_plans_and_closing_lets_a_night_pass() -> None:
    env = made(render_mode="ansi", reward=lambda before, after: float(after.day - before.day))
    seen, _ = env.reset(seed=1)
    choice, post = CLOSE + 1, FIRST
    planned, reward, _, _, info = env.step(post)
    assert (reward, info["refused"]) == (0.0, "")
    assert planned["evening"][2] == seen["evening"][2] - 1
    assert "plan: post '" in str(env.render())
    chosen, *_ = env.step(choice)
    assert not chosen["action_mask"][1 : 1 + OFFERS].any()
    same, reward, _, _, info = env.step(COUNT - 1)
    assert (info["refused"], same["evening"][2]) == ("closed", chosen["evening"][2])
    morning, reward, *_ = env.step(CLOSE)
    assert (reward, morning["evening"][0]) == (1.0, 2)
    assert morning["evening"][2] == 5


def test_the_room_can_be_closed_and_that_is_an_ending() -> None:
    env = made()
    _, info = env.reset(seed=2)
    farewell = CLOSE + 1 + OFFERS + STANDING.index("offer:close") * ANSWERS
    for _ in range(PARTING_DAY - 1):
        assert not info["action_mask"][farewell]
        *_, info = env.step(CLOSE)
    planned, _, ended, _, info = env.step(farewell)
    assert (ended, info["refused"]) == (False, "")
    assert not planned["action_mask"][farewell]
    _, _, ended, _, info = env.step(CLOSE)
    assert ended
    assert info["ending"].startswith("base:")


def test_it_is_stepped_only_once_it_is_reset() -> None:
    with pytest.raises(gymnasium.error.ResetNeeded):
        LittleRooms().step(np.int64(CLOSE))


def test_a_run_may_be_of_another_size() -> None:
    village, few = made().reset(seed=5)[0], made(wish=Wish(members=400)).reset(seed=5)[0]
    assert village["neighbours"].min() >= 0
    assert few["neighbours"][1:].max() == -1
