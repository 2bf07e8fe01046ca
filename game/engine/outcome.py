"""What an outcome of a choice does beyond meters and memory: to people, to ties, to what waits."""

import numpy as np

from game.engine import effect, lives, measure, memory, sparks
from game.engine.draft import Draft
from game.model.hosted import Gone, State
from game.model.night import Kind
from game.model.outcome import Follow, Outcome, Spawn
from game.model.units import NONE, SPARKS
from game.model.world import Status

Roles = tuple[int, ...]


def carry_out(draft: Draft, outcome: Outcome, roles: Roles, root: int) -> None:
    """Do all of it: meters, facts, ties, people, a spark, and what comes of it later."""
    effect.apply(draft, outcome.effects, roles, root)
    memory.remember(draft, outcome.facts, roles, root)
    for tied in outcome.ties:
        if min(roles[tied.who], roles[tied.whom]) >= 0:
            lives.tie(draft, roles[tied.who], roles[tied.whom], tied.kind)
    _people(draft, outcome, roles)
    if outcome.spark:
        _spawn(draft, outcome.spark, roles)
    if outcome.follow:
        _follow(draft, outcome.follow, roles, root)


def _people(draft: Draft, outcome: Outcome, roles: Roles) -> None:
    for become in outcome.becomes:
        who = roles[become.role]
        if who < 0:
            continue
        if become.granted:
            lives.grant(draft, who)
        if become.state != NONE:
            lives.become(draft, who, State(become.state))
        if become.leaves != Gone.NOT:
            lives.go(draft, who, Gone(become.leaves))


def _spawn(draft: Draft, spawn: Spawn, roles: Roles) -> None:
    """One spark a day comes of an event; where no room is left, the oldest goes in a drawer."""
    who = roles[spawn.by]
    if who < 0 or any(what.kind is Kind.SPARKED for what in draft.happenings):
        return
    waiting = measure.ideas(draft.world, Status.SPARK)
    if waiting.size >= SPARKS:
        draft.world.roots.status[waiting[0]] = Status.ASH
    author = int(draft.world.cast.member[who])
    root = sparks.born(draft, spawn.idea, author, Status.SPARK)
    draft.tell(Kind.SPARKED, who=who, root=root)


def _follow(draft: Draft, follow: Follow, roles: Roles, root: int) -> None:
    """Plan a later card with the same cast, unless it is another room's."""
    event = draft.pack.events[follow.event]
    if not event.comes_in(draft.world.host.room):
        return
    days = follow.first + draft.pick(f"follow {event.id}", follow.last - follow.first + 1)
    draft.world.cards.grow(
        1, event=follow.event, due=draft.world.host.day + days, roles=np.array(roles), root=root
    )
