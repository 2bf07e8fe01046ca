"""What a player is deciding: a morning's panes and the plan so far. It knows no other morning."""

from dataclasses import replace

from game.model.day import Day, Entry
from game.tui.desk import Desk
from game.view.chroniclepane import ChroniclePane
from game.view.panes import CardPane, LineagePane, Panes


class Deciding:
    """A plan that is asked of the desk anew with every change."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.day = Day()
        self.root = -1  # idea the lineage is about
        self._panes: Panes | None = None
        self._families: dict[int, LineagePane] = {}
        self._chronicle: ChroniclePane | None = None

    @property
    def panes(self) -> Panes:
        """Everything there is to see this morning."""
        if self._panes is None:
            message = "no run is on the table"
            raise LookupError(message)
        return self._panes

    @property
    def planned(self) -> int:
        """How many decisions of tonight would be lost by leaving now."""
        return 0 if self.desk.watching else len(self.day.plan) + len(self.day.choices)

    def waiting(self) -> tuple[CardPane, ...]:
        """Return the cards without an answer."""
        return tuple(card for card in self.panes.evening.cards if not card.taken)

    def choose(self, event: str, choice: str) -> None:
        """Answer a card, or take the answer back with an empty choice; not in a recording."""
        if self.desk.watching:
            return
        choices = {known: what for known, what in self.day.choices.items() if known != event}
        if choice:
            choices[event] = choice
        self._plan(replace(self.day, choices=choices))

    def add(self, entry: Entry) -> str:
        """Add to the plan, or say why not."""
        refused = self.desk.refuse(self.day, entry)
        if not refused:
            self._plan(replace(self.day, plan=(*self.day.plan, entry)))
        return refused

    def undo(self) -> bool:
        """Take the last entry of the plan back; say whether there was one."""
        had = bool(self.day.plan) and not self.desk.watching
        if had:
            self._plan(replace(self.day, plan=self.day.plan[:-1]))
        return had

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea, asked for once a morning."""
        if root not in self._families:
            self._families[root] = self.desk.lineage(root)
        return self._families[root]

    def chronicle(self) -> ChroniclePane:
        """Return the run so far, asked for once a morning."""
        if self._chronicle is None:
            self._chronicle = self.desk.chronicle()
        return self._chronicle

    def morning(self, panes: Panes) -> None:
        """Turn to a new day, with what is decided of it already."""
        self.day = panes.day
        self.root = -1
        self._chronicle = None
        self._families = {}
        self._panes = panes

    def _plan(self, day: Day) -> None:
        self.day = day
        self._panes = self.desk.panes(day)
