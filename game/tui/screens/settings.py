"""How the screen is liked: colours, motion, glyphs. What is changed holds at once."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from game.run.settings import Settings
from game.tools.rows import TermOption, TermRow, stepped
from game.tui.keys import SETTINGS, bindings
from game.tui.screens.over import Over
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.terms import Terms, terms_view

_ROWS = (
    TermRow(
        "theme",
        "Colours",
        (
            TermOption("lamplight", "lamplight", "Night, lamps, windows. t turns on the light."),
            TermOption("paper", "paper", "Ink on paper, for bright rooms."),
            TermOption("contrast", "contrast", "Black ground, and nothing faint."),
        ),
        0,
    ),
    TermRow(
        "motion",
        "Motion",
        (
            TermOption("auto", "auto", "Full; calm over SSH; none where the terminal asks for it."),
            TermOption("full", "full", "The night plays hour by hour."),
            TermOption("calm", "calm", "The night plays in six steps."),
            TermOption("none", "none", "The night is there at once."),
        ),
        0,
    ),
    TermRow(
        "glyphs",
        "Glyphs",
        (
            TermOption("auto", "auto", "Blocks and lines, unless ROOMS_GLYPHS=ascii is set."),
            TermOption("blocks", "blocks", "Blocks and lines."),
            TermOption("ascii", "ascii", "Letters and signs that every font has."),
        ),
        0,
    ),
)
_TEST: tuple[tuple[str, str], ...] = (
    ("all one cell wide?  ", "faint"),
    ("▁▃▅▇ ", "amber"),
    ("╭─╮ ", "line"),
    ("▪▫ ", "amber"),
    ("▲ ", "sky"),
    ("▼ ", "coral"),
    ("◆ ↻ ", "violet"),
    ("•", "mint"),
)


class SettingsScreen(Over[None]):
    """Changes settings by telling them to `prefer`; Esc is all it takes to leave."""

    CSS_PATH = "settings.tcss"
    KEYS = SETTINGS
    BINDINGS = bindings(SETTINGS)
    AUTO_FOCUS = "Terms"

    def __init__(self, settings: Settings, prefer: Callable[[Settings], None]) -> None:
        super().__init__()
        self._settings_now = settings
        self._settings_prefer = prefer

    def parts(self) -> Iterator[Widget]:
        """Return the list and a test of the font."""
        with Vertical():
            yield Terms("Settings")
            yield Page()

    def on_mount(self) -> None:
        """Show the settings."""
        self._settings_show()
        self.query_one(Page).show(PageView("", (Para("", cells=_TEST),)))

    @on(Panel.Moved)
    def on_setting_pointed(self) -> None:
        """Say what the setting means that is looked at."""
        self._settings_show()

    @on(Panel.Chosen)
    def on_setting_opened(self) -> None:
        """Take the next way of the setting."""
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """Move the setting under the cursor on by a step, and let it hold."""
        row = _ROWS[self.query_one(Terms).cursor]
        turned = stepped(row, _known(self._settings_now), step)[row.id]
        self._settings_now = replace(self._settings_now, **{row.id: turned})  # type: ignore[arg-type]  # by name
        self._settings_prefer(self._settings_now)
        self._settings_show()

    def action_rebind(self) -> None:
        """Show the keys, to have others in their place."""
        from game.tui.screens.rebind import RebindScreen  # noqa: PLC0415 (asked seldom)

        def worn(keys: dict[str, str]) -> None:
            self._settings_now = replace(self._settings_now, keys=keys)
            self._settings_prefer(self._settings_now)

        self.app.push_screen(RebindScreen(self._settings_now.keys, worn))

    def action_back(self) -> None:
        """Leave them as they are."""
        self.end(None)

    def _settings_show(self) -> None:
        terms = self.query_one(Terms)
        terms.show(terms_view(_ROWS, _known(self._settings_now), terms.cursor))


def _known(settings: Settings) -> dict[str, str]:
    """Return the settings by id; a stranger's theme stands where the first way does."""
    named = asdict(settings)
    ways = {row.id: [option.id for option in row.options] for row in _ROWS}
    return {name: named[name] if named[name] in ways[name] else ways[name][0] for name in ways}
