"""The circle: one of the five steps in tonight, and then the five rest for some days.

Whoever is at odds with them would have done it otherwise.
"""

from collections.abc import Iterator

import numpy as np

from game.engine import effect, lives, memory, named, powers
from game.engine.draft import Draft
from game.engine.offer import MARK, Standing
from game.model.day import Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

_SPENT = 25
"""Energy below which nobody steps in."""
_TIRES, _PROUD, _SORE = -12, 2, -2  # energy and attachment of who did, attachment of their rivals


def person(world: World, pack: Pack, answer: str) -> int:
    """Return the cast row of a person (by full id) who is here, or NONE."""
    for who in named.here(world):
        if pack.people[int(world.cast.person[who])].id == answer:
            return who
    return NONE


def _answers(world: World, pack: Pack) -> Iterator[str]:
    return (pack.people[int(world.cast.person[who])].id for who in powers.held(world, pack))


def _refuse(world: World, pack: Pack, answer: str) -> Refusal | None:
    who = person(world, pack, answer)
    if who not in powers.held(world, pack):
        return Refusal(Reason.UNKNOWN)
    if world.host.day < world.host.circle_day:
        return Refusal(Reason.NOT_OPEN, world.host.circle_day)
    if world.cast.energy[who] < _SPENT:
        return Refusal(Reason.TOO_TIRED, who)
    return None


def _act(draft: Draft, answer: str) -> None:
    world = draft.world
    who = person(world, draft.pack, answer)
    power = powers.held(world, draft.pack)[who]
    powers.use(draft, power)
    world.host.circle_day = world.host.day + powers.REST
    lives.add(world.cast.energy, who, _TIRES)
    effect.shift(world, who, _PROUD)
    for other in _rivals(world, draft.pack, who):
        effect.shift(world, other, _SORE)
    memory.note(draft, "power_used", who, weight=5)
    draft.tell(Kind.STEPPED_IN, who=who, amount=int(power))


def _rivals(world: World, pack: Pack, who: int) -> list[int]:
    """Return those of the circle who are at odds with one of them."""
    if "rival" not in pack.tie_kinds:
        return []
    ties = world.ties
    odds = ties.kind == pack.tie_kinds.index("rival")
    others = np.concatenate(
        [ties.whom[odds & (ties.who == who)], ties.who[odds & (ties.whom == who)]]
    )
    return [other for other in named.circle(world) if other in others]


CIRCLE = Standing(f"{MARK}circle", _answers, _refuse, _act)
