"""What the screens of a run say at their foot: their keys, and for a moment what a key came to."""

from typing import ClassVar

from game.tui.keys import ANYWHERE, Group, ended, possible
from game.tui.screens.fit import Fit
from game.tui.sitting import Sitting
from game.tui.widgets.note import Note


class Spoken(Fit):
    """A screen that answers above its last line; the keys that turn a day are answered there."""

    DEFAULT_CSS = """
    Spoken { layers: below above; }
    Spoken Note { layer: above; }
    """

    KEYS: ClassVar[Group] = ()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def keys(self) -> Group:
        """Return the keys there are this morning."""
        desk, over = self.sitting.desk, self.sitting.over
        keys = (*(ended(self.KEYS) if over else self.KEYS), *ANYWHERE)
        return possible(keys, back=desk.rewinds, on=desk.watching and not over)

    def say(self, text: str, role: str = "amber") -> None:
        """Say what a key has come to, above the keys."""
        self.query_one(Note).say(text, role)

    def on_screen_suspend(self) -> None:
        """Go out of sight: what was said is old by the time it is seen again."""
        self.query_one(Note).hush()

    async def action_rewind(self) -> None:
        """Go back to yesterday's morning, in a run for practice."""
        dropped = "; tonight's plan is dropped" if self.sitting.planned else ""
        refused = self.sitting.rewind()
        day = self.sitting.panes.room.day
        await self._turned(refused, f"Back to the morning of day {day}{dropped}.")

    async def action_forward(self) -> None:
        """Go on to the next morning of a recording."""
        refused = self.sitting.forward()
        day = self.sitting.panes.room.day
        await self._turned(refused, f"On to the morning of day {day}.")

    async def _turned(self, refused: str, turned: str) -> None:
        if refused:
            self.say(refused, "coral")
            return
        await self.app.switch_mode("report" if self.sitting.over else "room")
        if self.is_current:
            self.show()
        if isinstance(self.app.screen, Spoken):
            self.app.screen.say(turned)
