"""The words that sentences about a night are made of: who, which idea, which room, what choice."""

from game.model.night import Happening, Kind
from game.model.pack import Choice, Event
from game.view import names, recall
from game.view.look import Look
from game.view.slots import fill, quoted, within
from game.view.worded import worded


class Told:
    """Happenings of one night in words; rows refer to the morning after it."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def who(self, what: Happening) -> str:
        """Return who it was."""
        return names.member(self.look.world, self.look.pack, what.who)

    def idea(self, root: int) -> str:
        """Return an idea's words in quotes."""
        if not 0 <= root < self.look.world.roots.variant.size:
            return "something"
        return quoted(self.look.words.idea(root))

    def room(self, what: Happening) -> str:
        """Return the name of the room it is about."""
        return names.room(self.look.world, self.look.pack, what.room)

    def platform(self, what: Happening) -> str:
        """Return the name of the platform it is about."""
        return names.platform(self.look.pack, what.about)

    def force(self, what: Happening) -> str:
        """Return the name of the force it is about."""
        return names.force(self.look.world, self.look.pack, what.about)

    def charter(self, what: Happening) -> str:
        """Return the title of the charter it is about."""
        charters = self.look.pack.charters
        return charters[what.about].title if 0 <= what.about < len(charters) else "a rule"

    def choice(self, what: Happening) -> str:
        """Return an event's title and what was chosen, with the names of its cast."""
        event = self._event(what)
        return fill(f"{event.title}: {event.choices[what.amount].label}", self._cast(what))

    def _event(self, what: Happening) -> Event:
        """Return the card that was answered, as it read on its day."""
        return worded(self.look, what.about, self.look.day_of(what))

    def _cast(self, what: Happening) -> dict[str, str]:
        """Return the fillings of an event's texts."""
        look = self.look
        event = look.pack.events[what.about]
        cast = {
            role.name: names.member(look.world, look.pack, who)
            for role, who in zip(event.roles, what.roles, strict=False)
        }
        idea = within(look.words.idea(what.root)) if what.root >= 0 else "it"
        return {**recall.around(look, what.root), "idea": idea, **cast}

    def chose(self, what: Happening) -> str:
        """Return what a choice came to: the author's words, with the odds where it was tested."""
        look = self.look
        if not 0 <= what.about < len(look.pack.events):
            return "Something was decided."
        event = self._event(what)
        choice: Choice = event.choices[what.amount]
        outcome = choice.good if what.passed or choice.bad is None else choice.bad
        text = f"{self.choice(what)}. {fill(outcome.text, self._cast(what))}"
        luck = f" ({what.odds}% to go well: it {'did' if what.passed else 'did not'})"
        return " ".join(text.split()) + (luck if what.odds >= 0 else "")

    def leaving(self, what: Happening) -> str:
        """Return the scene in which a named member goes."""
        look = self.look
        return look.pack.people[int(look.world.cast.person[what.who])].leaving

    def title(self, what: Happening) -> str:
        """Return the title of the ending, the ambition or the Landlord's change it is about."""
        pack = self.look.pack
        among = {
            Kind.DECLARED: [each.title for each in pack.ambitions],
            Kind.ENDED_HERE: [each.title for each in pack.changes],
        }
        titles = among.get(what.kind, [each.title for each in pack.endings])
        return titles[what.about] if 0 <= what.about < len(titles) else "The end"
