"""What stands for a night: where rooms begin, who draws visits, how busy it is.

Nothing in here is state: all of it follows from the world, and is made anew when seats change.
"""

import numpy as np

from game.engine import tables
from game.engine.chance import Stream
from game.engine.guide import Guide
from game.model.arrays import I32, I64, U64
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, ONE, QUALITY, SLOTS
from game.model.world import World

_HALF = ONE >> 1


class Footing:
    """Derived columns over rooms (R) and members (M).

    At dawn nobody comes by any more, and who might is not reckoned.
    """

    def __init__(self, world: World, pack: Pack, *, dawn: bool = False) -> None:
        rooms = world.rooms
        self.rows: I64 = np.arange(rooms.uid.size, dtype=np.int64)
        self.starts: I64 = np.concatenate([[0], np.cumsum(rooms.size, dtype=np.int64)])
        self.posts: I64 = rooms.posts.sum(axis=1, dtype=np.int64)
        self.posters: I64 = rooms.posters.sum(axis=1, dtype=np.int64)
        self.tally: I32 = np.zeros(world.members.id.size, dtype=np.int32)
        """Zeros over members, to add in; whoever does leaves it as it was."""
        self.audience: I64 = np.maximum(rooms.size * pack.params["saturation"] >> 16, 8)
        self.called: I64 = np.zeros(rooms.uid.size, dtype=np.int64)
        """People called so far tonight by what is read abroad, expected, Q16, (R,)."""
        self._crowd = tables.crowding(pack.params["crowd_at"], pack.params["crowd"])
        self._known = tables.known(pack.params["known_at"], pack.params["known_on"])
        self._crew = rooms.crew.astype(np.int64)
        if not dawn:
            self._draw(world)

    def _draw(self, world: World) -> None:
        """Settle who draws visits, and everybody's luck with them."""
        rooms, members = world.rooms, world.members
        self.pull: I64 = np.zeros(members.id.size + 1, dtype=np.int64)
        """Running sum over members of rate · (1/2 + A), Q12."""
        weight = members.belonging.astype(np.int64)
        weight += _HALF
        weight *= members.rate
        weight >>= 12
        np.cumsum(weight, out=self.pull[1:])
        self.guide = Guide(self.pull)
        self.low: I64 = self.pull[self.starts[:-1]]
        self.span: I64 = self.pull[self.starts[1:]] - self.low
        self.daily: I64 = (self.span << 4) * rooms.visits // QUALITY
        """Visits a day before the hour and the crowd are known, Q16."""
        self._visits = _visits(world)

    def turn(self, world: World, clock: int) -> None:
        """Let the acts of a day ago fall out of the last 24 hours."""
        rooms = world.rooms
        self.posts -= rooms.posts[:, clock]
        self.posters -= rooms.posters[:, clock]
        rooms.posts[:, clock] = 0
        rooms.posters[:, clock] = 0

    def visits_luck(self, clock: int) -> U64:
        """Return each room's word for how many come by in an hour of the day, shape (R,)."""
        return self._visits[clock]

    def crowd(self) -> I64:
        """Return how a busy room draws visits, Q16, shape (R,)."""
        return self._crowd[np.minimum(self.posts, self._crowd.size - 1)]

    def known(self) -> I64:
        """Return K = 2 / (1 + posters24 / D) of each room, Q16, lowered by an overrun crew."""
        return self._known[np.minimum(self.posters, self._known.size - 1)] * self._crew >> 16

    def own(self) -> I64:
        """Return the share of a screen that acts of the last 24 hours fill, Q16, shape (R,)."""
        return np.minimum(self.posts, SLOTS) * ONE // SLOTS

    def acted(self, world: World, rooms: I64, clock: int) -> None:
        """Count acts of an hour of the day, one a room given."""
        np.add.at(world.rooms.posts[:, clock], rooms, np.uint16(1))
        np.add.at(self.posts, rooms, np.int64(1))


def _visits(world: World) -> U64:
    """Return words for the visits of every room in the 24 hours to come, by hour of the day."""
    tick, seed = world.host.tick, world.host.seed
    return Stream(seed, "visits", tick).lanes(world.rooms.uid, HOURS_A_DAY)
