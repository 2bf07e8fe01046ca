"""Bots: each decides a day from what may be seen. Their luck is keyed by seed and day, never drawn.

They are yardsticks: some are deliberately foolish, and `reference` is a heuristic that can be read.
"""

from collections.abc import Callable, Iterable
from hashlib import blake2b

from game.errors import UsageError
from game.model.day import Day, Entry
from game.run.meant import meant
from game.tools.sight import Idea, Offer, Sight

Bot = Callable[[Sight], Day]
OUTWARD = {"bridge", "leak"}
TIRED = 60
WORTH = {
    "trust": 3,
    "warmth": 6,
    "attachment": 3,
    "loyalty": 2,
    "energy": 1,
    "fatigue": -2,
    "staleness": -2,
    "meaning": 1,
    "coopted": -2,
    "exposure": -1,
}
"""What a point of a meter is worth to the reference bot when it answers a card."""


def luck(sight: Sight, what: str, below: int) -> int:
    """Return a number in 0 … below - 1, always the same for a seed, a day and a purpose."""
    key = f"{sight.seed}/{sight.day}/{what}".encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "little") % below


def planned(day: Day, entry: Entry) -> Day:
    """Return a day with one more entry."""
    return Day(day.choices, (*day.plan, entry))


def _filled(sight: Sight, day: Day, wanted: Callable[[Entry], bool], least: int = 0) -> Day:
    """Return a day filled with the first wanted option, again and again, down to `least` hours."""
    while True:
        fitting = (entry for entry in sight.options(day) if wanted(entry))
        after = next((more for e in fitting if sight.left(more := planned(day, e)) >= least), None)
        if after is None:
            return day
        day = after


def _by_event(offers: Iterable[Offer]) -> dict[str, list[Offer]]:
    events: dict[str, list[Offer]] = {}
    for offer in offers:
        events.setdefault(offer.event, []).append(offer)
    return events


def at_random(sight: Sight) -> Day:
    """Choose any answer to each card, then any verb in any way until the evening is spent."""
    day = Day()
    for event, offers in _by_event(sight.offers).items():
        offer = offers[luck(sight, event, len(offers))]
        day = Day({**day.choices, event: offer.choice})
    for turn in range(12):
        options = [e for e in sight.options(day) if sight.left(planned(day, e)) >= 0]
        if not options:
            break
        verbs = sorted({entry.verb for entry in options})
        verb = verbs[luck(sight, f"verb {turn}", len(verbs))]
        among = [entry for entry in options if entry.verb == verb]
        day = planned(day, among[luck(sight, f"option {turn}", len(among))])
    return day


def spam(sight: Sight) -> Day:
    """Post everything, every night."""
    return _filled(sight, Day(), lambda entry: entry.verb == "post")


def rest(sight: Sight) -> Day:
    """Rest if tired; do nothing else, ever."""
    return _filled(sight, Day(), lambda entry: entry.verb == "rest")


def wall(sight: Sight) -> Day:
    """Keep everything inside: rest when worn, else post, remix and host; never look out."""
    if sight.vitals["fatigue"] > TIRED:
        return _filled(sight, _answered(sight), lambda entry: entry.verb == "rest")
    return _filled(sight, _answered(sight), lambda entry: entry.verb not in OUTWARD)


def burner(sight: Sight) -> Day:
    """Work overtime every night on whatever comes first, but never rest."""
    return _filled(sight, Day(), lambda entry: entry.verb != "rest", least=-3)


def _answered(sight: Sight) -> Day:
    """Return a day in which each card has the answer that promises most."""
    day = Day()
    for event, offers in _by_event(sight.offers).items():
        best = max(offers, key=lambda offer: (_worth(offer), offer.choice))
        answered = Day({**day.choices, event: best.choice})
        day = answered if sight.left(answered) >= 0 else day
    return day


def _worth(offer: Offer) -> int:
    gain = sum(WORTH.get(meter, 0) * points for meter, points in offer.promise.items())
    return gain - 800 * offer.hours


def reference(sight: Sight) -> Day:
    """Play like somebody who has read the help: rest when worn, remix, host, keep what is good."""
    day = _answered(sight)
    for wish in _wishes(sight):
        if wish in sight.options(day) and sight.left(planned(day, wish)) >= 0:
            day = planned(day, wish)
    return day


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


BOTS: dict[str, Bot] = {
    "random": at_random,
    "spam": spam,
    "rest": rest,
    "wall": wall,
    "burner": burner,
    "reference": reference,
}


def named(name: str) -> Bot:
    """Return the bot of a name. Raises UsageError, with the one that was meant."""
    if name not in BOTS:
        what = f"there is no bot {name[:40]!a}"
        raise UsageError(what, meant(name, list(BOTS)))
    return BOTS[name]
