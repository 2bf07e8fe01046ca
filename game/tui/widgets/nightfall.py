"""The night as it falls: ideas filling hour by hour, and the voices heard meanwhile."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell, Row, pad, push, wrap
from game.tui.widgets.feed import clock, spoken
from game.tui.widgets.page import told
from game.tui.widgets.sheet import Sheet
from game.tui.widgets.strips import mark, night
from game.view.panes import NightPane

HOURS = 24
_SIGNED, _DOUBLE = 70, 104  # cells from which authors, and hours of two cells, fit


@dataclass(frozen=True)
class Moment:
    """A night up to an hour."""

    night: NightPane
    hour: int

    @property
    def done(self) -> bool:
        """Whether it is morning."""
        return self.hour >= HOURS


class NightBoard(Sheet[Moment]):
    """One strip an idea; the newest hour is white."""

    DEFAULT_CSS = """
    NightBoard { height: auto; }
    """
    edge = "amber_dim"

    def heading(self, view: Moment) -> tuple[Cell, ...]:
        """Return the hours the strips run over."""
        del view
        return (("20:00 to 20:00", "muted"), (", an hour a cell", "faint"))

    def legend(self, view: Moment) -> tuple[Cell, ...]:
        """Return the time of the night."""
        return ((clock(view.hour), "text!" if not view.done else "muted"),)

    def rows(self, view: Moment, width: int) -> list[Row]:
        """Return a row an idea; hours take two cells where there is room."""
        wide = 2 if width >= _DOUBLE else 1
        who = 10 if width >= _SIGNED else 0
        named = max(6, width - 3 - HOURS * wide - who - 10)
        return [
            Row(
                (
                    ("◆ ", "violet"),
                    (pad(idea.text, named), "text"),
                    (" ", "text"),
                    *night(idea.strip, idea.mark if view.done else "home", view.hour, wide),
                    (pad(f" {idea.author}", who), "faint"),
                ),
                (
                    (push(idea.said if view.done else "", 6) + " ", "muted"),
                    *((mark(idea.mark),) if view.done else ((" ", "text"),)),
                    (" ", "text"),
                ),
            )
            for idea in view.night.rows
        ]


class Voices(Sheet[Moment]):
    """What was decided comes to pass, then the room speaks; the latest words at the bottom."""

    framed = False

    def rows(self, view: Moment, width: int) -> list[Row]:
        """Return as many of the last rows as fit."""
        heard = [_came(line, width) for line in view.night.told]
        heard += [spoken(line, width) for line in view.night.lines if line.hour < view.hour]
        rows = [row for said in heard for row in said]
        everything = len(view.night.told) + len(view.night.lines)
        room = max(1, self.size.height)
        if 2 * everything < room:
            rows = [row for said in heard for row in (*said, Row())]
        return rows[-room:]


def _came(line: str, width: int) -> list[Row]:
    para = told(line)
    lead = para.lead or "▪ "
    hue = para.lead_role if para.lead else "amber"
    first, *rest = wrap(para.text, width - 5)  # four cells before it, one behind
    head = Row(((f"  {lead}", hue), (first, "muted")))
    return [head, *(Row((("    ", "text"), (text, "muted"))) for text in rest)]
