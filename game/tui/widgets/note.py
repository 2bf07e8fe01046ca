"""What a key has come to, said for a moment above the last line, which stays."""

from textual.timer import Timer

from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import wrap

_WHILE = 6.0  # seconds
_MOST = 3  # lines


class Note(Bar):
    """A passing word; it covers what lies above the keys, and goes by itself."""

    DEFAULT_CSS = """
    Note { display: none; dock: bottom; margin-bottom: 1; background: $panel; }
    """
    ground = "panel"

    def __init__(self) -> None:
        super().__init__()
        self._note_said = ("", "text")
        self._note_until: Timer | None = None

    def say(self, text: str, role: str) -> None:
        """Say something for a while; nothing ends what was said."""
        if self._note_until is not None:
            self._note_until.stop()
        self._note_until = self.set_timer(_WHILE, self.hush) if text else None
        self._note_said = (text, role)
        self.display = bool(text)
        self.redraw()

    def hush(self) -> None:
        """Go."""
        self.say("", "text")

    def lines(self, width: int) -> Lines:
        """Return what is said, broken to the width."""
        text, role = self._note_said
        return tuple((Zone(((f" {line}", role),)),) for line in wrap(text, width - 2, _MOST))
