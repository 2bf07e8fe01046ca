"""Who says what beside a card: those it is about, two of the circle who differ, and the crowd.

Each leans by what a choice does to them, to those they are tied to, and to what people of their
traits care for; they say so in their own voice. It is worked out from effects, never written: so
whoever the card itself tells of says nothing beside it, where they might contradict it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine import named
from game.model.outcome import Outcome
from game.model.pack import Choice, Event
from game.view import members, names
from game.view.look import Look
from game.view.panes import FeedLine
from game.view.slots import fill, places

_MOST = 4
_CAST = 2  # of those the card is about
_SELF, _FRIEND, _RIVAL = 3, 2, -2
_CARES: dict[str, dict[str, int]] = {
    "archivist": {"meaning": 2, "coopted": -2, "brand": -1},
    "careful": {"exposure": -2, "trust": 1, "newcomers": -1},
    "eager": {"newcomers": 2, "staleness": -1},
    "generous": {"warmth": 3, "newcomers": 2},
    "loud": {"exposure": 2, "staleness": -1},
    "mischief": {"staleness": -2, "trust": -1},
    "patient": {"fatigue": -2, "warmth": 1},
    "proud": {"trust": 2, "exposure": 1},
    "restless": {"staleness": -3, "exposure": 1},
    "sharp": {"staleness": -2, "brand": -1},
    "shy": {"exposure": -3, "warmth": 1},
    "stubborn": {"brand": -1, "meaning": 1, "newcomers": -1},
}
"""What a point of a meter is to people of a trait."""
_USUAL = {
    "lean": ("'{label}', if anybody asks me", "{label}. please", "i'd go with '{label}'"),
    "balk": (
        "anything but '{label}'",
        "not '{label}'. not tonight",
        "'{label}' would be on me, then",
    ),
}


@dataclass(frozen=True)
class _Leaning:
    """What somebody thinks: of which choice, how strongly, and whether they are for it."""

    who: int
    choice: int
    strength: int
    glad: bool


def said(look: Look, card: int, event: Event, fills: dict[str, str]) -> tuple[FeedLine, ...]:
    """Return the lines beside a card, at most four."""
    cast = [int(who) for who in look.world.cards.roles[card, : len(event.roles)]]
    told = set(
        places(event.text)
    )  # whoever stands in the text has had their say, in the author's words
    quiet = [who for who, role in zip(cast, event.roles, strict=True) if role.name not in told]
    about = [_leaning(look, event, cast, who) for who in quiet if who >= 0]
    about = sorted((one for one in about if one.strength), key=lambda one: -one.strength)[:_CAST]
    five = [who for who in named.circle(look.world) if who not in cast]
    rest = _apart([_leaning(look, event, cast, who) for who in five], about)
    root = int(look.world.cards.root[card])
    taken: set[str] = set()
    lines = [_line(look, event, one, fills, root, taken) for one in (*about, *rest)]
    return (*lines, *_crowd(look, event, fills, root))[:_MOST]


def _leaning(look: Look, event: Event, cast: list[int], who: int) -> _Leaning:
    """Return what a named member thinks of the choice that moves them most, up or down."""
    felt = [_felt(look, choice, cast, who) for choice in event.choices]
    at = max(range(len(felt)), key=lambda k: (abs(felt[k]), -k))
    return _Leaning(who, at, abs(felt[at]), felt[at] > 0)


def _felt(look: Look, choice: Choice, cast: list[int], who: int) -> int:
    """Return what a choice is worth to somebody."""
    told = _people(look, choice, cast, who) + _meters(look, choice.good, who)
    if choice.promise:
        told += choice.promise.points * _regard(look, who, cast[choice.promise.to])
    return told


def _people(look: Look, choice: Choice, cast: list[int], who: int) -> int:
    return sum(
        effect.amount * _regard(look, who, cast[effect.scope])
        for effect in choice.good.effects
        if isinstance(effect.scope, int)
    )


def _meters(look: Look, outcome: Outcome, who: int) -> int:
    pack = look.pack
    traits = pack.people[int(look.world.cast.person[who])].traits
    cares = [_CARES.get(pack.traits[row], {}) for row in traits]
    return sum(
        effect.amount * care.get(effect.meter, 0)
        for effect in outcome.effects
        if isinstance(effect.scope, str)
        for care in cares
    )


def _regard(look: Look, who: int, other: int) -> int:
    """Return how much somebody cares what befalls another, below nought for a rival."""
    if other == who:
        return _SELF
    ties = look.world.ties
    pairs = zip(ties.who.tolist(), ties.whom.tolist(), ties.kind.tolist(), strict=True)
    kinds = [look.pack.tie_kinds[kind] for one, two, kind in pairs if {one, two} == {who, other}]
    if not kinds:
        return 0
    return _RIVAL if "rival" in kinds else _FRIEND


def _apart(leanings: list[_Leaning], said_so: list[_Leaning]) -> list[_Leaning]:
    """Return the strongest, and the strongest who would have it otherwise than was said so far."""
    strong = sorted((one for one in leanings if one.strength), key=lambda one: -one.strength)
    chosen: list[_Leaning] = []
    for _ in range(_MOST - _CAST):
        heard = {(one.choice, one.glad) for one in (*said_so, *chosen)}
        left = [one for one in strong if one not in chosen]
        differ = [one for one in left if (one.choice, one.glad) not in heard]
        chosen += (differ or left)[:1]
    return chosen


def _line(
    look: Look, event: Event, one: _Leaning, fills: dict[str, str], root: int, taken: set[str]
) -> FeedLine:
    """Let somebody say what they think, in a line of their voice that nobody beside them took."""
    moment = "lean" if one.glad else "balk"
    person = look.pack.people[int(look.world.cast.person[one.who])]
    pool = look.pack.voices[person.voice].lines.get(moment) or _USUAL[moment]
    day = look.world.host.day
    start = day + look.pick("wish", (0, one.who, 0), len(pool))
    turned = [pool[(start + step) % len(pool)] for step in range(len(pool))]
    line = next((line for line in turned if line not in taken), turned[0])
    taken.add(line)
    text = fill(line, {"label": _mid(fill(event.choices[one.choice].label, fills))})
    name = names.member(look.world, look.pack, one.who)
    return FeedLine(members.face(look.world, one.who), name, text, "post", 0, root)


def _mid(label: str) -> str:
    """Return a label as it stands inside a sentence, in quotes of its own."""
    bare = label[1:-1] if label.startswith("'") and label.endswith("'") else label
    return bare[:1].lower() + bare[1:]


def _crowd(look: Look, event: Event, fills: dict[str, str], root: int) -> Iterator[FeedLine]:
    """Yield what nobody in particular says, one line of what the author gave."""
    if event.crowd:
        day = look.world.host.day
        line = event.crowd[look.pick("crowd card", (day, root + 1, 0), len(event.crowd))]
        yield FeedLine("", names.SOMEBODY, fill(line, fills), "post", 0, root)
