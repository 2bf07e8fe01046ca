"""The rusher: out with it, as far and as soon as it goes, and a deal with whoever asks."""

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, answered, carried
from game.tools.sight import Sight

_BARGAIN = 2  # the mode of answer that is a deal


def rusher(sight: Sight) -> Day:
    """Post what catches, sign it and leak it, call on every neighbour; at home only in between."""
    day = answered(sight)
    options = sight.options(day)
    catch = {idea.root: idea.catch for idea in (*sight.sparks, *sight.live)}
    heat = {idea.root: idea.today for idea in sight.live}
    deals = [entry for entry in _of(options, "answer") if entry.args[1] == _BARGAIN]
    posts = sorted(_of(options, "post"), key=lambda entry: -catch.get(entry.args[0], 0))
    out = [entry for entry in _of(options, "leak") if entry.args[2] == 1]
    out.sort(key=lambda entry: (-heat.get(entry.args[0], 0), entry.args))
    calls = sorted(_of(options, "bridge"), key=lambda entry: -heat.get(entry.args[1], 0))
    home = [*_of(options, "callback")[:1], *_of(options, "host")[:1]]
    away = [*deals, *posts[:1], *out[:1]]
    if sight.vitals["fatigue"] > TIRED:
        return carried(sight, day, [Entry("rest"), *away])
    return carried(sight, day, [*away, *home, *calls[:2], *out[1:], Entry("rest")])


def _of(options: tuple[Entry, ...], verb: str) -> list[Entry]:
    return [entry for entry in options if entry.verb == verb]
