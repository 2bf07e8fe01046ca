"""All that happened, the newest day first; typed letters leave only the lines that hold them."""

from collections.abc import Iterator

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from game.tui.keys import ANYWHERE, LOG, LOG_FIELD, bindings
from game.tui.screens.stage import Stage
from game.tui.widgets.cells import Cell, Row, wrap
from game.tui.widgets.panel import Panel
from game.view.chroniclepane import LogRow
from game.view.figures import many

_MARKS = {"decided": ("▌", "amber"), "told": ("·", "muted"), "cause": ("◆", "violet")}
_ROLES = {"decided": "text!", "told": "text", "cause": "muted"}


class Chronicle(Panel[tuple[LogRow, ...]]):
    """The lines, a heading a day. It is turned by keys; none of its lines opens anything."""

    about = (
        "Everything that happened, the newest day first. / finds a person, an idea, a day.",
        "▌ what you decided · ◆ what moved a number, and why.",
    )

    def heading(self, view: tuple[LogRow, ...]) -> tuple[Cell, ...]:
        """Return the title and how much there is."""
        return (("Log", "text!"), (f" {many(len(view), 'line')}", "muted"))

    def legend(self, view: tuple[LogRow, ...]) -> tuple[Cell, ...]:
        """Return how much lies below, and the marks."""
        del view
        gap = (" · ", "faint")
        return (
            *self.more(),
            ("▌", "amber"),
            (" decided", "muted"),
            gap,
            ("◆", "violet"),
            (" moved a number", "muted"),
        )

    def rows(self, view: tuple[LogRow, ...], width: int) -> list[Row]:
        """Return the lines under their days."""
        rows: list[Row] = []
        day = 0
        for row in view:
            if row.day != day:
                day = row.day
                rows.append(Row(((f"day {day}", "amber!"),)))
            mark, role = _MARKS[row.kind], _ROLES[row.kind]
            for at, text in enumerate(wrap(row.text, width - 4)):
                head = (f" {mark[0]} " if not at else "   ", mark[1])
                rows.append(Row((head, (text, role))))
        return rows or [Row((("Nothing has happened that goes by that.", "faint"),))]


class Find(Input):
    """The one place here where letters type."""

    BINDINGS = bindings(LOG_FIELD)

    def action_leave_field(self) -> None:
        """Go to the list, as it is."""
        self.screen.query_one(Chronicle).focus()


class LogScreen(Stage):
    """The run in lines."""

    CSS_PATH = "log.tcss"
    KEYS = LOG
    BINDINGS = bindings(LOG, ANYWHERE)
    AUTO_FOCUS = "Chronicle"

    def parts(self) -> Iterator[Widget]:
        """Return the field and the lines."""
        yield Find(placeholder="/ a name, an idea, a day", max_length=40)
        yield Chronicle(id="log")

    def fill(self) -> None:
        """Show the lines that hold what is typed."""
        typed = self.query_one(Find).value.casefold().split()
        rows = self.sitting.chronicle().rows
        self.query_one(Chronicle).show(tuple(row for row in rows if _holds(row, typed)))

    def action_find(self) -> None:
        """Let letters type."""
        self.query_one(Find).focus()

    @on(Input.Changed)
    def on_typed(self) -> None:
        """Follow what is typed."""
        self.query_one(Chronicle).move(-99_999)
        self.fill()


def _holds(row: LogRow, words: list[str]) -> bool:
    line = f"day {row.day} {row.text}".casefold()
    return all(word in line for word in words)
