"""The one question the game asks twice: whether to close the day with something left."""

from textual.app import ComposeResult
from textual.containers import Vertical

from game.tui.keys import CONFIRM, bindings
from game.tui.screens.over import Over
from game.tui.sitting import Sitting
from game.tui.widgets.bar import Bar
from game.tui.widgets.foot import KeyLine
from game.tui.widgets.page import Page, PageView, Para


def doubts(sitting: Sitting) -> tuple[str, ...]:
    """Return what speaks against closing the day now."""
    left = sitting.panes.evening.hours_left
    found = [f"'{card.title}' has no answer yet." for card in sitting.waiting()]
    if left > 0:
        found.append(
            f"{left} hour{'s' * (left != 1)} of tonight {'are' if left != 1 else 'is'} left."
        )
    return tuple(found)


class ConfirmScreen(Over[bool]):
    """Ends with whether to go on."""

    CSS_PATH = "confirm.tcss"
    BINDINGS = bindings(CONFIRM)

    def __init__(self, doubts: tuple[str, ...]) -> None:
        super().__init__()
        self._confirm_doubts = doubts

    def compose(self) -> ComposeResult:
        """Make the question and its two answers."""
        with Vertical():
            yield Page()
            yield KeyLine(CONFIRM)

    def on_mount(self) -> None:
        """Show what is left."""
        paras = [Para(line, "text", "! ", "coral") for line in self._confirm_doubts]
        paras.append(Para("What is left is not kept for tomorrow.", "muted"))
        self.query_one(Page).show(PageView("Close the day?", tuple(paras)))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was pressed."""
        await self.run_action(event.action)

    def action_yes(self) -> None:
        """Go on."""
        self.end(result=True)

    def action_back(self) -> None:
        """Stay."""
        self.end(result=False)
