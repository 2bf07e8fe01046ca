"""An event card: what happened, what the circle says, and the answers with their price."""

import re

from game.tui.widgets.cells import Cell, Row, cut, stressed, wide, wrap
from game.tui.widgets.feed import spoken
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane, ChoiceRow

_ARROW = re.compile(r"([▲▼]+[\d.]*)")
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

    def heading(self, view: CardPane) -> tuple[Cell, ...]:
        """Return the day."""
        return (("▪ ", "amber"), (f"day {view.day} · morning", "muted"))

    def legend(self, view: CardPane) -> tuple[Cell, ...]:
        """Return what can be done."""
        back = " · u take back" if view.taken else ""
        return (*self.more(), (f"enter choose{back} · esc later", "muted"))

    def rows(self, view: CardPane, width: int) -> list[Row]:
        """Return the card."""
        inner = width - 2
        rows = [Row(), Row(((" ", "text"), (cut(view.title, inner), "text!"))), Row()]
        for said in view.text.split("\n\n"):
            told = stressed(wrap(said, inner), "text")
            rows += [Row(((" ", "text"), *cells)) for cells in told]
        if view.voices:
            rows.append(Row())
        for line in view.voices:
            rows += [
                Row(((" ", "text"), *row.left), row.right)
                for row in spoken(line, width - 2, most=2)
            ]
        rows.append(Row())
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
