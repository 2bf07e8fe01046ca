"""What happened, as sentences: one for every kind of happening that is worth a line in the log."""

from collections.abc import Callable

from game.model.night import Happening, Kind
from game.view import figures, heir, names, outside, promises
from game.view.done import DONE
from game.view.look import Look
from game.view.slots import fill
from game.view.told import Told

QUIET = frozenset({Kind.CARRIED, Kind.RIFFED, Kind.SPARKED})
"""Kinds that are said in the feed by themselves."""


def _outside(t: Told, h: Happening) -> str:
    return outside.sentence(t.look, h)


def _left(t: Told, h: Happening) -> str:
    if h.who >= 0:
        return t.leaving(h)
    return _of_people(_WENT, t, h, "went")


def _of_people(lines: tuple[str, ...], t: Told, h: Happening, own: str) -> str:
    said = t.look.one_of(lines, h, own)
    return fill(said, {"people": figures.many(h.amount, "person", "people")})


def _of_idea(lines: tuple[str, ...], t: Told, h: Happening, own: str, where: str = "") -> str:
    fills = {
        "idea": t.idea(h.root),
        "count": str(h.amount),
        "acts": figures.many(h.amount, "act"),
        "where": where,
    }
    return fill(t.look.one_of(lines, h, own), fills)


def _first_words(t: Told, h: Happening) -> str:
    days = figures.many(h.amount, "day", "days")
    return f"{t.who(h).capitalize()} spoke for the first time in {days}."


_DEAD = (
    "{idea} is dead, after being said {times} in all",
    "{idea} has died. It was said {times} in all",
    "That was {idea}, said {times} in all. It's dead",
    "{idea} didn't get up again: it was said {times} in all, and is dead",
    "We have lost {idea}, said {times} in all",
)
_SPOKE = (
    "{people} found a voice; the longest silence was {days} days.",
    "{people} said a first thing, one of them after {days} days.",
    "We heard from {people}; {days} days was the longest that anybody had held it in.",
    "After as much as {days} days {people} spoke, and looked round to see who it was.",
)
_WENT = (
    "{people} left in the night.",
    "{people} left in the night, and took nothing.",
    "By the morning we were {people} fewer, with the free hooks to show for it.",
    "In the night {people} went, without a word that anybody heard.",
    "{people} left in the night. The door was closed after them, properly.",
)
_CAME = (
    "{people} came in.",
    "{people} came in, and wiped their feet.",
    "The door let in {people}.",
    "New on the step, and then in the warm: {people}.",
    "{people} looked in, and stayed.",
)
_CAUGHT = (
    "{idea} caught: {count} acts in a day.",
    "{idea} caught. It was {count} acts in a day.",
    "It caught, {idea}: {count} acts in a day, and somebody had to be fetched from the stairs.",
    "{idea} caught, and there was no getting past it: {count} acts in a day.",
)
_ROSE = (
    "Nobody planned it: {idea} rose by itself, {acts}.",
    "{idea} rose by itself, {acts}. Nobody has owned up.",
    "By itself, from somewhere by the coats, {idea} rose: {acts}.",
    "Nobody posted it. {idea} rose all the same: {acts}.",
)
_KEPT = (
    "{idea} has been kept long enough: it is canon.",
    "It is canon, {idea}: it has been kept for so long that nobody remembers being without.",
    "{idea} has its own hook now. It is canon.",
)
_OUT = (
    "{idea} got out, to {where}.",
    "{idea} got out. It's on {where} by now.",
    "Somebody took {idea} along to {where}.",
    "{idea} has been seen on {where}, by itself.",
)
_TOOK = (
    "{where} took {idea}, without a name on it, and wore it smooth.",
    "{where} has {idea} now, with the name worn off, and the edges.",
    "{idea} came up on {where}, on top, smooth as a stair, with nobody's name on it.",
    "{where} took {idea}, and left our name on the step.",
)
_CHANGED = (
    "{who} is more like {who} again.",
    "{who} has nothing left to write with, and says so in capitals.",
    "{who} is known outside now. People write to {who} who have never been in here.",
    "{who} has begun to keep count.",
    "Nobody decides anything any more without a look at {who}.",
)
_STEPPED_IN = (
    "{who} sat with whoever reads least, page by page.",
    "{who} opened two windows and brought somebody back through one of them.",
    "{who} walked the newcomers round until half of them knew where the cups are.",
    "{who} went over what waits to be posted, and struck out the second adjective.",
    "{who} found every newcomer a chair, and sat down beside it.",
)


