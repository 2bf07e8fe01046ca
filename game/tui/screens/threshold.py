"""What the first screen does in threads: looks for runs, takes one up, reads the packs."""

from collections.abc import Callable

from textual.worker import Worker, WorkerState

from game.tools.rows import SaveRow
from game.tui.chair import Chair, Porch, Seat
from game.tui.screens.fit import Fit
from game.view.packpane import PackPane

_SITTING = "sitting"  # the group of the thread that begins or takes up a run
_PACKS = "packs"
BEGINNING = "one moment: somebody lights the windows"
_RESUMING = "one moment: the nights so far are played again"
_FINDING = "one moment: the first morning is found"
_READING = "one moment: the packs are read"


class Threshold(Fit):
    """A screen from which one goes to a run. It knows what is under way, not how it is shown."""

    def __init__(self, porch: Porch, chair: Chair) -> None:
        super().__init__()
        self._title_porch = porch
        self._title_chair = chair
        self._title_saves: tuple[SaveRow, ...] = ()
        self._title_busy = ""  # what a thread is at, in words

    def on_screen_resume(self) -> None:
        """Look for runs, but let the picture stand before the first is read."""
        self.call_after_refresh(
            self.run_worker, self._title_porch.saves, thread=True, exclusive=True, group="saves"
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take the runs once they are read."""
        if event.worker.group in (_SITTING, _PACKS) and event.worker.is_finished:
            self._title_busy = ""
            if event.state is WorkerState.SUCCESS and event.worker.group == _SITTING:
                self._title_sat(event.worker.result)
            elif event.state is WorkerState.SUCCESS and event.worker.result:
                self._title_packs(event.worker.result)
        elif event.state is WorkerState.SUCCESS:
            self._title_saves = event.worker.result or ()
        self.show()

    def action_back(self) -> None:
        """Go back to the run on the table."""
        self._title_enter(self._title_chair.seat)

    def action_resume(self, save: str) -> None:
        """Take a run up again; go back to the one on the table."""
        chair = self._title_chair
        if chair.playing and chair.seat.save == save:
            self.action_back()
        else:
            self._title_sit(lambda seat: seat.resume(save), _RESUMING)

    def action_watch(self, save: str) -> None:
        """Watch a recording from its first day."""
        self._title_sit(lambda seat: seat.watch(save), _FINDING)

    def action_learn(self) -> None:
        """Begin the first evenings."""
        self._title_sit(lambda seat: seat.learn(), BEGINNING)

    def action_packs(self) -> None:
        """Read the packs, after a question if that drops a plan."""
        self._title_ask(lambda: self._title_work(self._title_chair.seat.packs, _PACKS, _READING))

    def _title_sit(self, begin: Callable[[Seat], str], says: str) -> None:
        """Begin or resume, after a question if that drops a plan."""
        self._title_ask(
            lambda: self._title_work(lambda: begin(self._title_chair.seat), _SITTING, says)
        )

    def _title_ask(self, then: Callable[[], None]) -> None:
        """Go on, after a question if that drops a plan."""
        if self._title_chair.planned:
            from game.tui.screens.confirm import LeaveScreen  # noqa: PLC0415 (asked seldom)

            def sure(yes: bool | None) -> None:  # noqa: FBT001 (a screen's result)
                if yes:
                    then()

            self.app.push_screen(LeaveScreen(self._title_chair.planned), sure)
        else:
            then()

    def _title_work(self, work: Callable[[], object], group: str, says: str) -> None:
        """Let a thread do what takes a while, and say so beneath the menu."""
        if not self._title_busy:
            self._title_busy = says
            self.show()
            self.run_worker(work, thread=True, group=group)

    def _title_packs(self, pane: PackPane) -> None:
        from game.tui.screens.packs import PacksScreen  # noqa: PLC0415 (asked seldom)

        self.app.push_screen(PacksScreen(pane, self._title_chair.seat.attempt))

    def _title_sat(self, refused: object) -> None:
        if refused:
            self._title_tell("That did not work", str(refused))
        else:
            self._title_enter(self._title_chair.seat)

    def _title_enter(self, seat: Seat) -> None:
        self.app.switch_mode("report" if seat.over else "room")

    def _title_tell(self, title: str, *told: str) -> None:
        from game.tui.screens.reader import page_of  # noqa: PLC0415 (not before the first frame)

        self.app.push_screen(page_of(title, *told))
