"""The night: what has already happened, played hour by hour in at most four seconds."""

from collections.abc import Iterator

from textual import events
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from game.tui.keys import ANYWHERE, NIGHT, bindings
from game.tui.motion import Pace, pace
from game.tui.screens.stage import Stage
from game.tui.sitting import Sitting
from game.tui.widgets.nightfall import HOURS, Moment, NightBoard, Voices
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.vitals import TopLine, place
from game.view.panes import NightPane, Panes

Fallen = tuple[NightPane, Panes] | str


class NightScreen(Stage):
    """Closes the day in a thread, plays the night, then shows its page of the zine."""

    CSS_PATH = "night.tcss"
    KEYS = NIGHT
    BINDINGS = bindings(NIGHT, ANYWHERE)
    PHASE = "night"
    AUTO_FOCUS = ""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._night_pace = Pace(0.0, HOURS)
        self._night_worker: Worker[Fallen] | None = None
        self._night_moment: Moment | None = None
        self._night_next: Panes | None = None
        self._night_timer: Timer | None = None

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield NightBoard()
        yield Voices()
        yield Page(id="zine")

    def teach(self) -> None:
        """Teach nobody: the night is to be watched."""

    def fill(self) -> None:
        """Begin the night if it has not begun; show its hour."""
        if self._night_worker is None:
            self.query_one("#zine").display = False
            self._night_worker = self.run_worker(
                self.sitting.close, thread=True, exit_on_error=True
            )
        moment = self._night_moment
        if moment is None:
            return
        self.query_one(NightBoard).show(moment)
        self.query_one(Voices).show(moment)
        self.query_one("#zine").display = moment.done

    def top(self) -> None:
        """Write which night it is, and what a key does."""
        moment = self._night_moment
        hint = "the day is being closed" if moment is None else "any key shows it all"
        if moment is not None and moment.done:
            hint = "any key goes on"
        room = self.sitting.panes.room
        self.query_one(TopLine).tell(place(room, "night"), ((f"{hint} ", "muted"),))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take the night once it has fallen."""
        if event.worker is self._night_worker and event.state is WorkerState.SUCCESS:
            result = self._night_worker.result
            if result is not None:
                self._night_take(result)

    async def on_key(self, event: events.Key) -> None:
        """Any key that means nothing else goes on."""
        if event.is_printable and event.character not in ("q", "t", "?", ":"):
            event.stop()
            await self.action_on()

    async def on_click(self) -> None:
        """A click goes on."""
        await self.action_on()

    async def action_on(self) -> None:
        """Show all at once; then go to the morning."""
        moment = self._night_moment
        if moment is None or self._night_next is None:
            return
        if not moment.done:
            self._night_show(Moment(moment.night, HOURS))
            return
        self.sitting.morning(self._night_next)
        self._night_worker = self._night_moment = self._night_next = None
        await self.app.switch_mode("report" if self.sitting.over else "room")

    def _night_take(self, result: Fallen) -> None:
        if isinstance(result, str):
            self._night_worker = None
            self.sitting.refused = result
            self.app.switch_mode("evening")
            return
        night, self._night_next = result
        paras = (Para(night.page, "text"),)
        self.query_one("#zine", Page).show(PageView(f"The page of day {night.day}", paras))
        self._night_pace = pace(self.sitting.desk.settings().motion, self.app.animation_level)
        self._night_show(Moment(night, 0 if self._night_pace.seconds else HOURS))
        if self._night_pace.seconds:
            self._night_timer = self.set_interval(self._night_pace.seconds, self._night_tick)

    def _night_tick(self) -> None:
        if not self.is_active or self._night_moment is None:
            return
        hour = min(HOURS, self._night_moment.hour + self._night_pace.hours)
        self._night_show(Moment(self._night_moment.night, hour))

    def _night_show(self, moment: Moment) -> None:
        self._night_moment = moment
        if moment.done and self._night_timer is not None:
            self._night_timer.stop()
            self._night_timer = None
        self.top()
        self.fill()
