"""The page behind `?`: the focused panel first, then keys, marks, and words if no key has them."""

from textual.widget import Widget

from game.tui.keys import LIST, WORDS, Group
from game.tui.rebinding import worn
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.sheet import Sheet
from game.tui.words import FACES, MARKS, MOUSE
from game.view import glossary

_FACE = 8
_WORD = 11


def help_page(focused: Widget | None, group: Group, aims: tuple[str, ...] = ()) -> PageView:
    """Return the help for where the player is; `aims` are the ways to win that are known."""
    own: dict[str, str] = getattr(focused.app, "own_keys", {}) if focused else {}
    about = focused.about if isinstance(focused, Sheet) else ()
    if isinstance(focused, Page) and focused.view is not None:
        about = (*focused.view.about, *about)
    keys = [*(key for key in group if key.says), *(LIST if isinstance(focused, Panel) else ())]
    marks = tuple(Para(says, "muted", glyph.ljust(_FACE), hue) for glyph, hue, says in MARKS)
    paras = (
        *(Para(line, "text") for line in about),
        Para("Keys", rule=True),
        Para("", columns=(*(_key(worn(own, key), key.says) for key in keys), _TAB)),
        *(
            (
                Para("Ways to win", rule=True),
                *(Para(aim.split("\n")[0], "muted", "◆ ", "amber") for aim in aims),
            )
            if aims
            else ()
        ),
        *(() if WORDS in group else words()),
        Para("Marks", rule=True),
        Para("", columns=marks),
        Para(FACES, "muted"),
        Para("Mouse", rule=True),
        Para(MOUSE, "muted"),
    )
    return PageView("Help", paras)


def words() -> tuple[Para, ...]:
    """Return every word of the house and what it means, under its heading."""
    return tuple(
        para
        for title, some in glossary.GLOSSARY
        for para in (
            Para(title, rule=True),
            *(Para(says, "muted", word.ljust(_WORD), "text!") for word, says in some),
        )
    )


def _key(face: str, says: str) -> Para:
    return Para(says, "muted", face.ljust(_FACE), "amber!")


_TAB = _key("tab", "next panel")
