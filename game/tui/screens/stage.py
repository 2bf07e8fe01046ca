"""What all screens of a run have: their lines at top and bottom, and the keys they share."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from game.model.day import Day
from game.tui.screens.event import NEXT, EventScreen, Foretell
from game.tui.screens.help import help_page
from game.tui.screens.lastline import Spoken
from game.tui.screens.over import HelpScreen, ReaderScreen
from game.tui.screens.packs import PacksScreen
from game.tui.screens.why import PAGES, why_page
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.lesson import Lesson
from game.tui.widgets.note import Note
from game.tui.widgets.vitals import TopLine, place, record
from game.view import lessons
from game.view.forecastpane import ForecastPane
from game.view.panes import CardPane

OVER = "The run is over. e has its report."


class Stage(Spoken):
    """A peer among the screens; each is a mode of the app."""

    PHASE: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """Make the top line, the parts, and the keys."""
        yield TopLine()
        yield from self.parts()
        yield Lesson()
        yield KeyLine(self.keys())
        yield Note()

    def parts(self) -> Iterator[Widget]:
        """Return what stands between the top line and the keys."""
        raise NotImplementedError

    def fill(self) -> None:
        """Give every panel its value."""
        raise NotImplementedError

    def show(self) -> None:
        """Write the top line and fill the panels."""
        self.query_one(KeyLine).show(self.keys())
        self.top()
        self.fill()
        self.teach()

    def teach(self) -> None:
        """Say what somebody would show a newcomer next, if anybody still teaches."""
        sitting = self.sitting
        if not sitting.playing:
            return
        taught = sitting.taught and not (sitting.desk.watching or self.has_class("small"))
        lesson = lessons.following(sitting.panes, sitting.did) if taught else None
        for bar in self.query(Lesson):
            bar.tell(sitting.panes.room.members[:1], lesson)

    def top(self) -> None:
        """Write the top line."""
        if self.sitting.playing:
            room = self.sitting.panes.room
            told = record(room, over=self.sitting.over)
            self.query_one(TopLine).tell(place(room, self.PHASE or room.phase), told)

    async def action_go(self, mode: str) -> None:
        """Turn to another screen."""
        self.sitting.did.add(mode)
        ended = self.sitting.over and mode in ("evening", "night")
        await self.app.switch_mode("report" if ended else mode)

    def action_help(self) -> None:
        """Explain the focused panel, the keys and the words."""
        aims = self.sitting.panes.room.aims if self.sitting.playing else ()
        self.app.push_screen(HelpScreen(help_page(self.focused, self.keys(), aims)))

    def action_why(self, name: str = "") -> None:
        """Say where the numbers come from."""
        self.sitting.did.add("why")
        self.teach()
        self.app.push_screen(ReaderScreen(why_page(self.sitting.panes.room, name)))

    def action_page(self, name: str) -> None:
        """Show a page of words by its name."""
        self.sitting.did.add(name)
        self.teach()
        page = PAGES[name](self.sitting.panes.room)
        self.app.push_screen(ReaderScreen(page, wide=name == "words"))

    def action_skip(self) -> None:
        """Have no more lessons."""
        self.sitting.taught = False
        self.teach()

    def action_packs(self) -> None:
        """Read the packs again; the page of what came of it lies over the new morning."""
        self.run_worker(self.sitting.reload, thread=True, exclusive=True, group="packs")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Turn to the morning as it is with the packs as they are."""
        found = event.worker.result if event.state is WorkerState.SUCCESS else None
        if event.worker.group != "packs" or found is None:
            return
        event.stop()
        dropped = self.sitting.planned
        pane, panes = found
        self.sitting.morning(panes)
        self.show()
        self.app.push_screen(PacksScreen(pane, self.sitting.desk.attempt, dropped))

    def action_card(self, event: str = "") -> None:
        """Read a card: this one, or the next without an answer, or the first."""
        if self.sitting.over:
            self.say(OVER)
            return
        evening = self.sitting.panes.evening
        cards = evening.cards
        known = [card for card in (*cards, *evening.offers) if card.event == event]
        found = next(iter([*known, *self.sitting.waiting(), *cards]), None)
        if found is None:
            self.say("No card came this morning.")
        else:
            self._read(found)

    def action_offers(self, at: int = 0) -> None:
        """Leaf through what may be done on any day: the same key shows the next."""
        if self.sitting.over:
            self.say(OVER)
            return
        offers = self.sitting.panes.evening.offers
        self.sitting.did.add("offers")
        self.teach()
        if offers:
            self._read(offers[at % len(offers)], lambda: self.action_offers(at + 1))
        else:
            self.say("Nothing stands open besides the verbs.")

    def _read(self, card: CardPane, following: Callable[[], None] | None = None) -> None:
        def answered(choice: str | None) -> None:
            if choice == NEXT and following is not None:
                following()
            elif choice is not None:
                self.sitting.choose(card.event, choice)
                self.show()

        shown = EventScreen(card, self._ahead_of(card), leafing=following is not None)
        self.app.push_screen(shown, answered)

    def _ahead_of(self, card: CardPane) -> Foretell | None:
        """Return who tells what may come of the night with an answer and what is planned.

        Of what stands open on any day, only what ends the run is looked at ahead.
        """
        desk, day = self.sitting.desk, self.sitting.day
        if card in self.sitting.panes.evening.offers and not card.last:
            return None

        def told(choice: str) -> ForecastPane | None:
            return desk.forecast(Day({**day.choices, card.event: choice}, day.plan))

        return told
