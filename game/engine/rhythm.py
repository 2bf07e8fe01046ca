"""Tension and rest: how much a morning may hold, by what the last ones held and who tells the run.

A morning is tense if one of its cards is. After as many tense mornings in a row as the storyteller
bears come mornings of rest; and crises are counted over any four days.
"""

from game.model.house import Teller, Tension
from game.model.pack import Pack
from game.model.world import World

_BITS = 3  # of the count of crises, for each day
_KEPT = 3  # days that are counted beside today


def teller(world: World, pack: Pack) -> Teller:
    """Return who tells this run."""
    return pack.tellers[world.host.teller]


def _today(world: World, pack: Pack) -> list[Tension]:
    dealt = world.cards.event[world.cards.due == world.host.day]
    return [Tension(pack.events[int(event)].tension) for event in dealt]


def allowed(world: World, pack: Pack) -> Tension:
    """Return the most that one more card may do to this morning."""
    if world.host.rest_left:
        return Tension.CALM
    lately = [world.host.crises >> _BITS * day & (1 << _BITS) - 1 for day in range(_KEPT)]
    crises = sum(lately) + _today(world, pack).count(Tension.CRISIS)
    return Tension.TENSE if crises >= teller(world, pack).crises else Tension.CRISIS


def counted(world: World, pack: Pack) -> None:
    """Count this morning, once its cards are on the table."""
    host, told = world.host, teller(world, pack)
    today = _today(world, pack)
    host.crises = host.crises << _BITS | today.count(Tension.CRISIS)
    host.crises &= (1 << _BITS * _KEPT) - 1
    host.rest_left = max(host.rest_left - 1, 0)
    host.tense_run = host.tense_run + 1 if max(today, default=0) >= Tension.TENSE else 0
    if host.tense_run >= told.tense:
        host.tense_run, host.rest_left = 0, told.rest
