"""The dashboard of the morning. Its question: what do I do with tonight."""

from collections.abc import Iterator

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from game.tui.keys import ANYWHERE, ROOM, Group, bindings
from game.tui.screens.reader import letter_of
from game.tui.screens.stage import Stage
from game.tui.widgets.city import SmallCity
from game.tui.widgets.feed import Feed
from game.tui.widgets.foot import Causes, Ticker, Waiting
from game.tui.widgets.ideas import Ideas
from game.tui.widgets.lineage import Lineage
from game.tui.widgets.page import Page, PageView, told
from game.tui.widgets.panel import Panel
from game.tui.widgets.side import Members, Side
from game.tui.widgets.vitals import Vitals
from game.view import lessons
from game.view.panes import RoomPane

_UNMET = ("Exposure", "Imprint", "Load")
"""Meters of the world outside and of the end: a first evening moves none of them."""
_LATER = {"run.lineage": 2, "run.why": 2, "run.changed": 2, "run.city": 3}
"""Keys by the evening that has something behind them, where evenings are taught."""


class RoomScreen(Stage):
    """Meters, ideas, feed, forces, circle; members, city and a family tree where there is room."""

    CSS_PATH = "room.tcss"
    KEYS = ROOM
    BINDINGS = bindings(ROOM, ANYWHERE)
    AUTO_FOCUS = "Waiting"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Vitals()
        yield Horizontal(
            Vertical(Members(id="people"), Page(id="changes"), id="left"),
            Vertical(Ideas(id="ideas"), Feed(id="feed"), id="middle"),
            Vertical(SmallCity(), Side(id="side"), Lineage(id="family"), id="right"),
            id="body",
        )
        yield Causes()
        yield Waiting(id="waiting")
        yield Ticker()

    def on_screen_resume(self) -> None:
        """Hand over the letter of a room just begun."""
        letter = self.sitting.letter()
        if letter:
            self.app.push_screen(letter_of(self.sitting.panes.room.room, letter))

    def keys(self) -> Group:
        """Return the keys; the last line leaves those to a later evening that lead nowhere yet."""
        every, shown = super().keys(), self._room_shown
        later = (key.id for key in every if _LATER.get(key.id, 0) > shown)
        unlabelled = set(later)
        return tuple(key._replace(label="") if key.id in unlabelled else key for key in every)

    def action_skip(self) -> None:
        """Have no more lessons, and all there is to see."""
        super().action_skip()
        self.show()

    @property
    def _room_shown(self) -> int:
        """How much is shown: what nobody needs on a first evening is not there yet."""
        playing = self.sitting.playing and self.sitting.taught
        return lessons.shown(self.sitting.panes.room) if playing else lessons.ALL

    def fill(self) -> None:
        """Show the morning."""
        panes, shown = self.sitting.panes, self._room_shown
        room = panes.room
        self.query_one(Causes).display = shown > 1
        self.query_one(Ticker).display = shown >= lessons.ALL
        self.query_one(Vitals).show(_met(room) if shown == 1 else room, roomy=self.wide)
        self.query_one(Ideas).show(room.ideas)
        self.query_one(Feed).show(room.feed)
        side = self.query_one(Side)
        if side.alone != self.wide:
            side.alone = self.wide
            side.redraw()
        side.show(_met(room) if shown == 1 else room)
        self.query_one(Causes).tell(room.vitals)
        self.query_one(Waiting).show(room._replace(cards=panes.evening.cards))
        self.query_one(Ticker).tell(room.news)
        if self.wide:
            changes = tuple(told(line) for line in room.changes or ("nothing yet",))
            self.query_one(Members).show(room.members)
            self.query_one("#changes", Page).show(PageView("Since yesterday", changes))
            self.query_one(SmallCity).show(panes.city)
            self._room_family()

    @on(Panel.Moved, "#ideas")
    def on_idea_pointed(self) -> None:
        """Let the family tree follow the chosen idea."""
        if self.wide:
            self._room_family()

    @on(Panel.Chosen, "#ideas")
    async def on_idea_opened(self, event: Panel.Chosen) -> None:
        """Open the family tree of an idea."""
        self.sitting.root = self.sitting.panes.room.ideas[event.item].root
        await self.action_go("lineage")

    @on(Panel.Chosen, "#feed")
    async def on_post_opened(self, event: Panel.Chosen) -> None:
        """Open the family tree of what was talked about."""
        self.sitting.root = self.sitting.panes.room.feed[event.item].root
        await self.action_go("lineage")

    @on(Panel.Chosen, "#family")
    async def on_family_opened(self) -> None:
        """Open the family tree at full size."""
        await self.action_go("lineage")

    @on(Panel.Chosen, "#side")
    @on(Panel.Chosen, "#people")
    async def on_member_opened(self, event: Panel.Chosen) -> None:
        """Open a member's card."""
        self.sitting.member = event.item
        await self.action_go("members")

    @on(Panel.Chosen, "#waiting")
    async def on_waiting_opened(self) -> None:
        """Read the next card, or go on to the evening."""
        if self.sitting.waiting() and not self.sitting.over:
            self.action_card()
        else:
            await self.action_go("evening")

    def _room_family(self) -> None:
        ideas = self.sitting.panes.room.ideas
        cursor = self.query_one(Ideas).cursor
        root = ideas[cursor].root if cursor < len(ideas) else -1
        self.query_one("#family", Lineage).show(self.sitting.lineage(root))


def _met(room: RoomPane) -> RoomPane:
    """Return a first morning's room without what nothing on it speaks of yet."""
    vitals = tuple(vital for vital in room.vitals if vital.name not in _UNMET)
    return room._replace(vitals=vitals, intents=tuple(w for w in room.intents if w.days >= 0))
