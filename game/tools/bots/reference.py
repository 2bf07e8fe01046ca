"""The reference: a heuristic that can be read, without a look ahead.

It mends what is worst tonight, then climbs: a reference a layer deeper than the room reads, kept
by a funeral, taught by calling it back. In a room too large to be known in it founds smaller ones.
"""

from collections.abc import Iterator

from game.model.day import Day, Entry
from game.tools.bots.plans import TIRED, answered, carried
from game.tools.sight import Idea, Sight

_RESTED = 4  # days, as the verbs tell
_DEEP = 4  # layers that make a long table
_CROWDED, _CLOSE = 80, 25  # load and staleness that cannot wait
_LARGE = 600  # members, of whom nobody knows the half
_DARE = 57  # trust from which it strikes a bargain
_REFUSE, _BARGAIN = 0, 2
_KNOCK = "Knock, and wait"
_RULES = ("Tell whoever asks", "The lamp goes out at one")
"""House rules that it signs as they open; the first of all only against a crowd."""


def reference(sight: Sight) -> Day:
    """Play like somebody who has read the help."""
    return carried(sight, farewell(sight, answered(sight)), _wishes(sight))


def farewell(sight: Sight, day: Day) -> Day:
    """On the last evening, hand over to somebody the room trusts, or shut the door yourself."""
    if sight.day < sight.days:
        return day
    able = {one.offer: one.answer for one in sight.standing}
    offer = "offer:step_down" if _heir(sight) >= _HEIR else "offer:close"
    return Day({**day.choices, offer: able[offer]}, day.plan) if offer in able else day


_HEIR = 80  # how far the room must trust who gets the keys


def _heir(sight: Sight) -> int:
    """Return how far the room trusts its successor: of who is here, the one who can't be named."""
    others = {one.answer for one in sight.standing if one.offer == "offer:successor"}
    trusts = [
        (one.attachment + one.loyalty) // 2
        for one in sight.members
        if one.here and one.id not in others
    ]
    return max(trusts, default=0)


def _wishes(sight: Sight) -> Iterator[Entry]:
    """Yield all it would like to do tonight, the dearest first."""
    now = sight.vitals
    if now["fatigue"] > TIRED:
        yield Entry("rest")
    yield from _answers(sight)
    if any(one.kind == "schism" for one in sight.intents) or _torn(sight):
        yield Entry("moderate", (1,))
    yield from _signing(sight)
    if now["load"] > _CROWDED:
        yield from _welcoming(sight)
    if now["members"] > _LARGE:
        yield from _founding(sight)
    if now["staleness"] > _CLOSE:
        yield from _airing(sight)
    yield from _keeping(sight)
    yield from _deepening(sight)
    yield from _teaching(sight)[:1]
    yield from _hosting(sight)
    yield from _posting(sight)
    yield from _crediting(sight)
    yield from _teaching(sight)[1:]
    yield Entry("rest")


def _answers(sight: Sight) -> list[Entry]:
    """Sell a large room's joke for hours while it is trusted; else refuse whoever asks."""
    sells = sight.vitals["members"] > _LARGE and sight.vitals["trust"] >= _DARE
    way = _BARGAIN if sells and not _courted(sight) else _REFUSE
    asked = [entry for entry in sight.options(Day()) if entry.verb == "answer"]
    return [entry for entry in asked if entry.args[1] == way]


def _courted(sight: Sight) -> bool:
    """Whether somebody wants a banner: no deals on such a day."""
    return any(one.kind == "cause" and one.stage == "pitch" for one in sight.intents)


def _torn(sight: Sight) -> bool:
    """Whether a large room says what two rivals wrote: it will take sides."""
    heard = {idea.author for idea in (*sight.live, *sight.canon)}
    return sight.vitals["members"] > _LARGE and any(
        tie.kind == "rival" and {one.who, tie.whom} <= heard
        for one in sight.members
        for tie in one.ties
    )


def _signing(sight: Sight) -> list[Entry]:
    """Sign the next of a few house rules."""
    open_now = [entry for entry in sight.options(Day()) if entry.verb == "charter"]
    wanted = ((_KNOCK,) if sight.vitals["load"] > _CROWDED else ()) + _RULES
    told = [(sight.label(entry), entry) for entry in open_now]
    return [entry for rule in wanted for label, entry in told if label.startswith(rule)][:1]


