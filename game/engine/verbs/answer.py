"""Answer: to a force that has pitched. Refuse, stall, bargain or prank; each is remembered."""

from collections.abc import Iterator

import numpy as np

from game.engine import gain, laws, measure, memory, meter
from game.engine.draft import Draft
from game.engine.grudge import REFUSED, STALLED
from game.engine.verb import Verb, cost, needs
from game.model.day import Day, Entry, Reason, Refusal
from game.model.facts import ANSWERS
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE, REGULAR_ATTACHMENT
from game.model.world import Force, Stage, World

REFUSE, STALL, BARGAIN, PRANK = range(4)
_TRUST = (2 * CENT, -CENT, -6 * CENT, 0)
_WORN = 3 * CENT  # fatigue of saying no, politely, at length
_HELP, _HELPED, _MOST_HELP = 1, 8, 2  # hours an evening, days of it, and at most from all deals
_SEEN, _SHAME = 4 * CENT, 4 * CENT  # exposure of a prank; trust that a bad one costs
_GLEE = ONE // 60  # of the missing attachment


def pitching(world: World) -> list[int]:
    """Return the rows of the forces that have asked for something and wait for an answer."""
    forces = world.forces
    return np.flatnonzero((forces.stage == Stage.PITCH) & (forces.kind != Force.FEED)).tolist()


def odds(world: World, pack: Pack, force: int) -> int:
    """Return the chance of a prank, per cent: it takes an edge, and a room in good spirits."""
    root = int(world.forces.root[force])
    bite = int(world.variants.bite[world.roots.variant[root]]) if root >= 0 else 0
    chance = 30 + 10 * bite + measure.warmth(world) // 4 + laws.law(world, pack, "odds")
    return min(max(chance, 5), 95)


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    for force in pitching(world):
        yield from (Entry("answer", (force, mode)) for mode in range(len(ANSWERS)))


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 2):
        return wrong
    force, mode = entry.args
    if not 0 <= mode < len(ANSWERS):
        return Refusal(Reason.UNKNOWN)
    if force not in pitching(world):
        return Refusal(Reason.NOBODY_ASKS)
    if world.forces.grudge[force] >= (STALLED if mode == STALL else REFUSED):
        return Refusal(Reason.ANSWERED)
    if mode == BARGAIN and world.forces.root[force] < 0:
        return Refusal(Reason.NOTHING_TO_SELL)
    if any(planned.verb == "answer" and planned.args[0] == force for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def _act(draft: Draft, entry: Entry) -> None:
    force, mode = entry.args
    root = int(draft.world.forces.root[force])
    chance, passed = NONE, True
    if mode == REFUSE:
        draft.world.forces.grudge[force] += REFUSED
        meter.tire(draft, _WORN)
    elif mode == STALL:
        draft.world.forces.grudge[force] += STALLED
    elif mode == BARGAIN:
        _bargain(draft, force)
    else:
        chance = odds(draft.world, draft.pack, force)
        passed = draft.pick("prank", 100, entity=force) < chance
        _prank(draft, force, passed=passed)
    meter.trust(draft, _TRUST[mode])
    memory.note(draft, ANSWERS[mode], root=root)
    draft.world.forces.met[force] = draft.world.host.day
    draft.tell(Kind.ANSWERED, root=root, about=force, amount=mode, odds=chance, passed=passed)


def _bargain(draft: Draft, force: int) -> None:
    """They get the idea, with our name on it, and pay in hours."""
    world = draft.world
    host, forces = world.host, world.forces
    running = host.help_hours if host.day <= host.help_until else 0
    host.help_hours = min(running + _HELP, _MOST_HELP)
    host.help_until = host.day + _HELPED
    world.roots.credit[forces.root[force]] = 1
    forces.stage[force] = Stage.CAMPAIGN
    forces.due[force] = max(int(forces.due[force]), host.day + 1)


def _prank(draft: Draft, force: int, *, passed: bool) -> None:
    """Either they never write again, or they come the sooner and everybody has read it."""
    world = draft.world
    meter.expose(draft, _SEEN)
    if passed:
        world.forces.grudge[force] += REFUSED
        held = measure.belonging(world)
        glad = np.flatnonzero(held > measure.threshold(REGULAR_ATTACHMENT))
        gain.warm(draft, glad, np.full(glad.size, _GLEE, dtype=np.int64))
        return
    meter.trust(draft, -_SHAME)
    world.forces.due[force] = min(int(world.forces.due[force]), world.host.day + 1)


ANSWER = Verb("answer", "A", cost(1), _candidates, _refuse, _act)
