"""What a pack says of its platforms, as columns, one row a platform (P)."""

import numpy as np

from game.model.arrays import I64
from game.model.once import kept
from game.model.pack import Pack
from game.model.units import ONE
from game.model.world import World

_BITS = 29  # platforms with a mark of their own; the rest share one


class Venues:
    """The platforms' own numbers."""

    def __init__(self, pack: Pack) -> None:
        places = pack.platforms
        self.appetite: I64 = np.array([place.appetite for place in places], dtype=np.int64)
        self.known: I64 = np.array([place.known for place in places], dtype=np.int64)
        self.max_bite: I64 = np.array([place.max_bite for place in places], dtype=np.int64)
        self.audience: I64 = _shares([place.audience for place in places])
        self.accounts: I64 = _shares([place.accounts for place in places])
        self.natives: I64 = _shares([place.natives for place in places])
        self.feeds: I64 = np.zeros((len(places), len(places)), dtype=np.int64)
        """[from, to] chance that a copy is made there, Q16, summed up along a row."""
        for row, place in enumerate(places):
            for to, chance in place.feeds:
                self.feeds[row, to] = chance
        np.cumsum(self.feeds, axis=1, out=self.feeds)

        self.bits = [(2 << min(row, _BITS)) | place.chamber for row, place in enumerate(places)]
        """The mark that each leaves in `roots.places`."""
        self._load = pack.params["platform_load"]
        self._worn = pack.params["saturation_abroad"]

    def crowd(self, world: World) -> I64:
        """Return L: the copies in the air at which a platform is crowded."""
        return np.maximum(world.platforms.audience.astype(np.int64) * self._load >> 16, 1)

    def tired(self, world: World) -> I64:
        """Return sigma · N: the copies of one idea at which half an audience has seen it."""
        return np.maximum(world.platforms.audience.astype(np.int64) * self._worn >> 16, 1)

    def fame(self, world: World, copies: I64, worn: int = 1) -> I64:
        """Return so many copies, or in a small world what tires its widest audience so often."""
        return np.minimum(copies, worn * self.tired(world).max(initial=0))

    def account(self, luck: I64) -> I64:
        """Return platforms drawn by where people have accounts; luck in Q16."""
        return np.searchsorted(np.cumsum(self.accounts), luck, side="right").clip(
            0, max(self.accounts.size - 1, 0)
        )


def of(pack: Pack) -> Venues:
    """Return a pack's platforms: the columns are made once."""
    return kept(pack, Venues, lambda: Venues(pack))


def _shares(weights: list[int]) -> I64:
    """Return weights as shares of ONE."""
    total = max(sum(weights), 1)
    return np.array([weight * ONE // total for weight in weights], dtype=np.int64)
