"""One choice taken on a morning that was asked for, played through the night by the rules."""

from dataclasses import dataclass

import numpy as np

from game.engine.step import step
from game.errors import RoomsError
from game.model.day import Day
from game.model.night import Kind, Night
from game.model.outcome import Outcome
from game.model.pack import Choice, Event
from game.model.units import NONE
from game.model.world import World
from game.run.history import History
from game.tools.pack.proof.able import Morning, Verdict
from game.view.look import Look

_ROLES = 4
_OTHER_NIGHTS = 400
"""Nights that are tried under other numbers until a test ends as it is wanted."""


@dataclass(frozen=True)
class Taken:
    """What came of a choice: how the test went (None without one), facts and follow-up set."""

    choice: Choice
    passed: bool | None
    facts: tuple[str, ...]
    then: str
    look: Look
    after: World

    @property
    def outcome(self) -> Outcome:
        """What the author has written for it."""
        failed = self.passed is False and self.choice.bad is not None
        return self.choice.bad if failed and self.choice.bad else self.choice.good


def laid(morning: Morning, event: Event, verdict: Verdict) -> World:
    """Return the morning with this event's card alone on the table."""
    world = morning.world.thawed()
    cast = [each.taken for each in verdict.cast]
    cast += [NONE] * (_ROLES - len(cast))
    world.cards.keep(np.zeros(0, dtype=np.int64))
    row = morning.pack.events.index(event)
    world.cards.grow(1, event=row, due=world.host.day, roles=np.array(cast), root=verdict.root)
    world.fired[row] = world.host.day
    return world


def look(morning: Morning, world: World) -> Look:
    """Return what a view needs to tell of such a morning."""
    return Look(world, morning.pack, History().morning(world))


def taken(
    morning: Morning, event: Event, verdict: Verdict, choice: Choice, *, well: bool | None = None
) -> Taken:
    """Take a choice and play the night. `well`: how its test has to go, by chance if left out.

    Raises RoomsError if no night can be found in which it goes so.
    """
    world = laid(morning, event, verdict)
    day = Day({event.id: choice.id})
    before = world.host.seed
    for other in range(_OTHER_NIGHTS if well is not None and choice.test else 1):
        world.host.seed = before + other
        night = step(world.frozen(), morning.pack, day)
        passed = _passed(night) if choice.test else None
        if well is None or passed in {None, well}:
            return _told(morning, world, night, choice, passed)
        world = world.thawed()
    what = f"the test of {choice.id!r} never goes {'well' if well else 'wrong'}"
    raise RoomsError(what, "ask for another start")


def _passed(night: Night) -> bool:
    return any(each.passed for each in night.happenings if each.kind is Kind.CHOSE)


def _told(
    morning: Morning,
    world: World,
    night: Night,
    choice: Choice,
    passed: bool | None,  # noqa: FBT001 - a test's three ends
) -> Taken:
    pack, after = morning.pack, night.world
    fresh = after.facts.kind[world.facts.kind.size :]
    later = np.flatnonzero(after.cards.due >= world.host.day + 1)
    planned = choice.good.follow, choice.bad.follow if choice.bad else None
    rows = {follow.event for follow in planned if follow}
    then = [
        pack.events[int(after.cards.event[row])].id
        for row in later
        if int(after.cards.event[row]) in rows
    ]
    facts = tuple(dict.fromkeys(pack.fact_kinds[int(kind)] for kind in fresh))
    return Taken(choice, passed, facts, then[0] if then else "", look(morning, world), after)
