"""The keys, and others in their place: a list, and a question for the new one."""

from collections.abc import Callable, Iterator, Mapping

from textual import events, on
from textual.widget import Widget

from game.tui.keys import AS_IT_IS, REBIND, Group, bindings
from game.tui.rebinding import clash, every, face, worn
from game.tui.screens.over import Over
from game.tui.widgets.cells import Cell
from game.tui.widgets.menu import Choice, Menu
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.panel import Panel

_KEYS = tuple(every())


class KeyList(Menu):
    """Every key with what it does and where."""

    DEFAULT_CSS = """
    KeyList { width: 64; max-width: 100%; height: auto; max-height: 100%; background: $surface; }
    """
    about = ("Enter asks for another key; u gives the usual one back.",)
    framed = True
    one_click = False
    ground = "surface"

    def heading(self, view: tuple[Choice, ...]) -> tuple[Cell, ...]:
        """Return the title."""
        return (("Keys", "text!"), (f" {len(view) - 1}", "muted"))

    def legend(self, view: tuple[Choice, ...]) -> tuple[Cell, ...]:
        """Return what can be done, or why what was tried cannot."""
        said = view[0].label
        if said.startswith("!"):
            return ((said, "coral"),)
        return (*self.more(), ("enter asks for another", "muted"))


class PressScreen(Over[str]):
    """Ends with the key that is pressed, whatever it is; Esc ends it with none."""

    CSS_PATH = "rebind.tcss"

    def keys(self) -> Group:
        """Return the one key that is not taken."""
        return (AS_IT_IS,)

    def __init__(self, says: str) -> None:
        super().__init__()
        self._press_says = says

    def parts(self) -> Iterator[Widget]:
        """Return the question."""
        yield Page()

    def on_mount(self) -> None:
        """Ask, and let no panel take the key."""
        asked = Para(f"Press a key for '{self._press_says}'. esc leaves it as it is.", "text")
        self.query_one(Page).show(PageView("Another key", (asked,)))
        self.query_one(Page).can_focus = False
        self.set_focus(None)

    def on_key(self, event: events.Key) -> None:
        """Take the key."""
        event.stop()
        event.prevent_default()
        self.end("" if event.key == "escape" else event.key)


class RebindScreen(Over[None]):
    """Tells new keys to `wear` at once; what would clash is said, and nothing changes."""

    CSS_PATH = "rebind.tcss"
    KEYS = REBIND
    BINDINGS = bindings(REBIND)

    def __init__(self, own: Mapping[str, str], wear: Callable[[dict[str, str]], None]) -> None:
        super().__init__()
        self._rebind_own = dict(own)
        self._rebind_wear = wear

    def parts(self) -> Iterator[Widget]:
        """Return the list."""
        yield KeyList()

    def on_mount(self) -> None:
        """Show the keys."""
        self._rebind_show("what is pressed, what it does, and where")
        self.query_one(KeyList).point(1)

    @on(Panel.Chosen)
    def on_key_chosen(self, event: Panel.Chosen) -> None:
        """Ask for another key."""
        _, key = _KEYS[event.item - 1]

        def pressed(wanted: str | None) -> None:
            if wanted:
                self._rebind_to(key.id, wanted)

        self.app.push_screen(PressScreen(key.says), pressed)

    def action_usual(self) -> None:
        """Give the key under the cursor its usual one back."""
        _, key = _KEYS[self.query_one(KeyList).cursor - 1]
        if self._rebind_own.pop(key.id, None):
            self._rebind_wear(dict(self._rebind_own))
            self._rebind_show(f"{key.face} it is again")

    def action_back(self) -> None:
        """Leave the keys as they are."""
        self.end(None)

    def _rebind_to(self, binding: str, wanted: str) -> None:
        taken = clash(self._rebind_own, binding, wanted)
        if taken:
            self._rebind_show(f"! {taken}")
            return
        self._rebind_own[binding] = wanted
        self._rebind_wear(dict(self._rebind_own))
        self._rebind_show(f"{face(wanted)} it is")

    def _rebind_show(self, said: str) -> None:
        rows = (
            Choice(worn(self._rebind_own, key), f"{key.says} · {where}", key.id)
            for where, key in _KEYS
        )
        self.query_one(KeyList).show((Choice(said), *rows))
