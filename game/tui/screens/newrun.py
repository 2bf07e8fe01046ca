"""A new run: which room, in which mode, on which terms, from which seed. Enter begins as usual."""

from collections.abc import Iterator, Mapping

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from game.tools.rows import DAILY, MODE, USUAL, NewRun, mode_of, option_of, stepped
from game.tui.keys import NEW_RUN, bindings
from game.tui.screens.over import Over
from game.tui.widgets.modebar import ModeBar
from game.tui.widgets.panel import Panel
from game.tui.widgets.rooms import Rooms
from game.tui.widgets.terms import Terms, terms_view

Wished = tuple[str, str, dict[str, str]]
"""Room, seed or nothing, terms by id."""
_ROOMY = (116, 40)  # where all of every room has room
_LOW = 24  # where the terms must do with less
_SEED = "seed: leave empty for a fresh one"
_NO_SEED = "seed: the day's own, the same for everybody"


class NewRunScreen(Over[Wished | None]):
    """Ends with (room, seed, terms chosen), or None."""

    CSS_PATH = "newrun.tcss"
    KEYS = NEW_RUN
    BINDINGS = bindings(NEW_RUN)
    AUTO_FOCUS = "Rooms"

    def __init__(self, choice: NewRun, chosen: Mapping[str, str] = USUAL) -> None:
        """Take the rooms and terms there are, and terms that are chosen already."""
        super().__init__()
        self._new = choice
        self._new_modes = next(row for row in choice.terms if row.id == MODE)
        self._new_terms = tuple(row for row in choice.terms if row.id != MODE)
        self._chosen = dict(chosen)

    def parts(self) -> Iterator[Widget]:
        """Return the lists and the field."""
        with Vertical():
            yield Rooms(id="rooms")
            yield ModeBar(id="ways")
            yield Input(placeholder=_SEED, max_length=24, id="seed")
            yield Terms("Terms", id="terms")

    def on_mount(self) -> None:
        """Show the rooms and the terms."""
        self.query_one(Rooms).show(self._new.rooms)
        self._show_terms()

    def fit(self) -> None:
        """Show all of every room where there is room for it."""
        super().fit()
        rooms, size = self.query_one(Rooms), self.app.size
        rooms.roomy = size.width >= _ROOMY[0] and size.height >= _ROOMY[1]
        self.set_class(rooms.roomy, "roomy")
        self.set_class(size.height < _LOW, "low")
        rooms.redraw()

    def _show_terms(self) -> None:
        terms, room = self.query_one(Terms), self.query_one(Rooms).cursor
        terms.show(terms_view(self._new_terms, self._chosen, terms.cursor))
        mode = option_of(self._new_modes, self._chosen)
        daily = mode.id == DAILY
        said = self._new.rooms[room].daily if daily and self._new.rooms else mode.line
        length = mode.name.partition(", ")[2]
        said = f"{length}. {said[:1].upper()}{said[1:].removesuffix('.')}."
        self.query_one(ModeBar).tell(self._new_modes.options, mode.id, said)
        seed = self.query_one(Input)
        seed.disabled, seed.placeholder = daily, _NO_SEED if daily else _SEED

    @on(Panel.Moved, "#terms")
    @on(Panel.Moved, "#rooms")
    def on_pointed(self) -> None:
        """Say what the term means that is looked at, and which daily the room would have."""
        self._show_terms()

    def action_turn(self, step: int) -> None:
        """Move the mode on by a step, or the term that is looked at."""
        terms = self.query_one(Terms)
        row = self._new_modes
        if terms.has_focus and terms.cursor < len(self._new_terms):
            row = self._new_terms[terms.cursor]
        self._chosen = stepped(row, self._chosen, step)
        self._show_terms()

    def action_mode(self, mode: str) -> None:
        """Choose a mode."""
        self._chosen[MODE] = mode
        self._show_terms()

    @on(Panel.Chosen)
    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Begin in the chosen room."""
        cursor = self.query_one(Rooms).cursor
        if cursor < len(self._new.rooms):
            daily = mode_of(self._new, self._chosen) == DAILY
            seed = "" if daily else self.query_one(Input).value.strip()
            self.end((self._new.rooms[cursor].id, seed, self._chosen))

    def action_back(self) -> None:
        """Back to the title."""
        self.end(None)
