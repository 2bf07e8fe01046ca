"""A card over the screen beneath: read it, hear the circle, choose, or leave it for later."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.worker import get_current_worker

from game.tui.keys import ANYWHERE, EVENT, bindings
from game.tui.screens.help import help_page
from game.tui.screens.over import Over
from game.tui.screens.reader import ReaderScreen
from game.tui.screens.why import words_page
from game.tui.widgets.card import Card
from game.tui.widgets.cells import clean
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane

Foretell = Callable[[str], tuple[str, ...]]
"""Tells, of an answer by its id, how the run may end with it. Takes a while."""
NEXT = ">"
"""What a card ends with where the next of a row is asked for; no choice has this id."""


class EventScreen(Over[str | None]):
    """Ends with the id of a choice, "" for a choice taken back, NEXT, or None for later."""

    CSS_PATH = "event.tcss"
    BINDINGS = bindings(EVENT, ANYWHERE)

    def __init__(
        self, card: CardPane, foretell: Foretell | None = None, *, leafing: bool = False
    ) -> None:
        """`foretell`: of a card that ends the run. `leafing`: there are others to leaf through."""
        super().__init__()
        self._event_card = card
        self._event_foretell = foretell
        self._event_leafing = leafing

    def compose(self) -> ComposeResult:
        """Make the card."""
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
        """Ask how the run may end with each open answer. Called in a thread."""
        worker = get_current_worker()
        for at, choice in enumerate(self._event_card.choices):
            told = () if choice.refusal else foretell(choice.id)
            if told and not worker.is_cancelled:
                self.app.call_from_thread(self._event_told, at, told)

    def _event_told(self, at: int, told: tuple[str, ...]) -> None:
        choices = list(self._event_card.choices)
        choices[at] = choices[at]._replace(effects=(*told, *choices[at].effects))
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

    def action_help(self) -> None:
        """Explain cards."""
        self.app.push_screen(ReaderScreen(help_page(self.focused, (*EVENT, *ANYWHERE)), wide=True))
