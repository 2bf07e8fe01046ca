"""Walking into a room: a page about it, and the doors to the left and to the right."""

from collections.abc import Callable, Iterator

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from game.tui.keys import ANYWHERE, VISIT, bindings
from game.tui.screens.over import Over
from game.tui.widgets.visit import Door, Kept, Moods, Spoken, Ways
from game.view.visitpane import VisitPane

Visit = Callable[[int], VisitPane | None]


class VisitScreen(Over[int]):
    """Shows a room; ends with the row of the last one visited."""

    CSS_PATH = "visit.tcss"
    KEYS = (*VISIT, *ANYWHERE[1:])
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = "Spoken"

    def __init__(self, pane: VisitPane, street: tuple[int, ...], visit: Visit) -> None:
        """`street`: the rows of all rooms in the order of their doors."""
        super().__init__()
        self._visit_pane = pane
        self._visit_street = street
        self._visit = visit

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Door()
        yield Horizontal(Vertical(Moods(), Kept(), id="inside"), Spoken(), id="within")
        yield Ways()

    def on_mount(self) -> None:
        """Show the room."""
        self._visit_show()

    def action_next_door(self, step: int) -> None:
        """Go to the room beside this one."""
        street, here = self._visit_street, self._visit_pane.room
        at = street.index(here) if here in street else 0
        found = self._visit(street[(at + step) % len(street)]) if street else None
        if found is not None:
            self._visit_pane = found
            self._visit_show()

    def action_back(self) -> None:
        """Step out into the street."""
        self.end(self._visit_pane.room)

    def _visit_show(self) -> None:
        for sheet in (Door, Moods, Kept, Spoken, Ways):
            self.query_one(sheet).show(self._visit_pane)
        self.query_one(Spoken).move(-99_999)
