"""The doorway: themes, screens, signals, a clean way out. It knows no run, only its chair."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import App
from textual.command import Provider
from textual.screen import Screen

from game.errors import RoomsError
from game.run.settings import Settings
from game.tui.chair import Chair, Porch, Seat
from game.tui.keys import PRIORITY, QUIT, bindings
from game.tui.modes import modes
from game.tui.screens.title import TitleScreen
from game.tui.terminal import forgive_input, last_words, leave_on_signals
from game.tui.theme import OTHER_LIGHT, plain_name, themes, twin
from game.tui.widgets.cells import clean
from game.tui.widgets.glyphs import poor
from game.tui.words import NAME


def _commands() -> type[Provider]:
    from game.tui.palette import Commands  # noqa: PLC0415 (asked seldom)

    return Commands


class RoomsApp(App[None]):
    """Opens the title; begins in the room if somebody is playing already."""

    TITLE = NAME
    BINDINGS = bindings(PRIORITY)
    CSS_PATH = "screens/title.tcss"
    CSS = "SearchIcon { display: none; }"  # the palette's, an emoji
    ALLOW_SELECT = False
    DEFAULT_MODE = "title"
    COMMANDS: ClassVar = {_commands}

    def __init__(
        self, porch: Porch, sit: Callable[[], Seat], *, playing: bool = False, notice: str = ""
    ) -> None:
        super().__init__()
        forgive_input()
        self._porch = porch
        self._chair = Chair(sit)
        self._settings = porch.settings()
        self._playing = playing
        self._notice = notice
        for theme in themes():
            self.register_theme(theme)
        # Before the first frame: a theme put on later costs another reading of all styles.
        wish = twin(self._settings.theme, self.console.color_system)
        self.set_reactive(RoomsApp.theme, wish)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(poor(self._settings.glyphs), "ascii")
        self.set_keymap(self._settings.keys)

    @property
    def own_keys(self) -> dict[str, str]:
        """The keys that a player has put in the place of the usual ones, by binding."""
        return self._settings.keys

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""
        return self._chair.playing

    def get_default_screen(self) -> Screen[None]:
        """Return the title: a mode is mounted at the price of reading all styles once more."""
        return TitleScreen(self._porch, self._chair)

    async def on_mount(self) -> None:
        """Begin."""
        leave_on_signals(self._leave)
        self.add_mode(self.DEFAULT_MODE, self.get_default_screen)
        for name, make in modes(self._chair).items():
            self.add_mode(name, make)
        if self._notice:
            self.notify(clean(self._notice), severity="warning", markup=False, timeout=20)
        if self._playing:
            await self.switch_mode("report" if self._chair.seat.over else "room")

    async def on_event(self, event: events.Event) -> None:
        """Pass on what is pressed; a screen with no room to be seen hears only who leaves."""
        pressed = isinstance(event, events.InputEvent | events.Paste)
        if not (pressed and self.screen_stack and self.screen.has_class("small")):
            await super().on_event(event)
        elif isinstance(event, events.Key) and event.key in self._leaving:
            self.action_leave()

    @property
    def _leaving(self) -> tuple[str, ...]:
        own = self.own_keys.get(QUIT.id, QUIT.keys)
        return (*own.split(","), "ctrl+q", "ctrl+c")

    def watch_theme(self, name: str) -> None:
        """Remember the colours chosen."""
        if self.is_running and plain_name(name) != self._settings.theme:
            self._keep(replace(self._settings, theme=plain_name(name)))

    def prefer(self, settings: Settings) -> None:
        """Let settings hold at once, and remember them."""
        self._keep(settings)
        self.set_keymap(settings.keys)
        self.theme = twin(settings.theme, self.console.color_system)
        self.set_class(poor(settings.glyphs), "ascii")
        for screen in self.screen_stack:
            for widget in screen.walk_children():
                widget.refresh()

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        try:
            self._porch.keep(settings)
        except RoomsError as error:
            self.notify(clean(str(error)), severity="warning", markup=False)

    def action_command_palette(self) -> None:
        """List what can be done here, by name."""
        from game.tui.palette import Palette  # noqa: PLC0415 (asked seldom)

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_change_theme(self) -> None:
        """List all colours, by name."""
        from game.tui.palette import Palette  # noqa: PLC0415 (asked seldom)

        self.push_screen(Palette.of_colours())

    def action_settings(self) -> None:
        """Show how the screen is liked."""
        from game.tui.screens.settings import SettingsScreen  # noqa: PLC0415 (asked seldom)

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(self._settings, self.prefer))

    def action_light(self) -> None:
        """Turn the light on or off."""
        self.theme = OTHER_LIGHT.get(
            self.theme, "paper" if self.current_theme.dark else "lamplight"
        )

    def action_leave(self) -> None:
        """Quit, after a question if that drops a plan; every closed day is saved already."""
        from game.tui.screens.confirm import LeaveScreen  # noqa: PLC0415 (asked seldom)

        if self._chair.planned and not isinstance(self.screen, LeaveScreen):
            self.push_screen(LeaveScreen(self._chair.planned), self._left)
        else:
            self._leave()

    def _left(self, sure: bool | None) -> None:  # noqa: FBT001 (a screen's result)
        if sure:
            self._leave()

    def _leave(self, code: int = 0) -> None:
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        self._exit_renderables.append(last_words(self._exception, self._porch.crash))
        self._close_messages_no_wait()
