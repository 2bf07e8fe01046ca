"""A plain list of things to do."""

from typing import NamedTuple

from game.tui.widgets.cells import Row, cut, pad
from game.tui.widgets.panel import Panel


class Choice(NamedTuple):
    """One line of a menu: what, a word about it, and the action it asks for; none: a heading."""

    label: str
    note: str = ""
    action: str = ""
    faint: bool = False


class Menu(Panel[tuple[Choice, ...]]):
    """Choices in a column; one click opens."""

    DEFAULT_CSS = """
    Menu { height: auto; width: 60; max-width: 100%; }
    """
    about = ("Arrows choose, Enter begins.",)
    framed = False
    one_click = True
    keeps_mark = True

    def rows(self, view: tuple[Choice, ...], width: int) -> list[Row]:
        """Return a row a choice."""
        named = min(18, width // 3)
        return [
            Row(
                (
                    (" ", "text"),
                    (pad(what.label, named), label),
                    (cut(what.note, width - named - 2), note),
                ),
                (),
                at,
            )
            if what.action
            else Row(((f" {what.label}", "faint"),))
            for at, what in enumerate(view)
            for label, note in [("faint", "faint") if what.faint else ("text!", "muted")]
        ]
