"""Making a remix: an idea that lives, another, and which of the lines the child reads as.

Nothing is typed. It knows only the ways that the evening lists.
"""

from collections.abc import Iterator
from dataclasses import replace

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from game.model.day import Entry
from game.tui.keys import ANYWHERE, COMPOSE, bindings
from game.tui.screens.ahead import Foretold
from game.tui.screens.planning import Planning
from game.tui.widgets.athand import AtHand, Hand
from game.tui.widgets.bar import Bar
from game.tui.widgets.page import Page, PageView, Para, told
from game.tui.widgets.panel import Panel
from game.view.panes import Option, VerbRow

_LISTS = ("#first", "#second", "#reads")


class ComposeScreen(Planning):
    """What is made of what, and how it will read."""

    CSS_PATH = "compose.tcss"
    KEYS = COMPOSE
    BINDINGS = bindings(COMPOSE, ANYWHERE)
    AUTO_FOCUS = "#first"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Horizontal(
            Vertical(AtHand(id="first"), AtHand(id="second"), id="athand"),
            Vertical(AtHand(id="reads"), Page(id="parents"), id="write"),
            Page(id="detail"),
            id="table",
        )
        yield Bar(id="said")

    def fill(self) -> None:
        """Show what can be made tonight; begin with the first of everything."""
        self.turned()
        for at, name in enumerate(_LISTS):
            self.query_one(name, AtHand).cursor = self._open_first(at)
        self.query_one(_LISTS[0]).focus()
        self.say("")
        self.follow()

    @on(Panel.Moved)
    def on_compose_pointed(self, event: Panel.Moved) -> None:
        """Let everything follow the cursors; another first has other seconds."""
        if event.panel.id == "first":
            self.query_one("#second", AtHand).cursor = self._open_first(1)
        if event.panel.id in ("first", "second"):
            self.query_one("#reads", AtHand).cursor = 0
        self.follow()

    @on(Panel.Chosen)
    async def on_compose_chosen(self, event: Panel.Chosen) -> None:
        """Go on to the next list; from the last one into the plan."""
        if event.panel.id != "reads":
            self.action_step(1)
            return
        entry = self._composed()
        refused = self.sitting.add(entry) if entry else "There is nothing to make of these two."
        if refused:
            self.say(refused, "coral")
        else:
            await self.action_go("evening")
            if isinstance(self.app.screen, Planning):
                self.app.screen.say(
                    f"In the plan: {self.sitting.panes.evening.plan[-1].text}.", "mint"
                )

    def action_step(self, by: int) -> None:
        """Go to the next list, or to the one before."""
        here = next((at for at, name in enumerate(_LISTS) if self.query_one(name).has_focus), 0)
        self.query_one(_LISTS[max(0, min(len(_LISTS) - 1, here + by))]).focus()

    async def action_back(self) -> None:
        """One step back: to the list before, then to the evening."""
        if self.query_one(_LISTS[0]).has_focus:
            await self.action_go("evening")
        else:
            self.action_step(-1)

    def follow(self) -> None:
        """Show what can be made of what is chosen, and what was told ahead of it."""
        firsts, seconds = self._firsts(), self._seconds()
        self._list("#first", "A living idea", firsts, 0)
        self._list("#second", "With another", seconds, 1)
        pair = self._pair()
        mix = pair.mix if pair else None
        reads = tuple((text, not pair.refusal) for text in mix.reads) if pair and mix else ()
        self.query_one("#reads", AtHand).show(Hand("How it reads", reads, "enter adds"))
        line = self.query_one("#reads", AtHand).cursor
        self.query_one("#parents", Page).show(_written(pair, line))
        self.query_one("#detail", Page).show(_known(pair, self._verb().hours, self.told_ahead()))
        self.ask_ahead()

    def looked_at(self) -> Entry | None:
        """Return the remix as it is chosen so far, if it is open."""
        pair = self._pair()
        return None if pair is None or pair.refusal else pair.entry

    def _composed(self) -> Entry | None:
        """Return the remix with the line that was chosen."""
        pair = self._pair()
        if pair is None:
            return None
        line = self.query_one("#reads", AtHand).cursor
        return replace(pair.entry, args=(*pair.entry.args, line))

    def _list(self, name: str, title: str, ways: list[Option], place: int) -> None:
        rows = tuple((way.mix.called[place], not way.refusal) for way in ways if way.mix)
        self.query_one(name, AtHand).show(Hand(title, rows, "enter goes on"))

    def _verb(self) -> VerbRow:
        return next(v for v in self.sitting.panes.evening.verbs if v.id == "remix")

    def _ways(self) -> list[Option]:
        return list(self._verb().options)

    def _firsts(self) -> list[Option]:
        """Return one way for each idea that may come first: an open one, if there is any."""
        found: dict[int, Option] = {}
        for way in self._ways():
            first = way.entry.args[0]
            if first not in found or (found[first].refusal and not way.refusal):
                found[first] = way
        return list(found.values())

    def _seconds(self) -> list[Option]:
        """Return the ways with the idea that is chosen first."""
        firsts, at = self._firsts(), self.query_one("#first", AtHand).cursor
        if at >= len(firsts):
            return []
        return [way for way in self._ways() if way.entry.args[0] == firsts[at].entry.args[0]]

    def _open_first(self, place: int) -> int:
        """Return where the first open way stands in a list, or its top."""
        ways = (self._firsts, self._seconds, list)[place]()
        return next((at for at, way in enumerate(ways) if not way.refusal), 0)

    def _pair(self) -> Option | None:
        """Return the way that is chosen."""
        ways, at = self._seconds(), self.query_one("#second", AtHand).cursor
        return ways[at] if at < len(ways) else None


def _written(pair: Option | None, line: int) -> PageView:
    """Return the line that is chosen, whole, and both parents in their own words."""
    if pair is None or pair.mix is None:
        return PageView("In full", ())
    reads = pair.mix.reads[line : line + 1]
    child = tuple(Para(words, "amber", "= ", "amber") for words in reads)
    paras = [
        para
        for words, values in pair.mix.parents
        for para in (Para(words, "text", "◆ ", "violet"), Para(values, "muted", "  "))
    ]
    return PageView("In full", (*child, *paras))


def _known(pair: Option | None, hours: int, ahead: Foretold) -> PageView:
    """Return why not, what was told ahead, and who would feel what."""
    if pair is None:
        return PageView("", (Para("Nothing can be made of this tonight.", "faint"),))
    shut = (Para(pair.refusal, "coral"),) if pair.refusal else ()
    known = (Para("What is known", rule=True), *(told(line) for line in pair.detail))
    return PageView(f"Remix  {hours}h", (*shut, *ahead.word, *known, *ahead.bands))
