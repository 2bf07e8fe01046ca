"""The first screen: the city at night, and what can be begun. It loads nothing of a run."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.worker import Worker, WorkerState

from game.tools.rows import OPEN, SaveRow
from game.tui.chair import Chair, Porch, Seat
from game.tui.keys import ANYWHERE, TITLE, bindings
from game.tui.screens.fit import Fit
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.menu import Choice, Menu
from game.tui.widgets.panel import Panel
from game.tui.widgets.sky import PICTURE, Sky
from game.tui.words import NAME, TAGLINE
from game.view.figures import many
from game.view.packpane import PackPane

_MENU = 72  # its width in the style sheet
_SITTING = "sitting"  # the group of the thread that begins or takes up a run
_PACKS = "packs"
_BEGINNING = "one moment: somebody lights the windows"
_RESUMING = "one moment: the nights so far are played again"
_FINDING = "one moment: the first morning is found"
_READING = "one moment: the packs are read"


class TitleScreen(Fit):
    """Continue, a new run, all runs, packs, settings, or quit."""

    BINDINGS = bindings(TITLE, ANYWHERE)
    AUTO_FOCUS = "Menu"

    def __init__(self, porch: Porch, chair: Chair) -> None:
        super().__init__()
        self._title_porch = porch
        self._title_chair = chair
        self._title_saves: tuple[SaveRow, ...] = ()
        self._title_busy = ""  # what a thread is at, in words

    def compose(self) -> ComposeResult:
        """Make the picture, the menu and the keys."""
        yield Sky(NAME, TAGLINE)
        yield Menu(id="menu")
        yield KeyLine((*TITLE, *ANYWHERE))

    def show(self) -> None:
        """Show what can be begun."""
        self.query_one(Sky).show(PICTURE)
        menu = self.query_one(Menu)
        menu.styles.offset = (max(0, (self.app.size.width - _MENU) // 2), 0)
        menu.show(self._title_choices())

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
        self.query_one(Menu).show(self._title_choices())

    @on(Panel.Chosen, "#menu")
    async def on_choice_opened(self, event: Panel.Chosen) -> None:
        """Do what was chosen."""
        await self.run_action(self._title_choices()[event.item].action)

    def action_help(self) -> None:
        """Explain the title, the keys and the words."""
        from game.tui.screens.help import help_page  # noqa: PLC0415 (not before the first frame)
        from game.tui.screens.reader import ReaderScreen  # noqa: PLC0415 (nor this)

        page = help_page(self.focused, (*TITLE, *ANYWHERE))
        self.app.push_screen(ReaderScreen(page, wide=True))

    def action_begin(self) -> None:
        """Do what the cursor stands on."""
        self.query_one(Menu).action_choose()

    def action_back(self) -> None:
        """Go back to the run on the table."""
        self._title_enter(self._title_chair.seat)

    def action_resume(self, save: str) -> None:
        """Take a run up again."""
        self._title_sit(lambda seat: seat.resume(save), _RESUMING)

    def action_watch(self, save: str) -> None:
        """Watch a recording from its first day."""
        self._title_sit(lambda seat: seat.watch(save), _FINDING)

    def action_new_run(self) -> None:
        """Ask for a room and a seed, then begin."""
        from game.tui.screens.newrun import NewRunScreen  # noqa: PLC0415 (text fields load slowly)

        def begun(wish: tuple[str, str, dict[str, str]] | None) -> None:
            if wish is not None:
                room, seed, chosen = wish
                self._title_sit(lambda seat: seat.begin(room, seed or None, chosen), _BEGINNING)

        self.app.push_screen(NewRunScreen(self._title_chair.seat.new_run()), begun)

    async def action_runs(self) -> None:
        """List all runs, then do what was chosen."""
        from game.tui.screens.runs import RunsScreen  # noqa: PLC0415 (asked seldom)

        async def chosen(action: str | None) -> None:
            if action:
                await self.run_action(action)

        await self.app.push_screen(RunsScreen(self._title_others()), chosen)

    def action_learn(self) -> None:
        """Begin the first evenings."""
        self._title_sit(lambda seat: seat.learn(), _BEGINNING)

    def action_packs(self) -> None:
        """Read the packs, after a question if that drops a plan."""
        self._title_ask(lambda: self._title_work(self._title_chair.seat.packs, _PACKS, _READING))

    def action_damaged(self, save: str) -> None:
        """Say what is wrong with a recording, and what to do."""
        row = next(row for row in self._title_saves if row.id == save)
        mend = "It is left as it is. Put a copy back in its place, or move it out of the folder."
        self._title_tell("This run cannot be read", save, row.note, mend)

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
        """Let a thread do what takes a while, and say so in place of the menu."""
        if not self._title_busy:
            self._title_busy = says
            self.query_one(Menu).show(self._title_choices())
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

    def _title_choices(self) -> tuple[Choice, ...]:
        if self._title_busy:
            return (Choice(self._title_busy),)
        playing = self._title_chair.playing
        saves = self._title_others()
        newest = next((row for row in saves if row.state == OPEN), None)
        first: list[Choice] = []
        if playing:
            first = [Choice("Back to the room", self._title_chair.seat.place(), "back")]
        elif newest:
            said = f"{newest.room}, day {newest.day} of {newest.days} · {newest.note}"
            first = [Choice("Continue", said, f"resume({newest.id!r})")]
        others = len(saves) - (newest is not None and not playing)
        runs = Choice("Runs", f"{many(len(saves), 'run')}: go on, look back, watch", "runs")
        return (
            *first,
            Choice("New run", "a room, a month, a seed", "new_run"),
            Choice("Learn", "the first evenings, shown by those who live there", "learn"),
            *((runs,) if others else ()),
            Choice("Packs", "what is in use, what is wrong with it, try an event", "packs"),
            Choice("Settings", "colours, motion, glyphs", "app.settings"),
            Choice("Quit", "every closed day is saved", "app.leave"),
        )

    def _title_others(self) -> tuple[SaveRow, ...]:
        """Return all runs but the one on the table."""
        here = self._title_chair.seat.save if self._title_chair.playing else ""
        return tuple(row for row in self._title_saves if row.id != here)
