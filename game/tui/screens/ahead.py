"""A screen that looks ahead: a thread asks for one forecast after the other while keys are read."""

from functools import partial
from typing import NamedTuple

from textual.worker import get_current_worker

from game.model.day import Entry
from game.tui.foreseeing import Ask, Foreseeing
from game.tui.screens.stage import Stage
from game.tui.widgets.bands import KEY, still
from game.tui.widgets.page import Para
from game.view.forecastpane import ForecastPane


class Foretold(NamedTuple):
    """A forecast as paragraphs: nothing while it is being asked."""

    word: tuple[Para, ...] = ()  # how surely, and what one more verb moves
    bands: tuple[Para, ...] = ()  # every figure of the morning


class Ahead(Stage):
    """Asks for the plan's own forecast, then for what is looked at, then for the rest."""

    @property
    def _ahead(self) -> Foreseeing:
        return self.sitting.ahead

    def looked_at(self) -> Entry | None:
        """Return the way to do a verb that the player looks at, if it is open."""
        return None

    def follow(self) -> None:
        """Show what the player looks at, and what was told ahead of it."""
        raise NotImplementedError

    def turned(self) -> None:
        """Begin anew if the plan has changed."""
        self._ahead.turn(self.sitting.panes.room.day, self.sitting.day)

    def told_ahead(self) -> Foretold:
        """Return what was told of what the player looks at."""
        pane = self._ahead.told(self.looked_at())
        return foretold(pane) if pane else Foretold()

    def ask_ahead(self) -> None:
        """Let a thread ask, if there is something to ask and none is at it."""
        if self._ahead.asking or not self.is_current:
            return
        ask = self._ahead.next(self.sitting.panes.evening, self.looked_at())
        if ask is not None:
            self._ahead.asking = True
            self.run_worker(partial(self._ahead_ask, ask), thread=True, group="ahead")

    def _ahead_ask(self, ask: Ask) -> None:
        worker = get_current_worker()
        pane = self.sitting.desk.forecast(*ask)
        if worker.is_cancelled:
            self._ahead.asking = False
        else:
            self.app.call_from_thread(self._ahead_told, ask, pane)

    def _ahead_told(self, ask: Ask, pane: ForecastPane | None) -> None:
        self._ahead.asking = False
        self._ahead.tell(ask, pane)
        screen = self.app.screen  # this one, or another one of them
        if isinstance(screen, Ahead) and screen.is_mounted:  # one to come looks when it is there
            screen.follow()


_HUES = {"safe": "mint", "likely": "text", "long shot": "amber"}


def foretold(pane: ForecastPane) -> Foretold:
    """Return a forecast as paragraphs: an end, a word, then what moves, then what does not."""
    word = Para(pane.chances, "text", f"{pane.word}: ", _HUES.get(pane.word, "muted"))
    beside = (Para(line, "coral" if line.startswith("! ") else "text") for line in pane.beside)
    ends = (Para(line, "amber") for line in pane.ends)
    title = Para("Forecast  48 nights tried", rule=True)
    moving = (Para("", band=row) for row in pane.rows if not still(row))
    unmoved = ", ".join(row.name for row in pane.rows if still(row))
    rest = (Para(f"as now: {unmoved}", "faint"),) if unmoved else ()
    against = Para("Whole evening, against now", rule=True)
    return Foretold((title, *ends, word, *beside), (against, *moving, *rest, Para("", cells=KEY)))
