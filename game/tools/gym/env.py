"""A run as an episode: an action plans one thing more or closes the day.

It knows nothing of learning; what a step is worth is asked of `reward`.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, SupportsFloat

import gymnasium
import numpy as np
from gymnasium import spaces

from game.model.day import Day
from game.model.pack import Pack
from game.model.terms import AS_USUAL, Wish
from game.run import codes
from game.run.run import Run
from game.run.turn import Refused
from game.tools.gym.actions import COUNT, Move, after, moves
from game.tools.gym.numbers import Numbers, mask, numbers, space
from game.tools.script import begin, load_pack
from game.tools.sight import Sight, observe

Reward = Callable[[Sight, Sight], float]
"""What a night was worth: the mornings before and after it."""
_SEEDS = 1 << codes.SEED_BITS
_pack = cache(load_pack)


def imprint(before: Sight, after: Sight) -> float:
    """Return by how much the imprint has changed."""
    return float(after.vitals["imprint"] - before.vitals["imprint"])


class LittleRooms(gymnasium.Env[Numbers, np.int64]):
    """One room, kept to its ending. See docs/bots.md for what is seen and what can be done.

    `wish`: the world's size, the weather and so on; `packs`: folders beside the game's own pack;
    `saves`: a folder for a recording an episode.
    Raises UsageError and PackError as `begin` and `load_pack` do.
    """

    metadata: dict[str, Any] = {"render_modes": ["ansi"], "render_fps": 1}  # noqa: RUF012 - theirs

    def __init__(
        self,
        room: str = "kettle",
        wish: Wish = AS_USUAL,
        reward: Reward = imprint,
        packs: tuple[str, ...] = (),
        saves: str | None = None,
        render_mode: str | None = None,
    ) -> None:
        self.observation_space = space()
        self.action_space = spaces.Discrete(COUNT)
        self.render_mode = render_mode
        self._room, self._reward, self._wish = room, reward, wish
        self._saves = Path(saves) if saves is not None else None
        self._pack: Pack = _pack(*packs)
        self._run: Run | None = None

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Numbers, dict[str, Any]]:
        """Begin a run; its seed follows from `seed`, or is `options["seed"]`, a code or a text."""
        super().reset(seed=seed)
        drawn = codes.encode(int(self.np_random.integers(_SEEDS)))
        text = (options or {}).get("seed", drawn)
        self.close()
        self._run = begin(self._room, text, self._wish, save=self._saves, pack=self._pack)
        self._sight = observe(self._run.turn.world, self._pack)
        self._plan(Day())
        return self._seen(), self._info()

    def step(self, action: np.int64) -> tuple[Numbers, SupportsFloat, bool, bool, dict[str, Any]]:
        """Plan or close. What is not open changes nothing, and `info["refused"]` says so."""
        run = self._running
        if action not in self._moves:
            return self._seen(), 0.0, self._over, False, self._info("closed")
        move = self._moves[int(action)]
        if move is not None:
            self._plan(after(self._day, move))
            return self._seen(), 0.0, self._over, False, self._info()
        gained, refused = self._night(run)
        return self._seen(), gained, self._over, False, self._info(refused)

    def _night(self, run: Run) -> tuple[float, str]:
        """Close the day; return what the night was worth, or why it did not come."""
        before = self._sight
        answer = run.do(self._day)
        if isinstance(answer, Refused):
            self._plan(Day())
            return 0.0, answer.refusal.reason.value
        self._sight = observe(answer.world, self._pack)
        self._plan(Day())
        return self._reward(before, self._sight), ""

    def _plan(self, day: Day) -> None:
        self._day = day
        self._moves: dict[int, Move] = moves(self._sight, day)

    @property
    def _running(self) -> Run:
        """The run. Raises Gymnasium's ResetNeeded if none was begun."""
        if self._run is None:
            raise gymnasium.error.ResetNeeded
        return self._run

    @property
    def _over(self) -> bool:
        return self._running.turn.over

    def _seen(self) -> Numbers:
        return numbers(self._sight, self._day, self._moves)

    def _info(self, refused: str = "") -> dict[str, Any]:
        header = self._running.header
        return {
            "action_mask": mask(self._moves),
            "seed": codes.encode(header.seed, header.rules),
            "ending": self._sight.ending,
            "refused": refused,
        }

    def render(self) -> str | None:
        """Return the morning and the plan in a few lines, for the mode "ansi"."""
        if self.render_mode != "ansi":
            return None
        sight = self._sight
        vitals = " ".join(f"{name} {value}" for name, value in sight.vitals.items())
        alive = ", ".join(sight.words(idea.root) for idea in sight.live)
        plan = ", ".join(f"{entry.verb} {sight.label(entry)}" for entry in self._day.plan)
        return f"day {sight.day}: {vitals}\nalive: {alive}\nplan: {plan}\n"

    def close(self) -> None:
        """Let go of the run; everything closed is in its recording, if there is one."""
        if self._run is not None:
            self._run.close()
            self._run = None
