"""The morning's main screen, put together."""

from game.engine import measure
from game.model.units import NONE
from game.run.codes import encode
from game.view import (
    aims,
    cards,
    charters,
    dashboard,
    ideas,
    intents,
    lessons,
    log,
    members,
    offers,
    outlook,
    peril,
    terms,
    zine,
)
from game.view.feed import Feed
from game.view.look import Look
from game.view.panes import FeedLine, RoomPane

_ACTS = ("Kindling", "Weather", "The Door")
_FEED = 12


def act(day: int, length: int) -> str:
    """Return the act a day belongs to: a third of the run each."""
    return _ACTS[min((day - 1) * len(_ACTS) // length, len(_ACTS) - 1)]


def room(look: Look) -> RoomPane:
    """Return the dashboard."""
    world = look.world
    over = world.host.ending != NONE
    day = look.last.day if over and look.last else world.host.day
    return RoomPane(
        room=look.pack.rooms[world.host.room].name,
        day=day,
        days=world.host.length,
        phase="the end" if over else "evening" if look.day.plan else "morning",
        act=act(day, world.host.length),
        seed=encode(world.host.seed),
        decisions=look.history.decisions,
        vitals=dashboard.vitals(look),
        histogram=tuple(int(count) for count in measure.histogram(world)),
        core=measure.core(world),
        core_goal=world.host.core_goal,
        ideas=ideas.rows(look),
        feed=_newest(Feed(look).lines()),
        intents=intents.intents(look),
        members=members.rows(look),
        cards=(*cards.cards(look), *offers.asked(look)),
        news=zine.news(look),
        changes=(*outlook.turned(look), *log.told(look), *dashboard.changes(look)),
        besides=dashboard.besides(look),
        aims=aims.aims(look),
        losses=peril.losses(look),
        rules=charters.rules(look),
        terms=terms.terms(look),
        lessons=lessons.of(look),
        intro=look.pack.rooms[world.host.room].intro.strip() if world.host.day == 1 else "",
    )


def _newest(lines: tuple[FeedLine, ...]) -> tuple[FeedLine, ...]:
    """Return the last lines of the night, in order of hour."""
    return lines[-_FEED:]
