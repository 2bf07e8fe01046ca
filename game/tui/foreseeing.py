"""What is forecast of an evening: what was told, and what is to be asked next.

The plan's own comes first, then what the player looks at, then the rest. It knows no screen.
"""

from game.model.day import Day, Entry
from game.view.forecastpane import ForecastPane
from game.view.panes import EveningPane

Ask = tuple[Day, Entry | None]


class Foreseeing:
    """Forecasts of one plan; a changed plan begins anew."""

    def __init__(self) -> None:
        self._day = Day()
        self._morning = 0
        self._known: dict[Entry | None, ForecastPane | None] = {}
        self.asking = False  # whether a thread is at it

    def turn(self, morning: int, day: Day) -> None:
        """Turn to a plan; what was told of another is forgotten."""
        if (morning, day) != (self._morning, self._day):
            self._morning, self._day, self._known = morning, day, {}

    def told(self, entry: Entry | None) -> ForecastPane | None:
        """Return what was told of the plan, or of an entry with it; None if nothing was yet."""
        return self._known.get(entry)

    def tell(self, ask: Ask, pane: ForecastPane | None) -> bool:
        """Take an answer in; False if it is of a plan that was changed meanwhile."""
        if ask[0] != self._day:
            return False
        self._known[ask[1]] = pane
        return True

    def next(self, evening: EveningPane, looked_at: Entry | None) -> Ask | None:
        """Return what to ask next, or None: all is told, or a desk tells nothing."""
        if None in self._known and self._known[None] is None:
            return None
        rest = [first_way(evening, at) for at in range(len(evening.verbs))]
        for entry in (None, looked_at, *rest):
            if entry not in self._known:
                return self._day, entry
        return None


def first_way(evening: EveningPane, verb: int) -> Entry | None:
    """Return the first open way to do a verb, or None."""
    options = evening.verbs[verb].options
    return next((option.entry for option in options if not option.refusal), None)
