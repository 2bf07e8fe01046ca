"""An event card: what happened, what the circle says, and the answers with their price."""

import re
from collections.abc import Iterator

from textual import events

from game.tui.widgets.cells import Cell, Row, cut, stressed, wide, wrap
from game.tui.widgets.feed import spoken
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane, ChoiceRow

_ARROW = re.compile(r"([▲▼]+[\d.]*)")
_NAMED = re.compile(r"(?<=[,:] )")  # between what each of several effects is about
_LEAST = 4  # lines of the text that are shown at least, where the answers stay below it
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
        self._card_first = 0  # line of the text that is shown first
        self._card_hidden = 0  # how many lines of it do not fit
        self._card_page = 1  # how many are turned at once

    def heading(self, view: CardPane) -> tuple[Cell, ...]:
        """Return the day, and the title where there is no air for one of its own."""
        when = (("▪ ", "amber"), (f"day {view.day} · {view.when}", "muted"))
        room = self.size.width - len(when[1][0]) - 10
        title = ((" · ", "faint"), (cut(view.title, room), "text!"))
        return (*when, *title) if self._tight(view, self.size.width - _FRAME) else when

    def legend(self, view: CardPane) -> tuple[Cell, ...]:
        """Return what can be done."""
        back = " · u take back" if view.taken else ""
        leaf = " · o next" if self._card_leafing else ""
        return (*self.more(), (f"enter choose{back}{leaf}", "muted"))

    def rows(self, view: CardPane, width: int) -> list[Row]:
        """Return the card; its air goes first where it would not all fit, then the text scrolls."""
        self._card_hidden = 0
        if not self._tight(view, width):
            return _card(view, width, (Row(),))
        told, choices = _told(view, width - 2), _choices(view, width - 2)
        free = self._free() - len(choices) - 1
        if len(told) <= free + 1 or free < _LEAST:
            return [*told, *choices]
        self._card_page, self._card_hidden = free - 1, len(told) - free
        first = self._card_first = min(self._card_first, self._card_hidden)
        return [*told[first : first + free], self._mark(len(told) - free - first), *choices]

    def action_page(self, sign: int) -> None:
        """Turn the text where it does not all fit; the answers stay where they are."""
        if self._card_hidden:
            self._card_turn(sign * self._card_page)
        else:
            super().action_page(sign)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn the text where it does not all fit; else a panel's own wheel does."""
        if self._card_hidden:
            event.prevent_default()
            event.stop()
            self._card_turn(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn the text back."""
        if self._card_hidden:
            event.prevent_default()
            event.stop()
            self._card_turn(-1)

    def _card_turn(self, lines: int) -> None:
        self._card_first = max(0, min(self._card_hidden, self._card_first + lines))
        self.redraw()

    @staticmethod
    def _mark(below: int) -> Row:
        more = f"↓ {below} more, space turns" if below else "the end; page up turns back"
        return Row((("  ", "text"), (more, "amber")))

    def _free(self) -> int:
        return self.app.size.height - 3  # its frame, and the last line

    def _tight(self, view: CardPane, width: int) -> bool:
        return len(_card(view, width, (Row(),))) > self._free()


def _card(view: CardPane, width: int, air: tuple[Row, ...]) -> list[Row]:
    inner = width - 2
    title = Row(((" ", "text"), (cut(view.title, inner), "text!")))
    told, heard = _text(view, inner), _heard(view, inner)
    return [*air, title, *air, *told, *(air if heard else ()), *heard, *air, *_choices(view, inner)]


def _told(view: CardPane, width: int) -> list[Row]:
    """Return what is said on a card, before it asks."""
    return [*_text(view, width), *_heard(view, width)]


def _text(view: CardPane, width: int) -> list[Row]:
    lines = (
        line for said in view.text.split("\n\n") for line in stressed(wrap(said, width), "text")
    )
    return [Row(((" ", "text"), *cells)) for cells in lines]


def _heard(view: CardPane, width: int) -> list[Row]:
    return [
        Row(((" ", "text"), *row.left), row.right)
        for line in view.voices
        for row in spoken(line, width, most=2)
    ]


def _choices(view: CardPane, width: int) -> list[Row]:
    return [
        row
        for at, choice in enumerate(view.choices)
        for row in _choice(choice, at, width, taken=choice.id == view.taken)
    ]


def _choice(choice: ChoiceRow, at: int, width: int, *, taken: bool) -> list[Row]:
    shut = bool(choice.refusal)
    role = "faint" if shut else "text!"
    price = f"{choice.hours}h" if choice.hours else "no hours"
    odds = f" · {choice.odds}% likely" if choice.odds >= 0 else ""
    tail = f"{price}{odds}" + (" ✓" if taken else "")
    label, *more = wrap(choice.label, width - 5 - len(tail))
    number = (f"{at + 1:>2}  ", "faint" if shut else "amber!")
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
    return tuple(cell for named in _NAMED.split(effect) for cell in _arrowed(named))


def _arrowed(named: str) -> Iterator[Cell]:
    """Yield a name and its arrow, welcome or not."""
    bad = named.lower().startswith(_UNWELCOME)
    hues = {"▲": "coral" if bad else "mint", "▼": "mint" if bad else "coral"}
    yield from ((part, hues.get(part[0], "muted")) for part in _ARROW.split(named) if part)
