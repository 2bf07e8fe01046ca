"""A screen on which the evening is planned: hours stand at the top, what is said at the foot."""

from game.tui.screens.ahead import Ahead
from game.tui.widgets.bar import Bar, Zone
from game.tui.widgets.cells import Cell, wide
from game.tui.widgets.vitals import TopLine, place, tally


class Planning(Ahead):
    """What the list of verbs and the making of a remix share."""

    def top(self) -> None:
        """Write the hours beside where we are."""
        room, evening = self.sitting.panes.room, self.sitting.panes.evening
        left = evening.hours_left
        hours: tuple[Cell, ...] = (
            ("  ·  hours ", "muted"),
            (str(left), "text!" if left >= 0 else "coral!"),
            (f" of {evening.hours} left", "muted"),
        )
        self.query_one(TopLine).tell((*place(room, "evening")[:-1], *hours), tally(room))
        self.teach()

    def say(self, text: str, role: str = "muted") -> None:
        """Say something on the line kept for it, or over what is above, where it is too long."""
        told = (f" {text}", role)
        fits = wide((told,)) < self.app.size.width
        self.query_one("#said", Bar).put(((Zone((told,) if fits else ()),),))
        super().say("" if fits else text, role)
