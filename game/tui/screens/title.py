"""The first screen: the city at night, and what can be begun. It loads nothing of a run."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.worker import Worker, WorkerState

from game.tools.rows import DAMAGED, ENDED, OPEN, SaveRow
from game.tui.chair import Chair, Porch, Seat
from game.tui.keys import ANYWHERE, TITLE, bindings
from game.tui.screens.fit import Fit
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.menu import Choice, Menu
from game.tui.widgets.panel import Panel
from game.tui.widgets.sky import PICTURE, Sky
from game.tui.words import NAME, TAGLINE

_MENU = 64  # its width in the style sheet


class TitleScreen(Fit):
    """Continue, a new run, or quit; then the runs there are."""

    BINDINGS = bindings(TITLE, ANYWHERE)
    AUTO_FOCUS = "Menu"

    def __init__(self, porch: Porch, chair: Chair) -> None:
        super().__init__()
        self._title_porch = porch
        self._title_chair = chair
        self._title_saves: tuple[SaveRow, ...] = ()

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
            self.run_worker, self._title_porch.saves, thread=True, exclusive=True
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take the runs once they are read."""
        if event.state is WorkerState.SUCCESS:
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
        self._title_sit(lambda seat: seat.resume(save))

    def action_new_run(self) -> None:
        """Ask for a room and a seed, then begin."""
        from game.tui.screens.newrun import NewRunScreen  # noqa: PLC0415 (text fields load slowly)

        def begun(wish: tuple[str, str, dict[str, str]] | None) -> None:
            if wish is not None:
                room, seed, chosen = wish
                self._title_sit(lambda seat: seat.begin(room, seed or None, chosen))

        self.app.push_screen(NewRunScreen(self._title_chair.seat.new_run()), begun)

    def action_damaged(self, save: str) -> None:
        """Say what is wrong with a recording, and what to do."""
        row = next(row for row in self._title_saves if row.id == save)
        mend = "It is left as it is. Put a copy back in its place, or move it out of the folder."
        self._title_tell("This run cannot be read", save, row.note, mend)

    def _title_sit(self, begin: Callable[[Seat], str]) -> None:
        """Begin or resume, after a question if that drops a plan."""

        def sure(yes: bool | None = True) -> None:  # noqa: FBT001, FBT002 (a screen's result)
            if not yes:
                return
            seat = self._title_chair.seat
            refused = begin(seat)
            if refused:
                self._title_tell("That did not work", refused)
            else:
                self._title_enter(seat)

        if self._title_chair.planned:
            from game.tui.screens.confirm import LeaveScreen  # noqa: PLC0415 (asked seldom)

            self.app.push_screen(LeaveScreen(self._title_chair.planned), sure)
        else:
            sure()

    def _title_enter(self, seat: Seat) -> None:
        self.app.switch_mode("report" if seat.over else "room")

    def _title_tell(self, title: str, *told: str) -> None:
        from game.tui.screens.reader import page_of  # noqa: PLC0415 (not before the first frame)

        self.app.push_screen(page_of(title, *told))

    def _title_choices(self) -> tuple[Choice, ...]:
        here = self._title_chair.seat.save if self._title_chair.playing else ""
        going, ended, damaged = (
            [row for row in self._title_saves if row.state == state and row.id != here]
            for state in (OPEN, ENDED, DAMAGED)
        )
        if self._title_chair.playing:
            first = [Choice("Back to the room", self._title_chair.seat.place(), "back")]
        else:
            first = [_resumed("Continue", row, f"{row.room}, day {row.day}") for row in going[:1]]
            going = going[1:]
        return (
            *first,
            Choice("New run", "a room, a month, a seed", "new_run"),
            Choice("Quit", "every closed day is saved", "app.leave"),
            *_headed("also begun", [_resumed(row.room, row, f"day {row.day}") for row in going]),
            *_headed(
                "to look back on",
                [Choice(row.room, row.note, f"resume({row.id!r})") for row in ended],
            ),
            *_headed(
                "damaged: enter says what to do",
                [Choice(row.room, row.note, f"damaged({row.id!r})", faint=True) for row in damaged],
            ),
        )


def _resumed(label: str, row: SaveRow, day: str) -> Choice:
    return Choice(label, f"{day} of {row.days} · {row.note}", f"resume({row.id!r})")


def _headed(heading: str, choices: list[Choice]) -> tuple[Choice, ...]:
    return (Choice(heading), *choices) if choices else ()
