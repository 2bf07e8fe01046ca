"""What kind of run it will be: every mode in a line, the chosen one in brackets, and what it is."""

from game.tools.rows import TermOption
from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import cut, pad, wide

_NAME = 7
_HINT = "← → "


class ModeBar(Bar):
    """Two lines; a press on a mode chooses it."""

    DEFAULT_CSS = """
    ModeBar { height: 2; background: $surface; }
    """
    ground = "surface"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._ways: tuple[TermOption, ...] = ()
        self._ways_chosen = ""
        self._ways_said = ""

    def tell(self, ways: tuple[TermOption, ...], chosen: str, said: str) -> None:
        """Take the modes, the one chosen, and what that is."""
        told = (ways, chosen, said)
        if told != (self._ways, self._ways_chosen, self._ways_said):
            self._ways, self._ways_chosen, self._ways_said = told
            self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the modes, and below them what the chosen one is."""
        zones = [Zone(((pad("  Mode", _NAME), "muted"),))]
        for way in self._ways:
            here = way.id == self._ways_chosen
            said = f" [{way.id}]" if here else f"  {way.id} "
            zones.append(Zone(((said, "amber!" if here else "text"),), f"mode({way.id!r})"))
        gap = width - sum(wide(zone.cells) for zone in zones) - len(_HINT)
        zones.append(Zone(((" " * max(0, gap), "text"), (_HINT, "muted"))))
        said = cut(self._ways_said, max(0, width - _NAME - 2))
        return (tuple(zones), (Zone(((" " * (_NAME + 1) + said, "mint"),)),))
