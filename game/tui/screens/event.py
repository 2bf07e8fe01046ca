"""A card over the screen beneath: read it, hear the circle, choose, or leave it for later."""

from collections.abc import Callable, Iterator
from functools import partial

from textual import on
from textual.widget import Widget
from textual.worker import get_current_worker

from game.tui.keys import ANYWHERE, EVENT, bindings
from game.tui.screens.over import Over, ReaderScreen
from game.tui.screens.why import words_page
from game.tui.widgets.card import Card
from game.tui.widgets.cells import clean
from game.tui.widgets.panel import Panel
from game.view.forecastpane import ForecastPane, by_morning
from game.view.panes import CardPane, ChoiceRow

Foretell = Callable[[str], ForecastPane | None]
"""Tells, of an answer by its id, what may come of the night with it. Takes a while."""
_AHEAD = "with the night: …"
"""Keeps the line that is to come, so that nothing moves when it does."""
NEXT = ">"
"""What a card ends with where the next of a row is asked for; no choice has this id."""


class EventScreen(Over[str | None]):
    """Ends with the id of a choice, "" for a choice taken back, NEXT, or None for later."""

    CSS_PATH = "event.tcss"
    KEYS = (*EVENT, *ANYWHERE[1:])
    BINDINGS = bindings(KEYS)

    def __init__(
        self, card: CardPane, foretell: Foretell | None = None, *, leafing: bool = False
    ) -> None:
        """`leafing`: there are others to leaf through."""
        super().__init__()
        self._event_card = _held(card) if foretell and not card.last else card
        self._event_foretell = foretell
        self._event_leafing = leafing

    def parts(self) -> Iterator[Widget]:
        """Return the card."""
        yield Card(leafing=self._event_leafing)

    def on_mount(self) -> None:
        """Show the card, the cursor on the answer given before."""
        card = self.query_one(Card)
        card.show(self._event_card)
        ids = [choice.id for choice in self._event_card.choices]
        if self._event_card.taken in ids:
            card.point(ids.index(self._event_card.taken))
        if self._event_foretell is not None:
            self.run_worker(partial(self._event_ask, self._event_foretell), thread=True)

    def _event_ask(self, foretell: Foretell) -> None:
        """Ask what may come of the night with each open answer. Called in a thread."""
        worker = get_current_worker()
        for at, choice in enumerate(self._event_card.choices):
            if choice.refusal:
                continue
            told = foretell(choice.id)
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._event_told, at, told)

    def _event_told(self, at: int, told: ForecastPane | None) -> None:
        choices = list(self._event_card.choices)
        effects = choices[at].effects
        if self._event_card.last:
            effects = (*(told.ends if told else ()), *effects)
        else:
            effects = (*effects[:-1], *filter(None, (by_morning(told),) if told else ()))
        choices[at] = choices[at]._replace(effects=effects)
        self._event_card = self._event_card._replace(choices=tuple(choices))
        for card in self.query(Card):  # there is none any more where it was closed meanwhile
            card.show(self._event_card)

    @on(Panel.Chosen)
    def on_choice_opened(self, event: Panel.Chosen) -> None:
        """Take the choice, unless it is closed."""
        self.action_pick(event.item)

    def action_pick(self, at: int) -> None:
        """Take a choice by number."""
        if at >= len(self._event_card.choices):
            return
        choice = self._event_card.choices[at]
        if choice.refusal:
            self.query_one(Card).point(at)
            self.notify(clean(choice.refusal), severity="warning", markup=False)
        else:
            self.end(choice.id)

    def action_take_back(self) -> None:
        """Take the answer back."""
        self.end("")

    def action_next(self) -> None:
        """Leave it for later and show the next of a row."""
        if self._event_leafing:
            self.end(NEXT)

    def action_back(self) -> None:
        """Decide later."""
        self.end(None)

    def action_page(self, _name: str) -> None:
        """Show what the words mean: the one page that a card needs."""
        self.app.push_screen(ReaderScreen(words_page(), wide=True))


def _held(card: CardPane) -> CardPane:
    """Return a card with a line kept for what is to come of each open answer."""

    def kept(choice: ChoiceRow) -> ChoiceRow:
        return choice if choice.refusal else choice._replace(effects=(*choice.effects, _AHEAD))

    return card._replace(choices=tuple(kept(choice) for choice in card.choices))
