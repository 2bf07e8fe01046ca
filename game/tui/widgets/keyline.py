"""The last line of a screen: its keys, each pressable; or for a moment what a key has come to."""

from textual.timer import Timer

from game.tui.keys import Group
from game.tui.rebinding import worn
from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import Cell, pad, wide

_WHILE = 8.0  # seconds

_LAST = ("page('words')", "help")
"""What is never left out."""


class KeyLine(Bar):
    """The keys of a screen; those that do not fit are left to the help, which does, as words do."""

    DEFAULT_CSS = """
    KeyLine { height: 1; background: $surface; }
    """
    ground = "surface"

    def __init__(self, group: Group, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.group = group
        self._said: Cell | None = None
        self._said_until: Timer | None = None

    def show(self, group: Group) -> None:
        """Take other keys."""
        if group != self.group:
            self.group = group
            self.redraw()

    def say(self, text: str, role: str = "text") -> None:
        """Say something in place of the keys, for a while."""
        self.hush()
        self._said = (f" {text}", role)
        self._said_until = self.set_timer(_WHILE, self.hush)
        self.redraw()

    def hush(self) -> None:
        """Show the keys again."""
        if self._said_until is not None:
            self._said_until.stop()
            self._said = self._said_until = None
            self.redraw()

    @property
    def _own(self) -> dict[str, str]:
        own: dict[str, str] = getattr(self.app, "own_keys", {})  # a bare app has none
        return own

    def beside(self) -> tuple[object, ...]:
        """Return the player's own keys."""
        return tuple(self._own.items())

    def lines(self, width: int) -> Lines:
        """Return the keys that fit, words and help last."""
        shown = [key for key in self.group if key.label]
        own = self._own
        zones = [
            Zone(((f" {worn(own, key)}", "amber!"), (f" {key.label} ", "muted")), key.action)
            for key in shown
        ]
        last = [zone for zone in zones if zone.action in _LAST]
        room = width - sum(wide(zone.cells) for zone in last)
        if self._said is not None:
            said, role = self._said
            return ((Zone(((pad(said, room), role),)), *last),)
        kept: list[Zone] = []
        for zone in (zone for zone in zones if zone not in last):
            room -= wide(zone.cells)
            if room >= 0:
                kept.append(zone)
        return ((*kept, *last),)
