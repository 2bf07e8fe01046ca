"""All runs in the folder: those that go on, those to look back on, and those that are damaged."""

from collections.abc import Iterator

from textual import on
from textual.widget import Widget

from game.tools.rows import DAMAGED, ENDED, OPEN, SaveRow
from game.tui.keys import RUNS, bindings
from game.tui.screens.over import Over
from game.tui.widgets.cells import Cell
from game.tui.widgets.menu import Choice, Menu
from game.tui.widgets.panel import Panel


class Runs(Menu):
    """The runs under three headings."""

    DEFAULT_CSS = """
    Runs { width: 100; max-width: 100%; height: auto; max-height: 100%; background: $surface; }
    """
    about = ("Enter takes a run up again; w watches it from its first day.",)
    framed = True
    ground = "surface"

    def heading(self, view: tuple[Choice, ...]) -> tuple[Cell, ...]:
        """Return the title and how many there are."""
        return (("Runs", "text!"), (f" {sum(bool(what.action) for what in view)}", "muted"))

    def legend(self, view: tuple[Choice, ...]) -> tuple[Cell, ...]:
        """Return what can be done."""
        del view
        return (*self.more(), ("enter opens", "muted"))


class RunsScreen(Over[str]):
    """Ends with what is to be done, as an action of the title; nothing where it was left."""

    KEYS = RUNS
    BINDINGS = bindings(RUNS)

    def __init__(self, rows: tuple[SaveRow, ...], here: str = "") -> None:
        """List them; `here` is the one on the table, "" if none is."""
        super().__init__()
        self._runs_rows = tuple(
            row for state in (OPEN, ENDED, DAMAGED) for row in rows if row.state == state
        )
        self._runs_choices = _choices(self._runs_rows, here)

    def parts(self) -> Iterator[Widget]:
        """Return the list."""
        yield Runs()

    def on_mount(self) -> None:
        """Show the runs, the cursor on the first."""
        runs = self.query_one(Runs)
        runs.show(self._runs_choices)
        runs.point(1)

    @on(Panel.Chosen)
    def on_run_opened(self, event: Panel.Chosen) -> None:
        """Take it up again, or say what is wrong with it."""
        self.end(self._runs_choices[event.item].action)

    def action_watch(self) -> None:
        """Watch the run under the cursor."""
        action = self._runs_choices[self.query_one(Runs).cursor].action
        if action.startswith("resume"):
            self.end(action.replace("resume", "watch", 1))

    def action_back(self) -> None:
        """Leave the list."""
        self.end("")


def _choices(rows: tuple[SaveRow, ...], here: str) -> tuple[Choice, ...]:
    going, ended, damaged = (
        [row for row in rows if row.state == state] for state in (OPEN, ENDED, DAMAGED)
    )
    return (
        *_headed(
            "to go on with",
            [
                Choice(row.room, f"on the table, day {row.day} of {row.days}", "back")
                if row.id == here
                else Choice(
                    row.room, _dated(row, f"day {row.day} of {row.days}"), f"resume({row.id!r})"
                )
                for row in going
            ],
        ),
        *_headed(
            "hall of fame: room by room, what left most",
            [Choice(row.room, _dated(row), f"resume({row.id!r})") for row in ended],
        ),
        *_headed(
            "damaged: enter says what to do",
            [Choice(row.room, _dated(row), f"damaged({row.id!r})", faint=True) for row in damaged],
        ),
    )


def _dated(row: SaveRow, *more: str) -> str:
    """Return when a run was last played, then the rest."""
    return " · ".join(filter(None, (row.date, *more, row.note)))


def _headed(heading: str, choices: list[Choice]) -> tuple[Choice, ...]:
    return (Choice(heading), *choices) if choices else ()
