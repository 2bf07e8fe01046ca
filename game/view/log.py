"""What happened, as sentences: one for every kind of happening that is worth a line in the log."""

from collections.abc import Callable

from game.model.night import Happening, Kind
from game.model.pack import Choice
from game.view import cards, figures, names, outside
from game.view.look import Look
from game.view.slots import fill

QUIET = frozenset({Kind.CARRIED, Kind.RIFFED, Kind.SPARKED})
"""Kinds that are said in the feed by themselves."""


class Told:
    """Happenings of one night in words; rows refer to the morning after it."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def sentence(self, what: Happening) -> str:
        """Return what happened, as one or two sentences."""
        return SENTENCES[what.kind](self, what)

    def who(self, what: Happening) -> str:
        """Return who it was."""
        return names.member(self._look.world, self._look.pack, what.who)

    def idea(self, root: int) -> str:
        """Return an idea's words in quotes."""
        if not 0 <= root < self._look.world.roots.variant.size:
            return "something"
        return f"'{self._look.words.idea(root)}'"

    def room(self, what: Happening) -> str:
        """Return the name of the room it is about."""
        return names.room(self._look.world, self._look.pack, what.room)

    def platform(self, what: Happening) -> str:
        """Return the name of the platform it is about."""
        return names.platform(self._look.pack, what.about)

    def brand(self, what: Happening) -> str:
        """Return the name of the brand it is about."""
        return names.brand(self._look.pack, what.about)

    def choice(self, what: Happening) -> str:
        """Return an event's title and what was chosen, with the names of its cast."""
        event = self._look.pack.events[what.about]
        return fill(f"{event.title}: {event.choices[what.amount].label}", self._cast(what))

    def _cast(self, what: Happening) -> dict[str, str]:
        """Return the fillings of an event's texts."""
        look = self._look
        event = look.pack.events[what.about]
        cast = {
            role.name: names.member(look.world, look.pack, who)
            for role, who in zip(event.roles, what.roles, strict=False)
        }
        idea = look.words.idea(what.root) if what.root >= 0 else "it"
        return {**cards.around(look, what.root), "idea": idea, **cast}

    def chose(self, what: Happening) -> str:
        """Return what a choice came to: the author's words, with the odds where it was tested."""
        look = self._look
        if not 0 <= what.about < len(look.pack.events):
            return "Something was decided."
        event = look.pack.events[what.about]
        choice: Choice = event.choices[what.amount]
        outcome = choice.good if what.passed or choice.bad is None else choice.bad
        text = fill(outcome.text, self._cast(what))
        luck = f" ({what.odds}%: {'it went well' if what.passed else 'it did not'})"
        return " ".join(text.split()) + (luck if what.odds >= 0 else "")

    def leaving(self, what: Happening) -> str:
        """Return the scene in which a named member goes."""
        look = self._look
        return look.pack.people[int(look.world.cast.person[what.who])].leaving

    def force(self, what: Happening) -> str:
        """Return what a force did."""
        return outside.sentence(self._look, what)

    def ending(self, what: Happening) -> str:
        """Return the title of the ending."""
        endings = self._look.pack.endings
        return endings[what.about].title if 0 <= what.about < len(endings) else "The end"


def _posted(t: Told, h: Happening) -> str:
    if h.hour >= 0:
        return f"{t.who(h)} says {t.idea(h.root)}."
    return f"Posted for {t.who(h)}: {t.idea(h.root)}."


def _hosted(t: Told, h: Happening) -> str:
    if h.passed:
        return (
            f"{figures.many(h.amount, 'person', 'people')} came to the evening on {t.idea(h.root)}."
        )
    stayed = f"{h.amount} stayed to the end."
    return f"The evening on {t.idea(h.root)} fell flat: they had it lately. {stayed}"


def _bridged(t: Told, h: Happening) -> str:
    seats = (
        figures.many(h.amount, "of theirs looks", "of theirs look") if h.amount else "nobody looks"
    )
    brought = (
        f" We brought back {t.idea(h.root2)}." if h.root2 >= 0 else " They had nothing to trade."
    )
    return f"{t.idea(h.root)} went to {t.room(h)}; {seats} in.{brought}"


def _leak_made(t: Told, h: Happening) -> str:
    line = "with our name under it" if h.amount else "unsigned"
    return f"You put {t.idea(h.root)} on {t.platform(h)}, {line}."


def _moderated(t: Told, h: Happening) -> str:
    if h.about == 1:
        who = Happening(Kind.MODERATED, who=h.amount)
        return f"You sat {t.who(who)} down with a rival. They owe each other now."
    if h.about == 2:  # noqa: PLR2004 - the third mode: remove
        return f"{figures.many(h.amount, 'newcomer is', 'newcomers are')} shown the door."
    return "You slowed the room down for a while. The quiet ones could hear themselves."


