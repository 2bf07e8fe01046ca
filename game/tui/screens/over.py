"""A screen over another: it closes once, however fast the keys come."""

from typing import TypeVar

from textual.screen import ModalScreen

from game.tui.keys import PACKS, bindings
from game.tui.screens.fit import Asking

Result = TypeVar("Result")


class Over(Asking[Result], ModalScreen[Result]):
    """Ends with a result; keys that arrive after that are for nobody."""

    BINDINGS = bindings((PACKS,))

    def end(self, result: Result) -> None:
        """Close with a result, unless closed already or covered."""
        if self.is_current:
            self.dismiss(result)

    def action_packs(self) -> None:
        """Leave it, and what lies beneath it, and read the packs again: they may change it."""
        while isinstance(self.app.screen, Over):
            self.app.pop_screen()
        self.app.call_later(self.app.screen.run_action, "packs")
