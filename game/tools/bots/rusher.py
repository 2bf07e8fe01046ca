"""The rusher: out with it, as far and as soon as it goes."""

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, answered, carried
from game.tools.sight import Sight


def rusher(sight: Sight) -> Day:
    """Post what catches, sign it and leak it, call on every neighbour; sleep only when worn out."""
    day = answered(sight)
    options = sight.options(day)
    catch = {idea.root: idea.catch for idea in (*sight.sparks, *sight.live)}
    heat = {idea.root: idea.today for idea in sight.live}
    posts = sorted(_of(options, "post"), key=lambda entry: -catch.get(entry.args[0], 0))
    out = [entry for entry in _of(options, "leak") if entry.args[2] == 1]
    out.sort(key=lambda entry: (-heat.get(entry.args[0], 0), entry.args))
    calls = sorted(_of(options, "bridge"), key=lambda entry: -heat.get(entry.args[1], 0))
    wishes = [*posts[:2], *out[:2], *calls[:3], *posts[2:], *out[2:]]
    worn = sight.vitals["fatigue"] > TIRED
    return carried(sight, day, [Entry("rest"), *wishes] if worn else [*wishes, Entry("rest")])


def _of(options: tuple[Entry, ...], verb: str) -> list[Entry]:
    return [entry for entry in options if entry.verb == verb]
