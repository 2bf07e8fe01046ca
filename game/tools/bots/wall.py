"""The wall: nothing leaves and nobody is let in."""

from game.model.day import Day
from game.tools.bots.plans import OUTWARD, TIRED, answered, filled
from game.tools.sight import Sight


def wall(sight: Sight) -> Day:
    """Keep everything inside: rest when worn, else post, remix and host; never look out."""
    if sight.vitals["fatigue"] > TIRED:
        return filled(sight, answered(sight), lambda entry: entry.verb == "rest")
    return filled(sight, answered(sight), lambda entry: entry.verb not in OUTWARD)
