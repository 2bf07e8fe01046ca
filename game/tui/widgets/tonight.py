"""The evening's lists: cards and verbs, and the plan so far."""

from rich.cells import cell_len

from game.tui.widgets.cells import Cell, Row, cut, pad, push, wrap
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane, EveningPane, PlanRow, VerbRow

_OPEN, _TAKEN = "to answer !", "answered"


class Tonight(Panel[EveningPane]):
    """Cards first, then verbs with their capital letters."""

    about = (
        "Everything you can do tonight: cards, verbs, and what may be done on any day.",
        "Enter or → opens the ways to do a verb; a capital letter goes there at once.",
        "A grey verb says why it is closed.",
    )
    keeps_mark = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._tonight_day = 0

    def start(self, day: int) -> None:
        """Begin an evening at the first thing that is open, and go on from a card answered."""
        if self.view is None:
            return
        here = self.at(self.view)
        if day != self._tonight_day or (isinstance(here, CardPane) and here.taken):
            taken = [bool(card.taken) for card in self.view.cards]
            self.point(taken.index(False) if False in taken else len(taken))
        self._tonight_day = day

    def heading(self, view: EveningPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Tonight", "text!"),)

    def legend(self, view: EveningPane) -> tuple[Cell, ...]:
        """Return what Enter does here."""
        card = not 0 <= self.cursor - len(view.cards) < len(view.verbs)
        return (*self.more(), ("enter reads the card" if card else "enter opens", "muted"))

    def rows(self, view: EveningPane, width: int) -> list[Row]:
        """Return cards, then verbs; what they cost stands at the right."""
        rows: list[Row] = []
        if view.cards:
            rows.append(Row((("cards", "faint"),)))
        rows += [_card(card, width, at) for at, card in enumerate(view.cards)]
        rows.append(Row((("verbs", "faint"),), (("hours ", "faint"),)))
        first = len(view.cards)
        rows += [_verb(verb, width, first + at) for at, verb in enumerate(view.verbs)]
        offers, first = _untaken(view), first + len(view.verbs)
        if offers:
            rows.append(Row((("on any day", "faint"),), (("o shows ", "faint"),)))
        rows += [_offer(card, width, first + at) for at, card in enumerate(offers)]
        return rows

    def at(self, view: EveningPane) -> CardPane | VerbRow | None:
        """Return what the cursor stands on."""
        things: tuple[CardPane | VerbRow, ...] = (*view.cards, *view.verbs, *_untaken(view))
        return things[self.cursor] if self.cursor < len(things) else None


def _untaken(view: EveningPane) -> tuple[CardPane, ...]:
    """Return the offers that do not stand among the cards already."""
    taken = {card.event for card in view.cards}
    return tuple(card for card in view.offers if card.event not in taken)


def _offer(card: CardPane, width: int, item: int) -> Row:
    return Row(((f"   {cut(card.title, width - 4)}", "muted"),), (), item)


def _card(card: CardPane, width: int, item: int) -> Row:
    """Return a card and its answer; where both do not fit, the plan says the answer."""
    taken = next((choice.label for choice in card.choices if choice.id == card.taken), "")
    title = cut(card.title, width - len(_OPEN) - 6)
    free = width - len(title) - 6
    answer = (taken if len(taken) <= free else _TAKEN) if taken else _OPEN
    dots = "." * max(1, width - len(title) - len(answer) - 5)
    role = "mint" if taken else "coral"
    return Row(((f"  {title} ", "text"), (dots, "line")), ((f" {answer} ", role),), item)


def _verb(verb: VerbRow, width: int, item: int) -> Row:
    shut = bool(verb.refusal)
    note = verb.refusal or verb.note
    room = width - 20
    cells: tuple[Cell, ...] = (
        (f" {verb.key} ", "faint" if shut else "amber!"),
        (pad(verb.name, 11), "faint" if shut else "text"),
        (cut(note, room), "faint" if shut else "muted"),
    )
    return Row(cells, ((push("-" if shut else str(verb.hours), 3) + "  ", "muted"),), item)


class Plan(Panel[EveningPane]):
    """What tonight will be."""

    DEFAULT_CSS = """
    Plan { height: auto; min-height: 4; }
    """
    about = ("What will happen tonight, in this order. u takes the last one back.",)

    def heading(self, view: EveningPane) -> tuple[Cell, ...]:
        """Return the title."""
        return (("Plan", "text!"), (f" {len(view.plan)}" if view.plan else "", "muted"))

    def legend(self, view: EveningPane) -> tuple[Cell, ...]:
        """Return how to take back."""
        keys = "u undo · C close the day" if view.plan else "C close the day"
        return ((keys, "muted"),)

    def rows(self, view: EveningPane, width: int) -> list[Row]:
        """Return the entries side by side, then what is left of the hours."""
        entries = [_entry(at, row, width - 1) for at, row in enumerate(view.plan, 1)]
        lines = _flowed(entries, width - 1) or [(("nothing yet", "faint"),)]
        breaks = [
            Row(((text, "coral"),))
            for at, row in enumerate(view.plan, 1)
            for what in row.breaks
            for text in wrap(f"! {at} {what}", width - 1, 2)
        ]
        return [*(Row(cells) for cells in lines), *breaks, Row(_left(view, width))]


def _entry(at: int, row: PlanRow, width: int) -> str:
    """Return an entry that fits; what it costs is never what is cut."""
    head, price = f"{at} ", f" {row.hours}h"
    return head + cut(row.text, width - len(head) - len(price)) + price


def _flowed(entries: list[str], width: int) -> list[tuple[Cell, ...]]:
    lines: list[tuple[Cell, ...]] = []
    used = width + 1
    for entry in entries:
        wide = cell_len(entry)
        if used + wide + 3 > width:
            lines.append(((entry, "text"),))
            used = wide
        else:
            lines[-1] += (("   ", "text"), (entry, "text"))
            used += wide + 3
    return lines


def _left(view: EveningPane, width: int) -> tuple[Cell, ...]:
    left = view.hours_left
    if left < 0:
        return ((cut(view.overtime, width - 1), "coral!"),)
    said, role = f"{left} hour{'s' * (left != 1)} left", "mint!" if left else "muted"
    return ((said, role), (cut(f" · {view.overtime}", width - len(said) - 1), "faint"))
