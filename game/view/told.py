"""The words that sentences about a night are made of: what was chosen, and what it came to."""

from game.model.night import Happening
from game.model.pack import Choice
from game.view import cards, names
from game.view.slots import fill
from game.view.titled import Titled


class Told(Titled):
    """Happenings of one night in words."""

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
