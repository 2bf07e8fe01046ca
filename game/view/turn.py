"""The door to the views: from a morning and the plan so far to everything there is to see."""

from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack
from game.model.world import World
from game.run.history import History
from game.view import lineage as lineages
from game.view import night as nights
from game.view import visit as visits
from game.view.chronicle import chronicle
from game.view.city import city
from game.view.evening import evening
from game.view.look import Look
from game.view.panes import LineagePane, NightPane, Panes
from game.view.report import report
from game.view.room import room
from game.view.visitpane import VisitPane
from game.view.zine import tell

__all__ = ["chronicle", "lineage", "night_pane", "panes", "panes_of", "tell", "visit"]


def panes(
    world: World,
    pack: Pack,
    history: History,
    day: Day | None = None,
    night: Night | None = None,
) -> Panes:
    """Return all of a morning; `history` ends with it, `night` is the one that led to it."""
    return panes_of(Look(world, pack, history, day or Day(), night))


def panes_of(look: Look, digest: str = "", standing: str = "") -> Panes:
    """Return all of a morning; the digest is told in the report, and why it is not scored."""
    return Panes(
        room=room(look)._replace(standing=standing),
        evening=evening(look),
        day=look.day,
        city=city(look),
        report=report(look, digest, standing),
    )


def night_pane(world: World, pack: Pack, history: History, night: Night | None = None) -> NightPane:
    """Return the night that led to a morning; `history` ends with it."""
    return nights.night_pane(Look(world, pack, history, night=night))


def lineage(world: World, pack: Pack, root: int) -> LineagePane:
    """Return the family of an idea; root -1: the one most worth a look."""
    return lineages.lineage(Look(world, pack, History()), root)


def visit(world: World, pack: Pack, room: int, night: Night | None = None) -> VisitPane | None:
    """Return a room from inside, None if there is none of that row; `night` led to this morning."""
    return visits.visit(Look(world, pack, History(), night=night), room)