def _want(t: Told, h: Happening) -> str:
    """Return what a named member wants."""
    person = t.look.world.cast.person
    return t.look.pack.people[int(person[h.who if 0 <= h.who < person.size else 0])].want


def _granted(t: Told, h: Happening) -> str:
    """Say what somebody wanted, and whether it came before the host had done anything."""
    said = f"{t.who(h)} wanted {_want(t, h)}, and has it."
    acted = any(leaf.decided.plan or leaf.decided.choices for leaf in t.look.history.leaves)
    return said if acted else f"{said} It was under way before you came."


def _of_list(lines: tuple[str, ...], t: Told, h: Happening) -> str:
    return fill(lines[h.amount % len(lines)], {"who": t.who(h)})


def _tied(t: Told, h: Happening) -> str:
    one, other = (t.who(Happening(h.kind, who=who)) for who in (*h.roles[:2], -1, -1)[:2])
    return f"{names.tie(t.look.pack, h.about, one, other)}, from now on."


def _restless(t: Told, h: Happening) -> str:
    others = figures.many(h.amount - 1, "other waits", "others wait") if h.amount > 1 else ""
    said = f"Half of the time is gone, and {t.who(h)} still wants {_want(t, h)}."
    return f"{said} {others} for something, too." if others else said


def _died(t: Told, h: Happening) -> str:
    """Say that an idea is dead: it was said so often, and read by whom nobody heard a word of."""
    times = figures.many(h.amount, "time")
    said = fill(t.look.one_of(_DEAD, h, "died"), {"idea": t.idea(h.root), "times": times})
    strip = next((each for each in t.look.strips if each.root == h.root), None)
    read = sum(strip.home) if strip and h in t.look.happenings else 0
    return (
        f"{said}; {figures.many(read, 'person', 'people')} read it in its last night."
        if read
        else f"{said}."
    )


def _promise(t: Told, h: Happening, said: str) -> str:
    return (
        f"{said.format(who=t.who(h))}: {promises.words(t.look, h.about, h.amount, h.who, h.root)}."
    )


