"""A season: which bots play which rooms how often, as a list of contests."""

from dataclasses import dataclass

from game.engine.verbs import ALL
from game.errors import UsageError
from game.model.pack import Pack
from game.model.record import Header
from game.model.terms import AS_USUAL, Wish
from game.run.opening import header, room_row
from game.tools.bots import named
from game.tools.league.contest import Contest

BOTS = ("random", "spam", "wall", "mixed", "rusher", "founder", "reference", "planner")
ABLATED = "reference"
SLOW = {"planner": 3}
"""Bots that think long, and how many runs of theirs in a room are enough."""
FIRST_SEED = 1


@dataclass(frozen=True)
class Season:
    """What is asked for: bots and rooms (none: all), runs of each, and on which terms."""

    runs: int
    bots: tuple[str, ...] = BOTS
    rooms: tuple[str, ...] = ()
    wish: Wish = AS_USUAL
    ablation: bool = True

    def headers(self, pack: Pack) -> list[list[Header]]:
        """Return how each run begins, by room; seeds are the same in every room.

        Raises UsageError for what there is not.
        """
        names = self.rooms or tuple(room.id for room in pack.rooms)
        rooms = [pack.rooms[room_row(pack, name)].id for name in names]
        seeds = range(FIRST_SEED, FIRST_SEED + self.runs)
        return [[header(pack, seed, room, self.wish) for seed in seeds] for room in rooms]

    def contests(self, pack: Pack) -> list[Contest]:
        """Return all runs, in the order in which they are told of. Raises UsageError."""
        if not self.bots:
            what = "a league needs a bot"
            raise UsageError(what, f"for example --bots {BOTS[0]},{ABLATED}")
        for bot in self.bots:
            named(bot)
        rooms = self.headers(pack)
        played = [
            Contest(one, bot)
            for bot in self.bots
            for headers in rooms
            for one in headers[: SLOW.get(bot, self.runs)]
        ]
        without = [
            Contest(one, ABLATED, verb.id)
            for verb in ALL
            for headers in rooms
            for one in headers
            if self.ablation and ABLATED in self.bots
        ]
        return played + without
