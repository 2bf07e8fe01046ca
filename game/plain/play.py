"""Playing by lines: mornings and evenings to the report.

The end of input is an ordinary way to leave: every closed day is on the disk already.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.model.day import Day, Entry
from game.plain import lobby, orders, outside, telling, ways
from game.plain.talk import GoneError, Talk
from game.tools.desk import Desk
from game.view import glossary
from game.view.figures import many
from game.view.panes import CardPane, CityPane, Option, Panes, VerbRow
from game.view.slots import quoted

_GOODBYE = "Every day you closed is saved. Goodbye."


def sit(desk: Desk, talk: Talk) -> None:
    """Play the run on the table, or one that is chosen now. Returns when it ends or they leave."""
    try:
        if desk.playing or lobby.chosen(desk, talk):
            _run(desk, talk)
    except GoneError:
        talk.say(_GOODBYE if desk.playing else "Goodbye.")


def _run(desk: Desk, talk: Talk) -> None:
    told: frozenset[int] = frozenset()
    while True:
        panes = desk.panes(Day())
        if panes.report is not None:
            talk.say(*telling.report(panes.report))
            talk.say(f"What each decision changed: rooms mattered {desk.home / desk.save}")
            return
        talk.say(*telling.morning(panes.room, told))
        told = Evening(desk, talk, panes).decide()


def _city(desk: Desk, talk: Talk, pane: CityPane) -> None:
    """Show the city, and any of its rooms from inside."""
    talk.say(*outside.city(pane))
    top = max(row for building in pane.buildings for row in building.rooms)
    while number := talk.number("visit which room? nothing goes home", top):
        inside = desk.visit(number)
        if inside is not None:
            talk.say(*outside.visit(inside))


def _lineage(desk: Desk, talk: Talk) -> None:
    """Tell the family of the idea most worth a look, then of those that are asked for."""
    pane = desk.lineage(-1)
    while True:
        talk.say(*telling.lineage(pane))
        for number, (_, text) in enumerate(pane.ideas, 1):
            talk.say(f"{number}. {text}")
        number = talk.number("whose lineage? nothing goes back", len(pane.ideas))
        if not number:
            return
        pane = desk.lineage(pane.ideas[number - 1][0])


def _worded(talk: Talk, option: Option) -> Entry | None:
    """Return an entry as it is to be said: of what is made of two, the line is chosen."""
    if option.mix is None:
        return option.entry
    for words, values in option.mix.parents:
        talk.say(f"   of {quoted(words)}, {values}")
    for number, text in enumerate(option.mix.reads, 1):
        talk.say(f"{number}. {text}")
    number = talk.number("how shall it read? nothing goes back", len(option.mix.reads))
    return replace(option.entry, args=(*option.entry.args, number - 1)) if number else None


def _foretold(desk: Desk, day: Day, card: CardPane) -> Iterator[str]:
    """Tell how the run may end with each answer to a card, where no evening comes after it."""
    for choice in card.choices if card.last else ():
        chosen = replace(day, choices={**day.choices, card.event: choice.id})
        told = None if choice.refusal else desk.forecast(chosen)
        yield from (f"{choice.label}: {line}." for line in (told.ends if told else ()))


class Evening:
    """One day being decided, from its cards to its close."""

    def __init__(self, desk: Desk, talk: Talk, morning: Panes) -> None:
        self._desk = desk
        self._talk = talk
        self._day = Day()
        self._closed = False
        self._told: frozenset[int] = frozenset()
        self._did: set[str] = set()
        self._seen = morning
        self._commands = {
            "k": self._cards,
            "u": self._undo,
            "C": self._close,
            "e": self._show,
            "f": self._forecast,
            "i": lambda: talk.say(*telling.why(self._panes.room)),
            "w": lambda: talk.say(*telling.changes(self._panes.room)),
            "a": lambda: talk.say(*telling.aims(self._panes.room)),
            "h": lambda: talk.say(*telling.rules(self._panes.room)),
            "m": lambda: talk.say(*telling.members(self._panes.room)),
            "l": lambda: _lineage(desk, talk),
            "o": self._offers,
            "b": lambda: talk.say(*(f"{word}: {says}." for word, says in glossary.every())),
            "z": self._rewind,
            "y": lambda: _city(desk, talk, self._panes.city),
            "p": self._packs,
            "s": lambda: self._did.update(each.waits for each in self._panes.room.lessons),
            "q": self._leave,
        }

    def decide(self) -> frozenset[int]:
        """Ask until the day is closed; return the ideas whose night was told. Raises GoneError."""
        self._cards()
        self._show()
        taught: tuple[str, ...] = ()
        while not self._closed:
            lesson = tuple(telling.lesson(self._panes, self._did))
            self._talk.say(*(line for line in lesson if line not in taught))
            taught = lesson
            answer = self._talk.ask("tonight? (? helps, C closes the day)")
            self._did |= telling.seen(self._panes, answer)
            self._obey(answer)
        return self._told

    @property
    def _panes(self) -> Panes:
        """What there is to see; asked for anew only when the plan has changed."""
        if self._seen.day != self._day:
            self._seen = self._desk.panes(self._day)
        return self._seen

    def _obey(self, answer: str) -> None:
        verbs = self._panes.evening.verbs
        letter, about = orders.meant(answer)
        if letter == "?":
            self._talk.say(*orders.helped(about, verbs))
        elif letter in self._commands:
            self._commands[letter]()
        elif verb := orders.verb(answer, verbs):
            self._verb(verb)
        else:
            self._talk.say("Not understood.", *orders.helped("", verbs))

    def _show(self) -> None:
        self._talk.say(*telling.evening(self._panes))

    def _forecast(self) -> None:
        """Tell the plan's own first, then the first way of every verb that is open."""
        whole = self._desk.forecast(self._day)
        if whole is not None:
            self._talk.say(*telling.forecast(whole))
        for verb in self._panes.evening.verbs:
            way = next((option for option in verb.options if not option.refusal), None)
            told = self._desk.forecast(self._day, way.entry) if way else None
            if way and told:
                self._talk.say(telling.ways_ahead(verb.name, way.text, told))

    def _cards(self) -> None:
        for card in self._panes.evening.cards:
            self._talk.say(*telling.card(card))
            self._answer(card)

    def _rewind(self) -> None:
        refused = self._desk.rewind()
        self._talk.say(refused or f"Back to the morning of day {self._panes.room.day - 1}.")
        self._closed = not refused

    def _offers(self) -> None:
        offers = self._panes.evening.offers
        for number, card in enumerate(offers, 1):
            self._talk.say(f"{number}. {card.title}: {card.text}")
        number = self._talk.number("which? nothing goes back", len(offers))
        if number:
            self._talk.say(*telling.card(offers[number - 1]))
            self._talk.say(*_foretold(self._desk, self._day, offers[number - 1]))
            self._answer(offers[number - 1])

    def _answer(self, card: CardPane) -> None:
        number = self._talk.number(f"{card.title}: which? nothing lets it be", len(card.choices))
        choices = {event: what for event, what in self._day.choices.items() if event != card.event}
        if number:
            choice = card.choices[number - 1]
            if choice.refusal:
                self._talk.say(f"Not open: {choice.refusal}")
                self._answer(card)
                return
            choices[card.event] = choice.id
            settled = "f tells what the night makes of it; it is settled when the day is closed."
            self._talk.say(f"Chosen: {choice.label}. {settled}")
        self._day = replace(self._day, choices=choices)

    def _verb(self, verb: VerbRow) -> None:
        option = ways.chosen(self._talk, verb, lambda entry: self._desk.forecast(self._day, entry))
        if option is not None:
            self._add(option)

    def _add(self, option: Option) -> None:
        entry = _worded(self._talk, option)
        why = self._desk.refuse(self._day, entry) if entry else "Nothing is planned."
        if entry is None or why:
            self._talk.say(why)
            return
        self._day = replace(self._day, plan=(*self._day.plan, entry))
        self._talk.say("Planned; u takes it back.", *telling.plan(self._panes.evening))

    def _undo(self) -> None:
        if not self._day.plan:
            self._talk.say("The plan is empty; k answers the cards again.")
            return
        self._day = replace(self._day, plan=self._day.plan[:-1])
        self._talk.say("Taken back.", *telling.plan(self._panes.evening))

    def _close(self) -> None:
        doubts = tuple(telling.doubts(self._panes.evening))
        told = f"{' '.join(doubts)} Close the day anyway?"
        if doubts and not self._talk.sure(told, "c", "close"):
            return
        night = self._desk.close(self._day)
        if isinstance(night, str):
            self._talk.say(night)
            return
        self._talk.say(*telling.night(night))
        self._closed, self._told = True, frozenset(row.root for row in night.rows)

    def _leave(self) -> None:
        """Leave, after a question if that drops a plan. Raises GoneError."""
        planned = len(self._day.plan) + len(self._day.choices)
        lost = f"Tonight's plan would be lost: {many(planned, 'decision')}. Leave anyway?"
        if not planned or self._talk.sure(lost):
            raise GoneError

    def _packs(self) -> None:
        """Read the packs again; the morning is told anew, its plan taken back."""
        self._talk.say(*outside.packs(self._desk.reload()))
        self._closed = True
