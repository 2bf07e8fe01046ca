"""A season: which bots play which rooms how often, as a list of contests."""

from dataclasses import dataclass

from game.engine.verbs import ALL
from game.errors import UsageError
from game.model.pack import Pack
from game.model.record import Header
from game.model.terms import AS_USUAL, Wish
from game.run.opening import header, room_row
from game.tools.bots import named
from game.tools.league.contest import SEEKING, Contest
from game.tools.seekers import SEEKERS

ALL_VERBS = tuple(verb.id for verb in ALL)
BOTS = (
    "random",
    "spam",
    "wall",
    "mixed",
    "rusher",
    "founder",
    "reference",
    "planner",
    SEEKING,
)
ABLATED = {"reference": ALL_VERBS, "rusher": ("leak", "bridge", "answer"), "founder": ("split",)}
"""Bots that also play without a verb: the reference without each, a style without its own."""
FEW = {"planner": 3, SEEKING: 6}
"""Bots that think long, or are many, and how many runs of theirs in a room are enough."""
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
            raise UsageError(what, f"for example --bots {BOTS[0]},reference")
        for bot in self.bots:
            if bot != SEEKING:
                named(bot)
        rooms = self.headers(pack)
        played = [
            Contest(one, bot, goal=goal)
            for bot in self.bots
            for headers in rooms
            for goal in (_goals(pack, headers[0].room) if bot == SEEKING else ("",))
            for one in headers[: FEW.get(bot, self.runs)]
        ]
        without = [
            Contest(one, bot, verb)
            for bot, verbs in ABLATED.items()
            for verb in verbs
            for headers in rooms
            for one in headers
            if self.ablation and bot in self.bots
        ]
        return played + without


def _goals(pack: Pack, room: str) -> list[str]:
    """Return the endings that are best looked for in a room."""
    at_home = {goal for goal, seeker in SEEKERS.items() if seeker.room == room}
    return [ending.id for ending in pack.endings if ending.id in at_home]
