"""What sentences about a night name: who, which idea, which room, which force, what title."""

from game.model.night import Happening
from game.view import names, promises
from game.view.look import Look


class Titled:
    """Whom and what a happening is about; rows refer to the morning after it."""

    def __init__(self, look: Look) -> None:
        self._look = look

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

    def force(self, what: Happening) -> str:
        """Return the name of the force it is about."""
        return names.force(self._look.world, self._look.pack, what.about)

    def charter(self, what: Happening) -> str:
        """Return the title of the charter it is about."""
        charters = self._look.pack.charters
        return charters[what.about].title if 0 <= what.about < len(charters) else "a rule"

    def ambition(self, what: Happening) -> str:
        """Return the title of the ambition."""
        return self._look.pack.ambitions[what.about].title

    def change(self, what: Happening) -> str:
        """Return the title of the Landlord's change."""
        return self._look.pack.changes[what.about].title

    def want(self, what: Happening) -> str:
        """Return what a named member wants."""
        look = self._look
        row = what.who if 0 <= what.who < look.world.cast.person.size else 0
        return look.pack.people[int(look.world.cast.person[row])].want

    def tie(self, what: Happening) -> str:
        """Return the kind of tie it is about."""
        kinds = self._look.pack.tie_kinds
        return names.plain(kinds[what.about]) if 0 <= what.about < len(kinds) else "something"

    def promise(self, what: Happening) -> str:
        """Return what was promised."""
        return promises.words(self._look, what.about, what.amount, what.who, what.root)

    def ending(self, what: Happening) -> str:
        """Return the title of the ending."""
        endings = self._look.pack.endings
        return endings[what.about].title if 0 <= what.about < len(endings) else "The end"
