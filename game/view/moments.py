"""Which moments of a night are worth a line, and whose: chosen from what happened, no words yet.

What is rare is told first: first words, fire and ash, what is seen abroad; then new wordings and
posts; of the many who repeat, a few.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.model.night import Happening, Kind
from game.model.units import NONE
from game.run.history import Leaf
from game.view.look import Look

MOST = 28
_PER_HOUR = 3
_PER_SPEAKER = 4
_LEAST = 6
_FIRSTS = 3
_RANKS = {"first": 0, "hit": 1, "flop": 1, "leak": 1, "abroad": 2, "hello": 2, "riff": 3, "post": 4}
_SAID = {Kind.POSTED: "post", Kind.CARRIED: "carry", Kind.RIFFED: "riff"}


@dataclass(frozen=True)
class Moment:
    """Somebody says something: a named member, or one of a crowd."""

    name: str  # a moment of a voice; "abroad": a platform's own post
    hour: int
    who: int = NONE
    crowd: str = ""
    root: int = NONE
    variant: int = NONE
    platform: int = NONE


@dataclass
class Company:
    """Who of the named is heard of as nights go by, and who has left."""

    heard: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)

    def listen(self, leaf: Leaf) -> None:
        """Take in who spoke in a night."""
        self.heard |= {each.who for each in leaf.happenings if each.kind in _SAID and each.who >= 0}

    def part(self, leaf: Leaf) -> None:
        """Take in who left in it: for what was said in that night they were still here."""
        left = (each for each in leaf.happenings if each.kind in (Kind.LEFT, Kind.POACHED))
        self.gone |= {each.who for each in left if each.who >= 0}

    def one(self, word: int) -> int:
        """Return one of those who are here, or NONE."""
        here = sorted(self.heard - self.gone)
        return here[word % len(here)] if here else NONE


def moments(leaf: Leaf, look: Look, company: Company) -> list[Moment]:
    """Return a night's moments, in order of hour. `company`: as the nights before left it.

    What they wrote who had left by then is said by others.
    """
    company.listen(leaf)
    heard = [replace(e, who=NONE) if e.who in company.gone else e for e in leaf.happenings]
    found = [moment for each in heard for moment in _of(each, leaf.day, look, company)]
    ranked = sorted(found, key=lambda m: (_RANKS.get(m.name, 5) + (m.who < 0), m.hour, m.root))
    taken = _thinned(ranked)
    if len(taken) < _LEAST:
        taken += _quiet(leaf, look, company, _LEAST - len(taken))
    company.part(leaf)
    return sorted(taken, key=lambda m: m.hour)


def _thinned(ranked: list[Moment]) -> list[Moment]:
    """Take from the front; nobody talks all night, and no hour shouts."""
    taken: list[Moment] = []
    hours: Counter[int] = Counter()
    firsts = 0
    speakers: Counter[tuple[int, int]] = Counter()
    for moment in ranked:
        speaker = (moment.who, moment.platform)
        firsts += moment.name == "first"
        crowded = (moment.name == "first" and firsts > _FIRSTS) or hours[moment.hour] >= _PER_HOUR
        often = moment.who >= 0 and speakers[speaker] >= _PER_SPEAKER
        if crowded or often or len(taken) >= MOST:
            continue
        taken.append(moment)
        hours[moment.hour] += 1
        speakers[speaker] += 1
    return taken


def _of(what: Happening, day: int, look: Look, company: Company) -> Iterator[Moment]:
    """Yield what one happening gives to say."""
    match what.kind:
        case Kind.POSTED | Kind.CARRIED | Kind.RIFFED:
            yield _said(what, day, look)
        case Kind.REMIXED:
            yield Moment("riff", 0, what.who, _crowd(what, day, look), what.root)
        case Kind.FIRST_WORDS:
            yield Moment("first", max(what.hour, 0), what.who, "crowd_lurker", what.root)
        case Kind.CAUGHT:
            yield Moment("hit", 8 + _luck(what, day, look), what.who, "crowd_regular", what.root)
        case Kind.DIED:
            yield Moment(
                "flop", 21 + _luck(what, day, look) % 3, what.who, "crowd_regular", what.root
            )
        case Kind.LEAKED | Kind.FEED_TOOK | Kind.LEAK_MADE | Kind.BIG:
            yield from _seen(what, day, look, company)
        case Kind.ARRIVED:
            yield Moment("hello", 22, _greeter(day, look, company), "crowd_regular")
        case _:
            return


def _luck(what: Happening, day: int, look: Look) -> int:
    """Return an hour or so by which a thing is noticed."""
    return look.pick("hour", (day, what.root + 1, what.who + 1), 12)


def _said(what: Happening, day: int, look: Look) -> Moment:
    """Somebody said an idea, in the very wording they used."""
    variant = what.about if what.hour >= 0 else NONE
    name = _SAID[what.kind]
    return Moment(name, max(what.hour, 0), what.who, _crowd(what, day, look), what.root, variant)


def _seen(what: Happening, day: int, look: Look, company: Company) -> Iterator[Moment]:
    """An idea is out: the platform says it its own way, and somebody here has seen it."""
    platform = what.about if what.kind is not Kind.BIG else _where(what.root, day, look)
    hour = what.hour if what.hour >= 0 else 6 + _luck(what, day, look)
    yield Moment("abroad", min(hour + 1, 23), root=what.root, platform=platform)
    witness = company.one(look.pick("witness", (day, what.root, 0), 1 << 16))
    yield Moment("leak", min(hour + 2, 23), witness, "crowd_regular", what.root, platform=platform)


def _where(root: int, day: int, look: Look) -> int:
    """Return the platform whose dialect an idea had last been put into by then, or NONE."""
    variants = look.world.variants
    there = (variants.root == root) & (variants.dialect >= 0)
    found = variants.dialect[there & (variants.born <= look.tick_after(day))]
    return int(found[-1]) if found.size else NONE


def _crowd(what: Happening, day: int, look: Look) -> str:
    """Most who speak without a name are regulars; one in four is new."""
    if what.who >= 0:
        return ""
    new = look.pick("crowd", (day, max(what.hour, 0), what.root + what.about + 2), 4) == 0
    return "crowd_new" if new else "crowd_regular"


def _greeter(day: int, look: Look, company: Company) -> int:
    return company.one(look.pick("greeter", (day, 0, 0), 1 << 16))


def _quiet(leaf: Leaf, look: Look, company: Company, count: int) -> list[Moment]:
    """On a slow night people talk about the rain."""
    found = []
    for k in range(count):
        who = company.one(look.pick("quiet", (leaf.day, k, 0), 1 << 16))
        hour = look.pick("quiet hour", (leaf.day, k, 0), 24)
        found.append(Moment("quiet", hour, who, "crowd_regular"))
    return found
