"""The night to be played back: strips, voices, what the evening came to, and the page it leaves."""

from game.view import ideas, log
from game.view.feed import Feed
from game.view.look import Look
from game.view.panes import NightPane


def night_pane(look: Look) -> NightPane:
    """Return the night that led to this morning."""
    leaf = look.last
    return NightPane(
        day=leaf.day if leaf else look.world.host.day,
        rows=ideas.night_rows(look),
        lines=Feed(look).lines(),
        told=log.told(look),
        page=leaf.printed.page if leaf else "",
    )