SENTENCES: dict[Kind, Callable[[Told, Happening], str]] = {
    Kind.CHOSE: Told.chose,
    **DONE,
    Kind.ALLIED: lambda t, h: f"{t.room(h)} know our knock by now: they are allies.",
    Kind.OVERTIME: lambda _, h: f"{figures.many(h.amount, 'hour')} of overtime. You feel it.",
    Kind.CAUGHT: lambda t, h: _of_idea(_CAUGHT, t, h, "caught"),
    Kind.DIED: _died,
    Kind.SURFACED: lambda t, h: _of_idea(_ROSE, t, h, "rose"),
    Kind.CANONISED: lambda t, h: _of_idea(_KEPT, t, h, "kept"),
    Kind.CARRIED: lambda t, h: f"{t.who(h)} repeats {t.idea(h.root)}.",
    Kind.RIFFED: lambda t, h: f"{t.who(h)} rewords {t.idea(h.root)}.",
    Kind.FIRST_WORDS: _first_words,
    Kind.LEAKED: lambda t, h: _of_idea(_OUT, t, h, "out", t.platform(h)),
    Kind.BIG: lambda t, h: f"{t.idea(h.root)} passed {figures.short(h.amount)} copies out there.",
    Kind.FEED_TOOK: lambda t, h: _of_idea(_TOOK, t, h, "took", t.platform(h)),
    **dict.fromkeys(outside.SENTENCES, _outside),
    Kind.ARRIVED: lambda t, h: _of_people(_CAME, t, h, "came"),
    Kind.LEFT: _left,
    Kind.PACKING: lambda t, h: (
        f"{t.who(h)} means to go, in {figures.many(h.amount, 'day')}. It was said to the wall."
    ),
    Kind.STAYED: lambda t, h: f"{t.who(h)} has unpacked.",
    Kind.CHANGED: lambda t, h: _of_list(_CHANGED, t, h),
    Kind.GRANTED: _granted,
    Kind.RESTLESS: _restless,
    Kind.TIED: _tied,
    Kind.PROMISED: lambda t, h: _promise(t, h, "You promised {who}"),
    Kind.KEPT: lambda t, h: _promise(t, h, "Kept, for {who}"),
    Kind.BROKEN: lambda t, h: _promise(t, h, "Broken, and {who} knows the date"),
    Kind.MADE_UP: lambda t, h: f"{t.who(h)} stayed to the end, and did the cups with you.",
    Kind.SUCCESSOR: lambda t, h: heir.passed(t.look, h),
    Kind.JOINED_CIRCLE: lambda t, h: f"{t.who(h)} sits with the circle now.",
    Kind.STEPPED_IN: lambda t, h: _of_list(_STEPPED_IN, t, h),
    Kind.RAIDED: lambda t, h: (
        f"{figures.many(h.amount, 'person', 'people')} from {t.room(h)} came in at once, "
        "all saying the same thing."
    ),
    Kind.CLASSIC: lambda t, h: (
        f"Everybody says {t.idea(h.root)} now: {figures.short(h.amount)} copies, and no hurry."
    ),
    Kind.DECLARED: lambda t, h: f"You said aloud what it is all for: {t.title(h)}.",
    Kind.ENDED_HERE: lambda t, h: f"{t.title(h)}. The place you met in is gone.",
    Kind.SPLIT: lambda t, h: (
        f"{figures.many(h.amount, 'person', 'people')} took their cups and opened "
        f"{t.room(h)}. They still look in."
    ),
    Kind.SPARKED: lambda t, h: f"{t.who(h)} wrote {t.idea(h.root)}.",
    Kind.CLOSING: lambda t, h: (
        f"You gave {t.who(h)} the keys." if h.who >= 0 else "You closed the room, everybody in it."
    ),
    Kind.ENDED: lambda t, h: f"It ends here: {t.title(h)}.",
}


def sentence(speaker: Told, what: Happening) -> str:
    """Return what happened, as one or two sentences."""
    return SENTENCES[what.kind](speaker, what)


def told(look: Look) -> tuple[str, ...]:
    """Return the night's news in sentences; what the feed says is left to it."""
    return told_of(Told(look), look.happenings)


def told_of(speaker: Told, happenings: tuple[Happening, ...]) -> tuple[str, ...]:
    """Return what happened in a night in sentences."""
    lines = [
        sentence(speaker, what)
        for what in happenings
        if what.kind not in QUIET and not _crowd(what)
    ]
    found = [what.amount for what in happenings if what.kind is Kind.FIRST_WORDS and what.who < 0]
    if found:
        first = next(what for what in happenings if what.kind is Kind.FIRST_WORDS and what.who < 0)
        people = figures.many(len(found), "quiet one", "quiet ones")
        fills = {"people": people, "days": str(max(found))}
        lines.append(fill(speaker.look.one_of(_SPOKE, first, "spoke"), fills))
    return tuple(lines)


def _crowd(what: Happening) -> bool:
    """Whether it is told by the feed, or for many at once."""
    posted = what.kind is Kind.POSTED and what.hour >= 0
    return posted or (what.kind is Kind.FIRST_WORDS and what.who < 0)
