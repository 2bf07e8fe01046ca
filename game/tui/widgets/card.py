"""An event card: what happened, what the circle says, and the answers with their price."""

import re

from game.tui.widgets.cells import Cell, Row, cut, stressed, wide, wrap
from game.tui.widgets.feed import spoken
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane, ChoiceRow

_ARROW = re.compile(r"([▲▼]+[\d.]*)")
_FRAME = 3  # cells beside what is written: two edges and the gutter
_UNWELCOME = ("exposure", "stale", "load", "fatigue", "leak")  # a rise of these is no good news


class Card(Panel[CardPane]):
    """One card. Its items are the choices."""

    DEFAULT_CSS = """
    Card { background: $surface; }
    """
    about = (
        "A card asks for an answer tonight. A number or Enter chooses; the answer joins the plan",
        "and can be changed until the day is closed. u takes it back, esc decides later.",
    )
    ground = "surface"

    def __init__(self, *, leafing: bool = False) -> None:
        """`leafing`: there are others to leaf through."""
        super().__init__()
        self._card_leafing = leafing

    def heading(self, view: CardPane) -> tuple[Cell, ...]:
        """Return the day, and the title where there is no air for one of its own."""
        when = (("▪ ", "amber"), (f"day {view.day} · morning", "muted"))
        room = self.size.width - len(when[1][0]) - 10
        title = ((" · ", "faint"), (cut(view.title, room), "text!"))
        return (*when, *title) if self._tight(view, self.size.width - _FRAME) else when

    def legend(self, view: CardPane) -> tuple[Cell, ...]:
        """Return what can be done."""
        back = " · u take back" if view.taken else ""
        leaf = " · o next" if self._card_leafing else ""
        return (*self.more(), (f"enter choose{back}{leaf} · esc later", "muted"))

    def rows(self, view: CardPane, width: int) -> list[Row]:
        """Return the card; its air goes first where it would not all fit."""
        return _card(view, width, () if self._tight(view, width) else (Row(),))

    def _tight(self, view: CardPane, width: int) -> bool:
        return len(_card(view, width, (Row(),))) + 2 > self.app.size.height


def _card(view: CardPane, width: int, air: tuple[Row, ...]) -> list[Row]:
    inner = width - 2
    title = Row(((" ", "text"), (cut(view.title, inner), "text!")))
    rows = [*air, title, *air] if air else []
    for said in view.text.split("\n\n"):
        told = stressed(wrap(said, inner), "text")
        rows += [Row(((" ", "text"), *cells)) for cells in told]
    if view.voices:
        rows += air
    for line in view.voices:
        rows += [Row(((" ", "text"), *row.left), row.right) for row in spoken(line, inner, most=2)]
    rows += air
    for at, choice in enumerate(view.choices):
        rows += _choice(choice, at, inner, taken=choice.id == view.taken)
    return rows


def _choice(choice: ChoiceRow, at: int, width: int, *, taken: bool) -> list[Row]:
    shut = bool(choice.refusal)
    role = "faint" if shut else "text!"
    price = f"{choice.hours}h" if choice.hours else "no hours"
    odds = f" · {choice.odds}% likely" if choice.odds >= 0 else ""
    tail = f"{price}{odds}" + (" ✓" if taken else "")
    label, *more = wrap(choice.label, width - 5 - len(tail))
    number = (f" {at + 1}  ", "faint" if shut else "amber!")
    rows = [Row((number, (label, role)), ((tail + " ", "mint" if taken else "muted"),), at)]
    rows += [Row((("    ", "text"), (text, role)), (), at) for text in more]
    if shut:
        rows += [
            Row((("    " + text, "coral"),), (), at) for text in wrap(choice.refusal, width - 5)
        ]
    elif choice.effects:
        rows += [Row((("    ", "text"), *cells), (), at) for cells in _effects(choice, width - 5)]
    return rows


def _effects(choice: ChoiceRow, width: int) -> list[tuple[Cell, ...]]:
    lines: list[tuple[Cell, ...]] = [()]
    for effect in choice.effects:
        pieces = [_arrows(part) for part in wrap(effect, width)]
        gap: tuple[Cell, ...] = (("  ", "text"),) if lines[-1] else ()
        beside = (*lines[-1], *gap, *pieces[0])
        if len(pieces) == 1 and wide(beside) <= width:
            lines[-1] = beside
        else:
            lines += pieces
    return [line for line in lines if line]


def _arrows(effect: str) -> tuple[Cell, ...]:
    bad = effect.lower().startswith(_UNWELCOME)
    hues = {"▲": "coral" if bad else "mint", "▼": "mint" if bad else "coral"}
    return tuple((part, hues.get(part[0], "muted")) for part in _ARROW.split(effect) if part)
