"""Two worlds of one seed, one with a law and one without, living through the same days."""

from dataclasses import dataclass, replace

from game.engine import legal
from game.engine.setup import begin
from game.engine.step import step
from game.model.arrays import Bools
from game.model.day import Day
from game.model.night import ActKind, Kind, Night
from game.model.pack import Pack
from game.model.units import PLAYER
from game.model.world import World

ROOMS, SEED, NIGHTS = 6, 11, 4


def bent(pack: Pack, **amounts: int) -> Pack:
    """Return a pack whose first room has these laws besides, and no verb closed by the day."""
    first = pack.rooms[0]
    own = tuple(sorted(amounts.items()))
    return replace(pack, rooms=(replace(first, laws=own, open_on=()), *pack.rooms[1:]))


@dataclass(frozen=True)
class Month:
    """Some days of one world."""

    pack: Pack
    first: World
    nights: tuple[Night, ...]

    @property
    def last(self) -> World:
        """The last morning."""
        return self.nights[-1].world

    def told(self, kind: Kind) -> int:
        """How much was told of a kind: amounts, or 1 each."""
        every = (each for night in self.nights for each in night.happenings)
        return sum(max(each.amount, 1) for each in every if each.kind is kind and each.who < 0)

    def acts(self, kind: ActKind) -> int:
        """How many acts of a kind were done by people who were here on the first day."""
        return sum(int((ours(night) & (night.acts.kind == kind)).sum()) for night in self.nights)


def ours(night: Night) -> Bools:
    """Return which acts of a night were done by people who were here on the first day."""
    acts = night.acts
    return (acts.member >= 0) & (acts.member >> 40 == PLAYER)


def lived(pack: Pack, days: int = NIGHTS) -> Month:
    """Return days on which the first spark was posted."""
    first = world = begin(pack, SEED, 0, ROOMS)
    nights = []
    for _ in range(days):
        posts = [e for e in legal.options(world, pack, Day()) if e.verb == "post"]
        nights.append(step(world, pack, Day({}, tuple(posts[:1]))))
        world = nights[-1].world
    return Month(pack, first, tuple(nights))
