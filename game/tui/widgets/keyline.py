"""The last line of a screen: its keys, each pressable."""

from game.tui.keys import HELP, MORE, Group
from game.tui.rebinding import worn
from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import wide

_LAST = (MORE.action, HELP.action)
"""What is never left out, and stands last."""


class KeyLine(Bar):
    """The keys of a screen; those that do not fit are left to the help and to `:`, which do."""

    DEFAULT_CSS = """
    KeyLine { height: 1; background: $surface; }
    """
    ground = "surface"

    def __init__(self, group: Group, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.group = group

    def show(self, group: Group) -> None:
        """Take other keys."""
        if group != self.group:
            self.group = group
            self.redraw()

    @property
    def _own(self) -> dict[str, str]:
        own: dict[str, str] = getattr(self.app, "own_keys", {})  # a bare app has none
        return own

    def beside(self) -> tuple[object, ...]:
        """Return the player's own keys."""
        return tuple(self._own.items())

    def lines(self, width: int) -> Lines:
        """Return the keys that fit, those of every screen last."""
        own = self._own
        zones = [
            Zone(((f" {worn(own, key)}", "amber!"), (f" {key.label} ", "muted")), key.action)
            for key in self.group
            if key.label
        ]
        last = sorted((zone for zone in zones if zone.action in _LAST), key=_place)
        room = width - sum(wide(zone.cells) for zone in last)
        kept: list[Zone] = []
        for zone in (zone for zone in zones if zone.action not in _LAST):
            room -= wide(zone.cells)
            if room >= 0:
                kept.append(zone)
        return ((*kept, *last),)


def _place(zone: Zone) -> int:
    return _LAST.index(zone.action)
