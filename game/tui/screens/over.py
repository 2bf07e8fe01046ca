"""A screen over another: it closes once, however fast the keys come."""

from typing import TypeVar

from textual.screen import ModalScreen

Result = TypeVar("Result")


class Over(ModalScreen[Result]):
    """Ends with a result; keys that arrive after that are for nobody."""

    def end(self, result: Result) -> None:
        """Close with a result, unless closed already or covered."""
        if self.is_current:
            self.dismiss(result)