def _welcoming(sight: Sight) -> Iterator[Entry]:
    """Too many are new: show them what is said most, calm the rest."""
    said = sorted((*sight.live, *sight.canon), key=lambda idea: (-idea.layers, -idea.today))
    yield from (Entry("translate", (idea.root,)) for idea in said[:1])
    yield Entry("moderate", (0,))


def _founding(sight: Sight) -> list[Entry]:
    """Found a room round whoever is least at home here, while there is a core to spare."""
    if 2 * sight.vitals["core"] < 3 * sight.core_goal:
        return []
    held = {one.who: one.attachment for one in sight.members if one.here and not one.circle}
    able = [entry for entry in sight.options(Day()) if entry.verb == "split"]
    led = [entry for entry in able if len(entry.args) > 1 and entry.args[1] in held]
    return sorted(led, key=lambda entry: held[entry.args[1]])[:1]


def _airing(sight: Sight) -> list[Entry]:
    """Carry the liveliest idea to a neighbour; failing that, sign one and let it out."""
    today = {idea.root: idea.today for idea in sight.live}
    calls = [entry for entry in sight.options(Day()) if entry.verb == "bridge"]
    calls.sort(key=lambda entry: -today.get(entry.args[1], 0))
    out = [entry for entry in sight.options(Day()) if entry.verb == "leak" and entry.args[2]]
    out.sort(key=lambda entry: (-today.get(entry.args[0], 0), entry.args))
    return calls[:1] or out[:1]


def _keeping(sight: Sight) -> Iterator[Entry]:
    """Bury what a force is after, and what is as deep as anything kept; spoil it if it is young."""
    kept = max((idea.layers for idea in sight.canon), default=0)
    loved = sorted(sight.live, key=lambda idea: (-idea.layers, -idea.home))
    wanted = [idea for idea in loved if idea.wanted]
    deep = [idea for idea in loved if idea.layers >= kept]
    yield from (Entry("retire", (idea.root,)) for idea in (*wanted, *deep[:1]))
    yield from (Entry("sour" if idea.layers > 1 else "encrypt", (idea.root,)) for idea in wanted)


def _teaching(sight: Sight) -> list[Entry]:
    """Call back what has rested: first what is a layer beyond the room, then what is deepest."""
    beyond = sight.vitals["layers"] + 1
    rested = [idea for idea in sight.canon if idea.rested >= _RESTED]
    rested.sort(key=lambda idea: (idea.layers != beyond, idea.layers > beyond, -idea.layers))
    return [Entry("callback", (idea.root,)) for idea in rested]


def _hosting(sight: Sight) -> list[Entry]:
    """Host on the deepest theme that most can follow and that no callback wants."""
    themes = [idea for idea in (*sight.live, *sight.canon) if idea.rested >= _RESTED]
    themes.sort(key=lambda idea: (idea.layers > sight.vitals["layers"] + 1, -idea.layers))
    return [Entry("host", (idea.root,)) for idea in themes[:2]]


def _posting(sight: Sight) -> list[Entry]:
    """Post the best spark; one an evening is enough."""
    sparks = sorted(sight.sparks, key=lambda idea: (-idea.catch - idea.bond, -idea.layers))
    return [Entry("post", (idea.root,)) for idea in sparks[:1]]


def _deepening(sight: Sight) -> Iterator[Entry]:
    """Have something alive that is a layer deeper than what is kept: by remix, or by a password."""
    beyond = sight.vitals["layers"] + 1
    if any(idea.layers >= beyond for idea in (*sight.live, *sight.canon)) or beyond > _DEEP + 1:
        return
    lively = sorted(sight.live, key=lambda idea: (-idea.today, -idea.catch))
    ready = [idea for idea in lively if idea.layers == beyond - 1]
    yield from (Entry("encrypt", (idea.root,)) for idea in ready[:1])
    deep = [idea for idea in (*lively[1:], *sight.canon) if idea.layers == beyond - 1]
    pairs = [(first.root, other.root) for first in lively[:1] for other in deep[:1]]
    yield from (Entry("remix", pair) for pair in pairs)


def _crediting(sight: Sight) -> list[Entry]:
    """Credit those who wrote what is liveliest."""
    lively: list[Idea] = sorted(sight.live, key=lambda idea: -idea.today)
    return [Entry("spotlight", (idea.author,)) for idea in lively[:2] if idea.author >= 0]
