"""The first screen: the city at night, and what can be begun."""

from collections.abc import Iterator

from textual import on
from textual.containers import Center, Vertical
from textual.widget import Widget

from game.tui.keys import ANYWHERE, TITLE, bindings
from game.tui.screens.reader import ReaderScreen, greet
from game.tui.screens.stage import Stage
from game.tui.widgets.bar import Bar, Zone
from game.tui.widgets.menu import Choice, Menu, Skyline
from game.tui.widgets.page import PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.vitals import TopLine
from game.tui.words import TAGLINE

_NAME = "A   T H O U S A N D   L I T T L E   R O O M S"
_SAVES = 3  # more runs than these would push the city off the screen


class Wordmark(Bar):
    """The name of the game in the middle of the screen."""

    def lines(self, width: int) -> tuple[tuple[Zone, ...], ...]:
        """Return the name and the line under it."""
        name = _NAME if width >= len(_NAME) + 4 else "A thousand little rooms"
        said = ((name, "amber!"), (TAGLINE, "muted"))
        middle = tuple(
            (Zone(((" " * max(0, (width - len(text)) // 2), "text"), (text, role))),)
            for text, role in said
        )
        return ((), *middle, ())


class TitleScreen(Stage):
    """Continue, a new run, or quit."""

    CSS_PATH = "title.tcss"
    KEYS = TITLE
    BINDINGS = bindings(TITLE, ANYWHERE)
    AUTO_FOCUS = "Menu"

    def parts(self) -> Iterator[Widget]:
        """Return the picture and the menu."""
        with_menu = Vertical(Skyline(), Wordmark(), Center(Menu(id="menu")), id="title")
        yield with_menu

    def top(self) -> None:
        """Leave the first line to the sky."""
        self.query_one(TopLine).display = False

    def fill(self) -> None:
        """Show what can be begun."""
        self.query_one(Skyline).show(0)
        self.query_one(Menu).show(self._title_choices())

    @on(Panel.Chosen, "#menu")
    async def on_choice_opened(self, event: Panel.Chosen) -> None:
        """Do what was chosen."""
        await self.run_action(self._title_choices()[event.item].action)

    def action_begin(self) -> None:
        """Do what the cursor stands on."""
        self.query_one(Menu).action_choose()

    async def action_resume(self, save: str) -> None:
        """Take a run up again."""
        refused = self.sitting.resume(save)
        if refused:
            self._title_refused(refused)
        else:
            await self.action_go("report" if self.sitting.over else "room")

    def action_new_run(self) -> None:
        """Ask for a room and a seed, then begin."""
        from game.tui.screens.newrun import NewRunScreen  # noqa: PLC0415 (text fields load slowly)

        def begun(wish: tuple[str, str] | None) -> None:
            if wish is None:
                return
            room, seed = wish
            refused = self.sitting.begin(room, seed or None)
            if refused:
                self._title_refused(refused)
            else:
                self.app.switch_mode("room")
                greet(self.app, self.sitting.panes.room)

        self.app.push_screen(NewRunScreen(self.sitting.desk.rooms()), begun)

    def _title_refused(self, text: str) -> None:
        paras = (Para(text, "coral"),)
        self.app.push_screen(ReaderScreen(PageView("That did not work", paras, "esc closes")))

    def _title_choices(self) -> tuple[Choice, ...]:
        choices = []
        if self.sitting.playing:
            room = self.sitting.panes.room
            mode = "report" if self.sitting.over else "room"
            note = f"{room.room}, day {room.day}"
            choices.append(Choice("Back to the room", note, f"go({mode!r})"))
        for at, save in enumerate(self.sitting.desk.saves()[:_SAVES]):
            note = f"{save.room}, day {save.day} of {save.days} · {save.note}"
            label = "Continue" if at == 0 else "or"
            choices.append(Choice(label, note, f"resume({save.id!r})"))
        choices.append(Choice("New run", "a room, a month, a seed", "new_run"))
        choices.append(Choice("Quit", "every closed day is saved", "app.leave"))
        return tuple(choices)
