"""A new run: which room, on which terms, from which seed. Enter alone begins as usual."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from game.tools.rows import USUAL, NewRun, RoomChoice, stepped
from game.tui.keys import NEW_RUN, bindings
from game.tui.screens.over import Over
from game.tui.widgets.bar import Bar
from game.tui.widgets.cells import Cell, Row, cut, wrap
from game.tui.widgets.keyline import KeyLine
from game.tui.widgets.panel import Panel
from game.tui.widgets.terms import Terms, terms_view

Wished = tuple[str, str, dict[str, str]]
"""Room, seed or nothing, terms by id."""


class Rooms(Panel[tuple[RoomChoice, ...]]):
    """The rooms, each with the one rule that makes it different."""

    about = ("Each room has one rule of its own. Enter begins in the chosen one.",)
    ground = "surface"
    keeps_mark = True

    def heading(self, view: tuple[RoomChoice, ...]) -> tuple[Cell, ...]:
        """Return the question."""
        del view
        return (("New run", "text!"), (" · which room?", "muted"))

    def legend(self, view: tuple[RoomChoice, ...]) -> tuple[Cell, ...]:
        """Return how many lie below."""
        del view
        more = self.more()
        return ((more[0][0].removesuffix(" · "), "amber"),) if more else ()

    def rows(self, view: tuple[RoomChoice, ...], width: int) -> list[Row]:
        """Return a room's name and size, then what it is, then its rule."""
        rows: list[Row] = []
        for at, room in enumerate(view):
            tail = f"{room.members:,} people "
            name = cut(room.name, width - len(tail) - 1)
            note = cut(f"  {room.note}", max(width - len(name) - len(tail) - 1, 0))
            rows.append(Row(((name, "text!"), (note, "mint")), ((tail, "faint"),), at))
            for said, role in ((room.line, "muted"), (room.rule, "faint")):
                rows += [Row((("  " + text, role),), (), at) for text in wrap(said, width - 3, 2)]
        return rows


class NewRunScreen(Over[Wished | None]):
    """Ends with (room, seed, terms chosen), or None."""

    CSS_PATH = "newrun.tcss"
    BINDINGS = bindings(NEW_RUN)
    AUTO_FOCUS = "Rooms"

    def __init__(self, choice: NewRun, chosen: Mapping[str, str] = USUAL) -> None:
        """Take the rooms and terms there are, and terms that are chosen already."""
        super().__init__()
        self._new = choice
        self._chosen = dict(chosen)

    def compose(self) -> ComposeResult:
        """Make the lists, the field and the keys."""
        with Vertical():
            yield Rooms(id="rooms")
            yield Input(placeholder="seed: leave empty for a fresh one", max_length=24, id="seed")
            yield Terms("Terms", id="terms")
            yield KeyLine(NEW_RUN)

    def on_mount(self) -> None:
        """Show the rooms and the terms."""
        self.query_one(Rooms).show(self._new.rooms)
        self._show_terms()

    def _show_terms(self) -> None:
        terms = self.query_one(Terms)
        terms.show(terms_view(self._new.terms, self._chosen, terms.cursor))

    @on(Panel.Moved, "#terms")
    def on_term_pointed(self) -> None:
        """Say what the term means that is looked at."""
        self._show_terms()

    def action_turn(self, step: int) -> None:
        """Move the term under the cursor on by a step."""
        terms = self.query_one(Terms)
        if terms.has_focus and terms.cursor < len(self._new.terms):
            self._chosen = stepped(self._new.terms[terms.cursor], self._chosen, step)
            self._show_terms()

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was pressed."""
        await self.run_action(event.action)

    @on(Panel.Chosen)
    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Begin in the chosen room."""
        cursor = self.query_one(Rooms).cursor
        if cursor < len(self._new.rooms):
            seed = self.query_one(Input).value.strip()
            self.end((self._new.rooms[cursor].id, seed, self._chosen))

    def action_back(self) -> None:
        """Back to the title."""
        self.end(None)
