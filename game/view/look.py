"""What a view looks at: one morning, all that led to it, and its words worked out once."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from game.engine.chance import pick
from game.model.day import Day
from game.model.night import Delta, Happening, Night, Strip
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY
from game.model.world import Status, World
from game.run.history import History, Leaf
from game.view import called
from game.view.slots import quoted
from game.view.wording import Words


@dataclass(frozen=True)
class Look:
    """A morning's world, the pack, the history up to it, the plan so far and the night before."""

    world: World
    pack: Pack
    history: History
    day: Day = field(default_factory=Day)
    night: Night | None = None

    @cached_property
    def words(self) -> Words:
        """The wordings of this world."""
        return Words(self.world, self.pack)

    @cached_property
    def names(self) -> dict[int, str]:
        """What remixes are called, by their roots."""
        return called.names(self.world, self.words)

    @cached_property
    def marks(self) -> Counter[str]:
        """How many of the ideas alive or canon, and no remixes, go by each mark."""
        kept = (Status.LIVE, Status.CANON)
        roots = np.flatnonzero(np.isin(self.world.roots.status, kept)).tolist()
        variants = [int(self.world.roots.variant[root]) for root in roots if root not in self.names]
        return Counter(map(self.words.mark, variants))

    def called(self, root: int) -> str:
        """Return a remix's name, an idea's mark, or its words where another goes by that mark."""
        if root in self.names:
            return self.names[root]
        mark = self.words.mark(int(self.world.roots.variant[root]))
        return mark if self.marks[mark] <= 1 else quoted(self.words.idea(root))

    def listed(self, root: int) -> str:
        """Return an idea's words for a row that may cut them: a remix's name stands before them."""
        words = self.words.idea(root)
        return f"{self.names[root]}: {words}" if root in self.names else words

    def quoted(self, root: int) -> str:
        """Return an idea as it is called, in quotes."""
        return quoted(self.called(root).strip("'"))

    def tick_after(self, day: int) -> int:
        """Return the tick with which the night of a day ended; of day 0: at which all began."""
        return self.world.host.tick - (len(self.history.leaves) - day) * HOURS_A_DAY

    @property
    def last(self) -> Leaf | None:
        """The newest closed day, if any."""
        return self.history.leaves[-1] if self.history.leaves else None

    @property
    def ledger(self) -> tuple[Delta, ...]:
        """What moved the meters last night."""
        return self.last.ledger if self.last else ()

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """What happened last night."""
        return self.last.happenings if self.last else ()

    @property
    def strips(self) -> tuple[Strip, ...]:
        """How the ideas fared last night."""
        return self.last.strips if self.last else ()

    def pick(self, what: str, at: tuple[int, int, int], below: int) -> int:
        """Return a fixed whole number in 0 … below - 1; it moves nothing in the rules."""
        return pick(self.world.host.seed, f"view {what}", at, max(below, 1))

    def day_of(self, what: Happening) -> int:
        """Return the day in whose night something happened."""
        leaves = self.history.leaves
        days = (leaf.day for leaf in leaves if any(each is what for each in leaf.happenings))
        return next(days, self.world.host.day)

    def one_of(self, lines: tuple[str, ...], what: Happening, own: str = "") -> str:
        """Return one of some ways to say a thing: the same for the same happening.

        `own`: by what name the room may have lines of its own for it.
        """
        lines = self.pack.rooms[self.world.host.room].retold.get(own) or lines
        at = (what.root + 1, what.amount, self.day_of(what))
        return lines[self.pick(what.kind.value, at, len(lines))]