def _left(t: Told, h: Happening) -> str:
    if h.who >= 0:
        return t.leaving(h)
    return f"{figures.many(h.amount, 'person', 'people')} left in the night."


def _rested(t: Told, h: Happening) -> str:
    if h.root >= 0:
        return f"You slept. Nobody asked, and {t.idea(h.root)} was posted anyway."
    return "You slept. The room looked after itself."


def _first_words(t: Told, h: Happening) -> str:
    days = figures.many(h.amount, "day", "days")
    return f"{t.who(h).capitalize()} spoke for the first time in {days}."


SENTENCES: dict[Kind, Callable[[Told, Happening], str]] = {
    Kind.CHOSE: Told.chose,
    Kind.POSTED: _posted,
    Kind.REMIXED: lambda t, h: (
        f"{t.idea(h.about)} and {t.idea(h.root2)} became {t.idea(h.root)}, by {t.who(h)}."
    ),
    Kind.HOSTED: _hosted,
    Kind.BRIDGED: _bridged,
    Kind.LEAK_MADE: _leak_made,
    Kind.RETIRED: lambda t, h: (
        f"{t.idea(h.root)} was buried while it was loved; "
        f"{figures.many(h.amount, 'mourner', 'mourners')}. It is canon now."
    ),
    Kind.MODERATED: _moderated,
    Kind.RESTED: _rested,
    Kind.OVERTIME: lambda _, h: f"{figures.many(h.amount, 'hour')} of overtime. You feel it.",
    Kind.CAUGHT: lambda t, h: f"{t.idea(h.root)} caught: {h.amount} acts in a day.",
    Kind.DIED: lambda t, h: (
        f"{t.idea(h.root)} is dead, after {figures.many(h.amount, 'act')} in all."
    ),
    Kind.SURFACED: lambda t, h: (
        f"Nobody planned it: {t.idea(h.root)} rose by itself, {figures.many(h.amount, 'act')}."
    ),
    Kind.CANONISED: lambda t, h: f"{t.idea(h.root)} has been kept long enough: it is canon.",
    Kind.CARRIED: lambda t, h: f"{t.who(h)} repeats {t.idea(h.root)}.",
    Kind.RIFFED: lambda t, h: f"{t.who(h)} rewords {t.idea(h.root)}.",
    Kind.FIRST_WORDS: _first_words,
    Kind.LEAKED: lambda t, h: f"{t.idea(h.root)} got out, to {t.platform(h)}.",
    Kind.BIG: lambda t, h: f"{t.idea(h.root)} passed {figures.short(h.amount)} copies out there.",
    Kind.FEED_TOOK: lambda t, h: (
        f"{t.platform(h)} took {t.idea(h.root)}, without a name on it, and wore it smooth."
    ),
    **dict.fromkeys(outside.SENTENCES, Told.force),
    Kind.ARRIVED: lambda _, h: f"{figures.many(h.amount, 'person', 'people')} came in.",
    Kind.LEFT: _left,
    Kind.RAIDED: lambda t, h: (
        f"{figures.many(h.amount, 'person', 'people')} from {t.room(h)} came in at once, "
        "all saying the same thing."
    ),
    Kind.SPLIT: lambda t, h: (
        f"{figures.many(h.amount, 'person', 'people')} took their cups and opened "
        f"{t.room(h)}. They still look in."
    ),
    Kind.SPARKED: lambda t, h: f"{t.who(h)} wrote {t.idea(h.root)}.",
    Kind.CLOSING: lambda t, h: (
        f"You gave {t.who(h)} the keys." if h.who >= 0 else "You closed the room, everybody in it."
    ),
    Kind.ENDED: lambda t, h: f"It ends here: {t.ending(h)}.",
}


def told(look: Look) -> tuple[str, ...]:
    """Return the night's news in sentences; what the feed says is left to it."""
    speaker = Told(look)
    lines = [
        speaker.sentence(what)
        for what in look.happenings
        if what.kind not in QUIET and not _crowd(what)
    ]
    found = [
        what.amount for what in look.happenings if what.kind is Kind.FIRST_WORDS and what.who < 0
    ]
    if found:
        people = figures.many(len(found), "quiet one", "quiet ones")
        lines.append(f"{people} found a voice; the longest silence was {max(found)} days.")
    return tuple(lines)


def _crowd(what: Happening) -> bool:
    """Whether it is told by the feed, or for many at once."""
    posted = what.kind is Kind.POSTED and what.hour >= 0
    return posted or (what.kind is Kind.FIRST_WORDS and what.who < 0)
