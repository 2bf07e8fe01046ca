"""The reference: a heuristic that can be read, without a look ahead."""

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, answered, carried
from game.tools.sight import Idea, Sight


def reference(sight: Sight) -> Day:
    """Play like somebody who has read the help: rest when worn, remix, host, keep what is good."""
    day = answered(sight)
    return carried(sight, day, _wishes(sight))


def _wishes(sight: Sight) -> list[Entry]:
    """Return all it would like to do tonight, the dearest first."""
    wishes: list[Entry] = []
    if sight.vitals["fatigue"] > TIRED:
        wishes.append(Entry("rest"))
    wishes += _answers(sight)
    wishes += _keeping(sight)
    wishes += _hosting(sight)
    wishes += _making(sight)
    wishes += _reading(sight)
    wishes += _crediting(sight)
    if sight.vitals["load"] > TIRED:
        wishes.append(Entry("moderate", (0,)))
    if sight.vitals["staleness"] > TIRED // 2 or sight.day % 3 == 0:
        wishes += _bridges(sight)
    return [*wishes, Entry("rest")]


def _answers(sight: Sight) -> list[Entry]:
    """Refuse whoever asks for something."""
    asked = [entry for entry in sight.options(Day()) if entry.verb == "answer"]
    return [entry for entry in asked if entry.args[1] == 0]


def _reading(sight: Sight) -> list[Entry]:
    """Call back what has rested; explain the deepest idea when many are new."""
    rested = sorted(sight.canon, key=lambda idea: (-idea.rested, idea.root))
    wishes = [
        Entry("callback", (idea.root,)) for idea in rested[1:2]
    ]  # the first is for an evening
    deep = sorted(sight.live, key=lambda idea: (-idea.layers, -idea.today))
    if sight.vitals["load"] > TIRED // 2:
        wishes += [Entry("translate", (idea.root,)) for idea in deep[:1]]
    return wishes


def _crediting(sight: Sight) -> list[Entry]:
    """Credit those who wrote what is liveliest."""
    lively = sorted(sight.live, key=lambda idea: -idea.today)
    return [Entry("spotlight", (idea.author,)) for idea in lively[:2] if idea.author >= 0]


def _keeping(sight: Sight) -> list[Entry]:
    """Retire what a force is after, or has been loved and now fades; or spoil its taste for it."""
    fading = [idea for idea in sight.live if idea.home > 3 * idea.today or idea.wanted]
    loved = sorted(fading, key=lambda idea: (-idea.layers, -idea.home))
    wanted = [idea for idea in loved if idea.wanted]
    hide = [Entry("sour" if idea.layers else "encrypt", (idea.root,)) for idea in wanted]
    return [*(Entry("retire", (idea.root,)) for idea in loved), *hide]


def _hosting(sight: Sight) -> list[Entry]:
    """Host on the deepest theme that has rested."""
    themes = [idea for idea in (*sight.canon, *sight.live) if idea.rested >= 4]  # noqa: PLR2004 - as the verb tells
    best = sorted(themes, key=lambda idea: (-_readable(sight, idea), -idea.layers, -idea.home))
    return [Entry("host", (idea.root,)) for idea in best[:1]]


def _readable(sight: Sight, idea: Idea) -> bool:
    """Whether most would follow it: no more than a layer beyond what the room reads."""
    return idea.layers <= sight.vitals["layers"] + 1


def _making(sight: Sight) -> list[Entry]:
    """Remix the two liveliest ideas, then post the best sparks."""
    lively = sorted(sight.live, key=lambda idea: (-idea.today, -idea.catch))
    others = [*lively[1:], *sorted(sight.canon, key=lambda idea: -idea.layers)]
    wishes = [Entry("remix", (lively[0].root, other.root)) for other in others[:1] if lively]
    sparks = sorted(sight.sparks, key=lambda idea: (-idea.catch - idea.bond, -idea.layers))
    return [Entry("post", (sparks[0].root,)), *wishes] if sparks else wishes


def _bridges(sight: Sight) -> list[Entry]:
    """Carry the liveliest idea to a neighbour."""
    open_now = [entry for entry in sight.options(Day()) if entry.verb == "bridge"]
    today = {idea.root: idea.today for idea in sight.live}
    return sorted(open_now, key=lambda entry: -today.get(entry.args[1], 0))[:1]
