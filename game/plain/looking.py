"""Looking about by lines, deciding nothing: what may come, a family of ideas, the city."""

from game.plain import outside, telling
from game.plain.talk import Talk
from game.tools.desk import Desk
from game.view.panes import Panes


def ahead(desk: Desk, talk: Talk, panes: Panes) -> None:
    """Tell what may come of the plan, then of the first way of every verb that is open."""
    whole = desk.forecast(panes.day)
    if whole is not None:
        talk.say(*telling.forecast(whole))
    for verb in panes.evening.verbs:
        way = next((option for option in verb.options if not option.refusal), None)
        told = desk.forecast(panes.day, way.entry) if way else None
        if way and told:
            talk.say(telling.ways_ahead(verb.name, way.text, told))


def lineage(desk: Desk, talk: Talk) -> None:
    """Tell one family after another, until none is asked for."""
    pane = desk.lineage(-1)
    while True:
        talk.say(*telling.lineage(pane))
        for number, (_, text) in enumerate(pane.ideas, 1):
            talk.say(f"{number}. {text}")
        number = talk.number("whose lineage? nothing goes back", len(pane.ideas))
        if not number:
            return
        pane = desk.lineage(pane.ideas[number - 1][0])


def city(desk: Desk, talk: Talk, panes: Panes) -> None:
    """Tell the city, then each room that is visited."""
    pane = panes.city
    talk.say(*outside.city(pane))
    top = max(row for building in pane.buildings for row in building.rooms)
    while number := talk.number("visit which room? nothing goes home", top):
        inside = desk.visit(number)
        if inside is not None:
            talk.say(*outside.visit(inside))
