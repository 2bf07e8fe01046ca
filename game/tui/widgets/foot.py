"""The last lines of the room: news, causes, and what waits, each pressable."""

from itertools import pairwise

from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import Cell, Row, cut, wide
from game.tui.widgets.panel import Panel
from game.view.panes import CardPane, RoomPane, Vital
from game.view.slots import quoted

_NUMBERS = {1: "One", 2: "Two", 3: "Three"}
_OUT_OF_THE_USUAL = 3


class Ticker(Bar):
    """News of the world in one line; a press shows all of it."""

    DEFAULT_CSS = """
    Ticker { height: 1; background: $surface; }
    """
    ground = "surface"

    def __init__(self) -> None:
        super().__init__()
        self._news: tuple[str, ...] = ()

    def tell(self, news: tuple[str, ...]) -> None:
        """Take the news."""
        self._news = news
        self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the news cut to the line."""
        said = cut("  ·  ".join(self._news), width - 8)
        return ((Zone(((" NEWS ", "bg!/violet"), (f" {said}", "muted")), "page('changed')"),),)


class Causes(Bar):
    """The change most worth a word, and what it came from."""

    DEFAULT_CSS = """
    Causes { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._vital: Vital | None = None

    def tell(self, vitals: tuple[Vital, ...]) -> None:
        """Take the meters; what moved as it seldom does is explained first, and else warmth."""
        order = ("Warmth", "Members", "Trust", "Pulse", "Exposure", "Imprint")
        places = {name: place for place, name in enumerate(order)}
        ranked = sorted(
            (vital for vital in vitals if vital.change and vital.why),
            key=lambda vital: (not _unusual(vital), places.get(vital.name, len(order))),
        )
        self._vital = ranked[0] if ranked else None
        self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the line cut to the width."""
        if self._vital is None:
            return ((Zone(((" Why ", "amber!"), ("nothing has changed yet", "faint")), "why"),),)
        *head, (why, role) = _because(self._vital)
        return ((Zone((*head, (cut(why, width - 1 - wide(tuple(head))), role)), "why"),),)


def _unusual(vital: Vital) -> bool:
    """Return whether a meter moved more than three times as far as on its other days."""
    moved = [abs(after - before) for before, after in pairwise(vital.series)][:-1]
    usual = sum(moved) / len(moved) if moved else abs(vital.change)
    return abs(vital.change) > _OUT_OF_THE_USUAL * max(usual, 1)


def _because(vital: Vital) -> tuple[Cell, ...]:
    arrow = "▲" if vital.change > 0 else "▼"
    hue = "mint" if (vital.change > 0) == vital.good else "coral"
    moved = (f"{arrow}{abs(vital.change)}", hue)
    name = (f" {vital.name.lower()} ", "muted")
    return ((" Why ", "amber!"), name, moved, (": " + ", ".join(vital.why), "muted"))


class Waiting(Panel[RoomPane]):
    """What the morning still asks: Enter reads the next card, or goes to the evening."""

    DEFAULT_CSS = """
    Waiting { height: 1; }
    """
    framed = False
    one_click = True
    about = (
        "The cards of the morning. Enter or v reads the next one that has no answer.",
        "When all are answered, Enter goes to the evening; after the end, to the report.",
    )

    def rows(self, view: RoomPane, width: int) -> list[Row]:
        """Return one line."""
        if view.phase == "the end":
            said = cut("The run is over. The report tells how it ended.", width - 14)
            return [Row(((said, "amber"),), (("enter Report ", "faint"),), 0)]
        open_ones = [card for card in view.cards if not card.taken]
        if open_ones:
            many = len(open_ones)
            verb = "card is" if many == 1 else "cards are"
            head = f"{_NUMBERS.get(many, str(many))} {verb} waiting: "
            titles = " · ".join(quoted(card.title) for card in open_ones)
            tail = "  enter "
            cells = ((head, "coral"), (cut(titles, width - len(head) - len(tail)), "text"))
            return [Row(cells, ((tail, "faint"),), 0)]
        return [
            Row(
                ((cut(_answered(view.cards), width - 18), "mint"),),
                (("enter Evening ", "faint"),),
                0,
            )
        ]


def _answered(cards: tuple[CardPane, ...]) -> str:
    if not cards:
        return "No card this morning. The evening is yours."
    said = [
        f"{quoted(card.title)}: {choice.label}"
        for card in cards
        for choice in card.choices
        if choice.id == card.taken
    ]
    return " · ".join(said)
