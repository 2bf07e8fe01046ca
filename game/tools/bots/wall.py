"""The wall: nothing leaves and nobody is let in."""

from game.model.day import Day, Entry
from game.tools.bots.plans import OUTWARD, TIRED, answered, carried
from game.tools.sight import Sight

_INWARD = ("host", "callback", "post", "encrypt", "remix", "retire", "spotlight", "translate")
"""What it does in an evening, one of each, as far as the hours go."""


def wall(sight: Sight) -> Day:
    """Keep everything inside, and the deepest first; rest when worn; never look out."""
    day = answered(sight)
    deep = {idea.root: idea.layers for idea in (*sight.live, *sight.canon)}
    options = [entry for entry in sight.options(day) if entry.verb not in OUTWARD]
    options.sort(key=lambda entry: -sum(deep.get(root, 0) for root in entry.args))
    wishes = [next((e for e in options if e.verb == verb), Entry("rest")) for verb in _INWARD]
    worn = sight.vitals["fatigue"] > TIRED
    return carried(sight, day, [Entry("rest"), *wishes] if worn else [*wishes, Entry("rest")])
