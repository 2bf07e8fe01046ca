"""Seekers: for every ending a bot that heads for it, so that each can be shown to be reached.

They know what an ending asks and little else; none of them plays well. A new ending's is a line.
"""

from functools import partial

from game.model.day import Day
from game.tools.bots import foolish
from game.tools.bots.plans import Bot
from game.tools.bots.reference import reference
from game.tools.bots.rusher import rusher
from game.tools.seekers import inward, outward, ruin
from game.tools.seekers.turns import Seeker, taking
from game.tools.sight import Sight

__all__ = ["SEEKERS", "Seeker", "declaring"]

SEEKERS: dict[str, Seeker] = {
    "base:burnt_out": Seeker(foolish.burner),
    "base:ghost_town": Seeker(ruin.cold),
    "base:forked": Seeker(ruin.spiteful),
    "base:schism": Seeker(ruin.partisan, "base:annex"),
    "base:captured": Seeker(ruin.careless),
    "base:long_table": Seeker(reference, "base:tilde"),
    "base:thousand_rooms": Seeker(inward.mother),
    "base:word_everyone_uses": Seeker(rusher),
    "base:speech": Seeker(outward.speaker, "base:gutterbirds"),
    "base:name_on_the_door": Seeker(inward.dealer),
    "base:exodus": Seeker(inward.stayer),
    "base:archive": Seeker(inward.closer),
    "base:nobody_noticed": Seeker(inward.recluse, "base:night_bus"),
    "base:handover": Seeker(inward.giver),
    "base:theme_park": Seeker(outward.crier, "base:warehouse"),
    "base:museum": Seeker(foolish.rest),
    "base:still_lit": Seeker(inward.stayer),
}
"""By the full id of the ending."""


def declaring(seeker: Bot, ambition: str) -> Bot:
    """Return a seeker that declares an ambition when it is offered."""
    return partial(_declared, seeker, ambition)


def _declared(seeker: Bot, ambition: str, sight: Sight) -> Day:
    return taking(sight, seeker(sight), "offer:ambition", ambition)
