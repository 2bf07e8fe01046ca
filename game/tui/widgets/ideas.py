"""The live ideas of the room, each with its last night."""

from game.tui.widgets.cells import Cell, Row, pad, push
from game.tui.widgets.glyphs import CROSS
from game.tui.widgets.panel import Panel
from game.tui.widgets.strips import mark, night
from game.view.panes import IdeaRow

_COUNTED, _WHOLE = 50, 56  # cells from which counts, and all 24 hours, fit


class Ideas(Panel[tuple[IdeaRow, ...]]):
    """At most eight rows: text, night strip, mark. Enter opens the family tree."""

    DEFAULT_CSS = """
    Ideas { height: auto; min-height: 4; max-height: 10; }
    """
    about = (
        "Every idea alive in this room, and its last night hour by hour, 20:00 to 19:00.",
        "Enter or a second click opens its family tree.",
    )

    def heading(self, view: tuple[IdeaRow, ...]) -> tuple[Cell, ...]:
        """Return the count."""
        return (("Ideas", "text!"), (f" {len(view)}", "muted"))

    def legend(self, view: tuple[IdeaRow, ...]) -> tuple[Cell, ...]:
        """Return the marks, or what the chosen idea is made of."""
        if self.has_focus and self.cursor < len(view):
            return ((view[self.cursor].values, "muted"),)
        gap = (" · ", "faint")
        home, away, dead = (("●", "amber"), ("▲", "sky"), (CROSS, "faint"))
        return (
            home,
            (" home", "muted"),
            gap,
            away,
            (" leaked", "muted"),
            gap,
            dead,
            (" dead", "muted"),
        )

    def rows(self, view: tuple[IdeaRow, ...], width: int) -> list[Row]:
        """Return a row an idea; counts only where they fit."""
        if not view:
            return [Row(left=(("none is alive. Tonight somebody begins.", "muted"),))]
        counted = width >= _COUNTED
        hours = 24 if width >= _WHOLE else 12
        tail = 2 + (7 if counted else 0)
        named = max(6, width - 3 - hours - tail)
        rows = []
        for item, idea in enumerate(view):
            dead = idea.mark in ("dead", "lost")
            strip = night(_halved(idea.strip) if width < _WHOLE else idea.strip, idea.mark, hours)
            left = (
                ("◆ ", "faint" if dead else "violet"),
                (pad(idea.text, named), "faint" if dead else "text"),
                (" ", "text"),
                *strip,
            )
            count: tuple[Cell, ...] = ((push(idea.said, 6) + " ", "muted"),) if counted else ()
            rows.append(Row(left, (*count, mark(idea.mark), (" ", "text")), item))
        return rows


def _halved(strip: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(max(strip[at : at + 2]) for at in range(0, len(strip), 2))
