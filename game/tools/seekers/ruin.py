"""Seekers of the losses: each does one thing that a host should not, as well as it can be done."""

from game.model.day import Day, Entry
from game.tools.bots.plans import answered, carried
from game.tools.seekers.turns import home, of, sleep
from game.tools.sight import Idea, Sight

_REFUSE = 0  # the mode of answer that is a no


def spiteful(sight: Sight) -> Day:
    """Answer every card so that trust goes, and show newcomers the door."""
    day = answered(sight, lambda offer: -offer.promise.get("trust", 0))
    return carried(sight, day, [*(Entry("moderate", (mode,)) for mode in (2, 0, 1)), Entry("rest")])


def cold(sight: Sight) -> Day:
    """Answer every card so that warmth goes, send people away, and be in as little as possible."""
    day = answered(sight, lambda offer: -offer.promise.get("warmth", 0))
    away = [Entry("moderate", (2,)), *of(sight, "split")]
    return carried(sight, day, [*away, Entry("rest")])


def partisan(sight: Sight) -> Day:
    """Give two rivals the floor, turn about, and nobody else; leave their quarrel alone."""
    sides = _loudest(sight)
    posts = [Entry("post", (idea.root,)) for idea in sight.sparks if idea.author in sides]
    remixes = [
        Entry("remix", (idea.root, other.root))
        for who in sides
        for idea in _by(sight, who)[:1]
        for other in (*_by(sight, who)[1:], *sight.canon)
    ]
    refusals = [entry for entry in of(sight, "answer") if entry.args[1] == _REFUSE]
    wishes = [*sleep(sight), *refusals, *posts, *home(sight), *remixes, Entry("rest")]
    return carried(sight, answered(sight), wishes)


def _loudest(sight: Sight) -> list[int]:
    """Return the two rivals of whom the quieter is heard most today, the quieter one first."""
    pairs = [
        sorted((member.who, tie.whom), key=lambda who: _heard(sight, who))
        for member in sight.members
        for tie in member.ties
        if member.here and tie.kind == "rival"
    ]
    written = [idea.author for idea in sight.sparks]
    return max(
        pairs,
        key=lambda pair: (_heard(sight, pair[0]), sum(written.count(who) for who in pair), pair),
        default=[],
    )


def _heard(sight: Sight, who: int) -> int:
    return sum(idea.today for idea in _by(sight, who))


def _by(sight: Sight, who: int) -> list[Idea]:
    """Return the living ideas of a member, the liveliest first."""
    theirs = [idea for idea in sight.live if idea.author == who]
    return sorted(theirs, key=lambda idea: -idea.today)


def careless(sight: Sight) -> Day:
    """Post whatever there is, put out what the Cause has an eye on, and leave it unanswered."""
    wanted = {intent.root for intent in sight.intents if intent.kind == "cause"}
    out = [entry for entry in of(sight, "leak") if entry.args[0] in wanted]
    posts = [Entry("post", (idea.root,)) for idea in sight.sparks]
    wishes = [*sleep(sight), *out, *home(sight), *posts, Entry("rest")]
    return carried(sight, answered(sight), wishes)
