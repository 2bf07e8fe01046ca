"""Bots: each decides a day from what may be seen. Their luck is keyed by seed and day, never drawn.

They are yardsticks: some are deliberately foolish, and `reference` is a heuristic that can be read.
A new one is a file and its line in `BOTS`.
"""

from game.errors import UsageError
from game.run.meant import meant
from game.tools.bots.foolish import at_random, burner, rest, spam
from game.tools.bots.founder import founder
from game.tools.bots.mixed import mixed
from game.tools.bots.planner import planner
from game.tools.bots.plans import OUTWARD, Bot, luck, planned
from game.tools.bots.reference import reference
from game.tools.bots.rusher import rusher
from game.tools.bots.wall import wall

__all__ = ["BOTS", "OUTWARD", "Bot", "luck", "named", "planned", "reference"]

BOTS: dict[str, Bot] = {
    "random": at_random,
    "spam": spam,
    "rest": rest,
    "wall": wall,
    "burner": burner,
    "mixed": mixed,
    "rusher": rusher,
    "founder": founder,
    "reference": reference,
    "planner": planner,
}


def named(name: str) -> Bot:
    """Return the bot of a name. Raises UsageError, with the one that was meant."""
    if name not in BOTS:
        what = f"there is no bot {name[:40]!a}"
        raise UsageError(what, meant(name, list(BOTS)))
    return BOTS[name]
