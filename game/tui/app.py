"""The doorway: themes, screens, signals, a clean way out. It knows no run but its desk."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from textual.app import App, SystemCommand
from textual.screen import Screen

from game.errors import RoomsError
from game.model.day import Day
from game.tui.desk import Desk
from game.tui.keys import PRIORITY, RUN, bindings
from game.tui.modes import modes
from game.tui.sitting import Sitting
from game.tui.terminal import forgive_input, last_words, leave_on_signals
from game.tui.theme import OTHER_LIGHT, plain_name, themes, twin
from game.tui.widgets.cells import clean
from game.tui.widgets.glyphs import poor


class RoomsApp(App[None]):
    """Opens the screens over one sitting; begins in the room if the desk already has a run."""

    TITLE = "A Thousand Little Rooms"
    BINDINGS = bindings(PRIORITY)
    CSS_PATH = "screens/title.tcss"  # read with the app's own: a sheet put on later is read twice
    ALLOW_SELECT = False
    DEFAULT_MODE = "title"

    def __init__(self, desk: Desk, *, playing: bool = False, notice: str = "") -> None:
        super().__init__()
        self._notice = notice
        forgive_input()
        self._desk = desk
        self._settings = desk.settings()
        self._sitting = Sitting(desk)
        self._playing = playing
        for theme in themes():
            self.register_theme(theme)
        # Before the first frame: a theme put on later costs another reading of all styles.
        self.theme = twin(self._settings.theme, self.console.color_system)
        self.set_class(poor(self._settings.glyphs), "ascii")
        for name, make in modes(self._sitting).items():
            self.add_mode(name, make)

    async def on_mount(self) -> None:
        """Begin."""
        leave_on_signals(self.action_leave)
        if self._notice:
            self.notify(clean(self._notice), severity="warning", markup=False, timeout=20)
        if self._playing:
            self._sitting.morning(self._desk.panes(Day()))
            await self.switch_mode("room")
            from game.tui.screens.reader import greet  # noqa: PLC0415 (not before the first frame)

            greet(self, self._sitting.panes.room)

    def watch_theme(self, name: str) -> None:
        """Remember the colours chosen."""
        if self.is_running and plain_name(name) != self._settings.theme:
            self._settings = replace(self._settings, theme=plain_name(name))
            try:
                self._desk.keep(self._settings)
            except RoomsError as error:
                self.notify(clean(str(error)), severity="warning", markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every command by name, for the palette."""
        if self._sitting.playing and screen in (stack[0] for stack in self._screen_stacks.values()):
            for key in RUN:
                run = partial(screen.run_action, key.action)
                yield SystemCommand(key.says.capitalize(), f"Key {key.face}", run)
        yield SystemCommand("Light or dark", "Key t", self.action_light)
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)
        yield SystemCommand("Save and quit", "Key q", self.action_leave)

    def action_light(self) -> None:
        """Turn the light on or off."""
        self.theme = OTHER_LIGHT.get(
            self.theme, "paper" if self.current_theme.dark else "lamplight"
        )

    def action_leave(self, code: int = 0) -> None:
        """Quit; every closed day is saved already."""
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        self._exit_renderables.append(last_words(self._exception, self._desk.crash))
        self._close_messages_no_wait()
