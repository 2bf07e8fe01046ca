"""The people by name: a list, and the card of the one chosen."""

from collections.abc import Iterator

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget

from game.tui.keys import ANYWHERE, MEMBERS, bindings
from game.tui.screens.stage import Stage
from game.tui.widgets.cells import Cell
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.panel import Panel
from game.tui.widgets.side import Members
from game.tui.widgets.strips import spark
from game.view.attached import DAYS
from game.view.panes import MemberRow

_FIRST: Cell = ("first ", "faint")
_LAST: Cell = (" last", "faint")
"""Where a row of mornings begins, and where it ends."""


class MembersScreen(Stage):
    """Twelve people and how they stand."""

    CSS_PATH = "members.tcss"
    KEYS = MEMBERS
    BINDINGS = bindings(MEMBERS, ANYWHERE)
    AUTO_FOCUS = "Members"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Horizontal(Members(id="people"), Page(id="person"), id="pair")

    def fill(self) -> None:
        """Show everybody, the cursor on whoever was asked for."""
        people = self.query_one(Members)
        people.show(self.sitting.panes.room.members)
        people.point(self.sitting.member)
        self._members_follow()

    @on(Panel.Moved, "#people")
    @on(Panel.Chosen, "#people")
    def on_member_pointed(self) -> None:
        """Let the card follow the cursor."""
        self._members_follow()

    def _members_follow(self) -> None:
        people = self.query_one(Members)
        self.sitting.member = people.cursor
        members = self.sitting.panes.room.members
        if people.cursor < len(members):
            self.query_one("#person", Page).show(_card(members[people.cursor]))


def _card(who: MemberRow) -> PageView:
    where = "" if who.here else " · away"
    circle = " · in your circle" if who.circle else ""
    paras = [Para(f"{who.mood}{circle}{where}", "amber")]
    if who.note and who.note not in who.card:
        paras.append(Para(who.note, "text"))
    if len(who.moods) > 1:
        lately = who.moods[-DAYS:]
        paras += [Para(line, "muted") for line in who.course]
        paras.append(Para("", cells=(_FIRST, *spark(lately, len(lately)), _LAST)))
    paras += [Para(""), *(Para(line, "muted") for line in who.card)]
    return PageView(f"{who.face} {who.name}", tuple(paras))
