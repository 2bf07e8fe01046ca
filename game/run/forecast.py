"""What a plan may come to by the next morning: p10·p50·p90 of 48 futures, and a word.

Pure: a frozen world and a plan in, a value out, and nothing is changed; so it can be asked for in
any thread. The same question has the same answer, and none is the true future.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np

from game.engine.mornings import Mornings, mornings, reading
from game.model.arrays import I64, Bools
from game.model.day import Day, Entry
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

FUTURES = 48
EVENINGS = 16
"""Evenings of their own luck among them: little is left to chance in one."""
LOW, HIGH = 4, FUTURES - 5
"""Places of p10 and p90 in order: 39 of the 49 places that a truth can take lie between."""
_SAFE, _LIKELY = 85, 50


class Word(Enum):
    """How sure something is."""

    LONG_SHOT = "long shot"
    LIKELY = "likely"
    SAFE = "safe"


@dataclass(frozen=True)
class Band:
    """p10, p50 and p90 of a figure: counts as they are, meters in hundredths of a point."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True)
class Fate:
    """What may become of an idea by the morning."""

    said: Band  # times: acts at home and copies abroad
    home: Band
    abroad: Band
    lives: int  # per cent of futures in which it is alive, or canon


@dataclass(frozen=True)
class Forecast:
    """What a plan may come to: every meter, every idea that lives tonight, and a word.

    `chance` is what the word is made of: per cent of futures in which the imprint is no worse for
    it, and what is put on the board lives.
    """

    meters: dict[str, Band]
    ideas: dict[int, Fate]
    chance: int
    lives: bool  # whether something new has to live for it
    moves: dict[str, int] = field(default_factory=dict)  # what one more verb moves each meter by
    idle: bool = False  # whether it leaves the imprint as it is in every future
    ends: dict[int, int] = field(default_factory=dict)  # futures in which a run ends so, by row

    @property
    def word(self) -> Word:
        """The chance in a word."""
        if self.chance >= _SAFE:
            return Word.SAFE
        return Word.LIKELY if self.chance >= _LIKELY else Word.LONG_SHOT


@dataclass
class Forecaster:
    """Answers for one morning; what was asked once is remembered."""

    world: World
    pack: Pack
    _known: dict[object, Mornings] = field(default_factory=dict)

    def plan(self, day: Day) -> Forecast:
        """Return what a plan comes to, against doing nothing; the day must not be refused.

        Nothing is held against this morning.
        """
        found, nothing = self._futures(day), self._futures(Day())
        least = nothing.meters["imprint"] if day != Day() else reading(self.world)["imprint"]
        return _told(found, _lives(found, set(nothing.ideas)), found.meters["imprint"] >= least)

    def verb(self, day: Day, entry: Entry) -> Forecast:
        """Return what a plan comes to with one more entry, against the plan without it."""
        before = self._futures(day)
        after = self._futures(Day(day.choices, (*day.plan, entry)))
        more = {name: after.meters[name] - before.meters[name] for name in after.meters}
        told = _told(after, _lives(after, set(before.ideas)), more["imprint"] >= 0)
        moves = {name: band(values).middle for name, values in more.items()}  # future by future
        return replace(told, moves=moves, idle=not more["imprint"].any())

    def _futures(self, day: Day) -> Mornings:
        key = (tuple(sorted(day.choices.items())), day.plan)
        if key not in self._known:
            self._known[key] = mornings(self.world, self.pack, day, range(FUTURES), EVENINGS)
        return self._known[key]


def _lives(found: Mornings, before: set[int]) -> Bools | None:
    """Return in which futures all that a plan adds to the board lives; None if it adds nothing.

    What was not put there in a future, as when nobody posts unasked, cannot die in it.
    """
    new = [idea for root, idea in found.ideas.items() if root not in before]
    return np.all([each.alive >= each.begun for each in new], axis=0) if new else None


def _told(found: Mornings, lives: Bools | None, better: Bools) -> Forecast:
    good = better if lives is None else better & lives
    return Forecast(
        {name: band(values) for name, values in found.meters.items()},
        {
            root: Fate(
                band(idea.home + idea.abroad),
                band(idea.home),
                band(idea.abroad),
                int(idea.alive.sum()) * 100 // FUTURES,
            )
            for root, idea in found.ideas.items()
        },
        int(good.sum()) * 100 // FUTURES,
        lives is not None,
        ends=dict(Counter(row for row in found.ends.tolist() if row != NONE)),
    )


def band(values: I64) -> Band:
    """Return p10·p50·p90 of a figure's futures."""
    low, middle, high = np.sort(values)[[LOW, FUTURES // 2, HIGH]].tolist()
    return Band(low, middle, high)


def place(values: I64, truth: int, luck: int) -> int:
    """Return where a truth stands among the futures, 0 … FUTURES; among equals by luck, 32 bits.

    From p10 to p90 it stands after LOW and not after HIGH.
    """
    less, same = int((values < truth).sum()), int((values == truth).sum())
    return less + (luck * (same + 1) >> 32)
