"""The first screen: the city at night, and what can be begun. It loads nothing of a run."""

from textual import on
from textual.app import ComposeResult

from game.tools.rows import OPEN
from game.tui.keys import ANYWHERE, TITLE, bindings
from game.tui.screens.threshold import BEGINNING, Threshold
from game.tui.widgets.bar import Bar, Zone
from game.tui.widgets.cells import wrap
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.menu import Choice, Menu
from game.tui.widgets.panel import Panel
from game.tui.widgets.sky import PICTURE, Sky
from game.tui.words import NAME, TAGLINE
from game.view.figures import many

_MENU = 72  # its width in the style sheet
_MEANWHILE = ("app.settings", "app.leave")
"""What can be done while a thread begins a run or reads the packs."""


class TitleScreen(Threshold):
    """Continue, a new run, all runs, packs, settings, or quit."""

    BINDINGS = bindings(TITLE, ANYWHERE)
    AUTO_FOCUS = "Menu"

    def compose(self) -> ComposeResult:
        """Make the picture, the menu and the keys."""
        yield Sky(NAME, TAGLINE)
        yield Menu(id="menu")
        yield Bar(id="kept")
        yield KeyLine((*TITLE, *ANYWHERE))

    def show(self) -> None:
        """Show what can be begun."""
        self.query_one(Sky).show(PICTURE)
        menu = self.query_one(Menu)
        left = max(0, (self.app.size.width - _MENU) // 2)
        menu.styles.offset = (left, 0)
        menu.show(self._title_choices())
        kept = self._title_chair.seat.kept() if self._title_chair.playing else ""
        said = (self._title_busy, "amber") if self._title_busy else (kept, "mint")
        inset = (" " * (left + 2), "text")
        lines = wrap(said[0], self.app.size.width - left - 3)
        self.query_one("#kept", Bar).put(tuple((Zone((inset, (line, said[1]))),) for line in lines))

    @on(Panel.Chosen, "#menu")
    async def on_choice_opened(self, event: Panel.Chosen) -> None:
        """Do what was chosen; while a run is being begun, only what needs none."""
        action = self._title_choices()[event.item].action
        if not self._title_busy or action in _MEANWHILE:
            await self.run_action(action)

    def action_help(self) -> None:
        """Explain the title, the keys and the words."""
        from game.tui.screens.help import help_page  # noqa: PLC0415 (not before the first frame)
        from game.tui.screens.over import HelpScreen  # noqa: PLC0415 (nor this)

        self.app.push_screen(HelpScreen(help_page(self.focused, (*TITLE, *ANYWHERE))))

    def action_begin(self) -> None:
        """Do what the cursor stands on."""
        self.query_one(Menu).action_choose()

    def action_new_run(self, mode: str = "") -> None:
        """Ask for a room and a seed, then begin; in a mode that may be set beforehand."""
        from game.tui.screens.newrun import NewRunScreen  # noqa: PLC0415 (text fields load slowly)

        if self._title_busy:
            return

        def begun(wish: tuple[str, str, dict[str, str]] | None) -> None:
            if wish is not None:
                room, seed, chosen = wish
                self._title_sit(lambda seat: seat.begin(room, seed or None, chosen), BEGINNING)

        chosen = {"mode": mode} if mode else {}
        self.app.push_screen(NewRunScreen(self._title_chair.seat.new_run(), chosen), begun)

    async def action_runs(self) -> None:
        """List all runs, then do what was chosen."""
        from game.tui.screens.runs import RunsScreen  # noqa: PLC0415 (asked seldom)

        async def chosen(action: str | None) -> None:
            if action:
                await self.run_action(action)

        await self.app.push_screen(RunsScreen(self._title_saves, self._title_here()), chosen)

    def action_damaged(self, save: str) -> None:
        """Say what is wrong with a recording, and what to do."""
        row = next(row for row in self._title_saves if row.id == save)
        mend = "It is left as it is. Put a copy back in its place, or move it out of the folder."
        self._title_tell("This run cannot be read", save, row.note, mend)

    def _title_choices(self) -> tuple[Choice, ...]:
        playing = self._title_chair.playing
        saves = self._title_saves
        newest = next((row for row in saves if row.state == OPEN), None)
        first: list[Choice] = []
        if playing:
            back = "To the report" if self._title_chair.seat.over else "Back to the room"
            first = [Choice(back, self._title_chair.seat.place(), "back")]
        elif newest:
            said = f"{newest.room}, day {newest.day} of {newest.days} · {newest.note}"
            first = [Choice("Continue", said, f"resume({newest.id!r})")]
        today = self._title_porch.today()
        runs = Choice("Runs", f"{many(len(saves), 'run')}: go on, hall of fame, watch", "runs")
        return (
            *first,
            Choice("New run", "a room, its days, a seed", "new_run"),
            Choice("Daily", f"{today}: one seed for everybody", "new_run('daily')"),
            Choice("Learn", "the first evenings, shown by the house", "learn"),
            *((runs,) if len(saves) > len(first) else ()),
            Choice("Packs", "what is in use, what is wrong with it", "packs"),
            Choice("Settings", "colours, motion, glyphs", "app.settings"),
            Choice("Quit", "every closed day is saved", "app.leave"),
        )

    def _title_here(self) -> str:
        """Return the run on the table, "" if none is."""
        chair = self._title_chair
        return chair.seat.save if chair.playing else ""
