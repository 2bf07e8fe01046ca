"""What the game asks twice: closing a day with something left, and leaving a plan behind."""

from collections.abc import Iterator

from textual.widget import Widget

from game.tui.keys import CLOSING, LEAVING, bindings
from game.tui.screens.over import Over
from game.tui.sitting import Sitting
from game.tui.widgets.page import Page, PageView, Para
from game.tui.words import KEPT
from game.view.figures import many
from game.view.slots import quoted


def doubts(sitting: Sitting) -> tuple[str, ...]:
    """Return what speaks against closing the day now; nothing, in a recording."""
    if sitting.desk.watching:
        return ()
    left = sitting.panes.evening.hours_left
    found = [f"{quoted(card.title)} has no answer yet." for card in sitting.waiting()]
    found += [f"Tonight {what}." for row in sitting.panes.evening.plan for what in row.breaks]
    found += [f"Tonight {what}." for what in sitting.panes.evening.lapsing]
    found += _ends(sitting)
    if left < 0:
        found.append(f"Overtime: {sitting.panes.evening.overtime}.")
    if left > 0:
        found.append(
            f"{left} hour{'s' * (left != 1)} of tonight {'are' if left != 1 else 'is'} left."
        )
    return tuple(found)


def _ends(sitting: Sitting) -> list[str]:
    """Return how tonight may end the run, where it is not the month that is over."""
    room, ahead = sitting.panes.room, sitting.ahead.told(None)
    chosen = any(card.last and card.taken for card in sitting.panes.evening.offers)
    if ahead is None or (room.day >= room.days and not chosen):
        return []
    return [f"Tonight may end it; {said}." for said in ahead.ends]


class ConfirmScreen(Over[bool]):
    """Ends with whether to go on."""

    CSS_PATH = "confirm.tcss"
    needs_room = False

    def page(self) -> PageView:
        """Return the question and what speaks for asking."""
        raise NotImplementedError

    def parts(self) -> Iterator[Widget]:
        """Return the question."""
        yield Page()

    def on_mount(self) -> None:
        """Show the question."""
        self.query_one(Page).show(self.page())

    def action_yes(self) -> None:
        """Go on."""
        self.end(result=True)

    def action_back(self) -> None:
        """Stay."""
        self.end(result=False)


class CloseScreen(ConfirmScreen):
    """Whether to close the day with something left."""

    KEYS = CLOSING
    BINDINGS = bindings(CLOSING)

    def __init__(self, doubts: tuple[str, ...]) -> None:
        super().__init__()
        self._close_doubts = doubts

    def page(self) -> PageView:
        """Return what is left."""
        paras = [Para(line, "text", "! ", "coral") for line in self._close_doubts]
        if any(" left." in line for line in self._close_doubts):
            paras.append(Para("What is left is not kept for tomorrow.", "muted"))
        return PageView("Close the day?", tuple(paras))


class LeaveScreen(ConfirmScreen):
    """Whether to leave a plan that is written nowhere yet."""

    KEYS = LEAVING
    BINDINGS = bindings(LEAVING)

    def __init__(self, planned: int) -> None:
        super().__init__()
        self._leave_planned = planned

    def page(self) -> PageView:
        """Return what would be lost."""
        lost = f"Tonight's plan would be lost: {many(self._leave_planned, 'decision')}."
        paras = (Para(lost, "text", "! ", "coral"), Para(KEPT, "muted"))
        return PageView("Leave the evening?", paras)
