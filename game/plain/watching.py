"""Watching a recording by lines: every morning, what was decided on it, and its night."""

from game.plain import telling
from game.plain.talk import LEAVE, GoneError, Talk
from game.tools.desk import Desk

_ASKED = "nothing goes on; z goes back a day; q leaves"


def watch(desk: Desk, talk: Talk) -> None:
    """Tell the recording on the table day by day, until its end or until they leave."""
    told: frozenset[int] = frozenset()
    try:
        while True:
            panes = desk.panes(desk.recorded)
            if panes.report is not None:
                talk.say(*telling.report(panes.report))
                return
            talk.say(*telling.morning(panes.room, told))
            for card in panes.evening.cards:
                talk.say(*telling.card(card))
            talk.say(*telling.plan(panes.evening))
            answer = talk.ask(_ASKED)
            if answer.lower() in LEAVE:
                return
            said = desk.rewind() if answer == "z" else desk.close(desk.recorded)
            if isinstance(said, str):
                told = frozenset()
                talk.say(said or "Back to the morning before.")
                if answer != "z":
                    return
            else:
                talk.say(*telling.night(said))
                told = frozenset(row.root for row in said.rows)
    except GoneError:
        return
