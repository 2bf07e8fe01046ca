"""What a month makes of the named: burnt, famous, bitter, an elder; and what such people do.

The burnt write next to nothing (`sparks`) and come back once they have slept. The famous are
courted. The bitter pick quarrels. Elders teach whoever reads least.
"""

import numpy as np

from game.engine import lives, measure, named
from game.engine.draft import Draft
from game.model.hosted import State

_EMPTY, _RESTED = 16, 40  # energy at which somebody is burnt, and is so no more
_KNOWN, _LIT = 400, 3  # copies abroad, or evenings in the light, that make famous
_SOUR = 24  # loyalty below which somebody who is hurt goes bitter
_HURT, _MENDED = 40, 55  # attachment
_SULK = 5  # days that it takes at least to get over something
_OLD, _WROTE = 70, 2  # attachment and canon entries of an elder
_COURTED = -1  # loyalty a day of the famous
_QUARREL = 4  # days between two quarrels of the bitter
_PUPILS, _LESSON, _TOP = 8, 2, 60  # whom an elder teaches in a day, and how much


def run(draft: Draft) -> None:
    """Change who is due to, then let each state have its day."""
    cast = draft.world.cast
    held, abroad = (named.MEMBER[name](draft.world) for name in ("attachment", "abroad"))
    for who in named.here(draft.world):
        after = _next(draft, who, int(held[who]), int(abroad[who]))
        lives.become(draft, who, after)
        match after:
            case State.FAMOUS:
                lives.add(cast.loyalty, who, _COURTED)
            case State.BITTER:
                _quarrel(draft, who)
            case State.ELDER:
                _teach(draft)
            case _:
                pass


def _next(draft: Draft, who: int, held: int, abroad: int) -> State:
    """Return what a member is from today: whoever is burnt is nothing else."""
    cast = draft.world.cast
    now, energy, loyalty = State(int(cast.state[who])), int(cast.energy[who]), cast.loyalty[who]
    if energy < _EMPTY or (now == State.BURNT and energy < _RESTED):
        return State.BURNT
    fresh = draft.world.host.day - int(cast.since[who]) < _SULK
    if now == State.BITTER and (fresh or held < _MENDED):
        return now
    if now in (State.FAMOUS, State.ELDER):
        return now
    if loyalty < _SOUR and held < _HURT:
        return State.BITTER
    if cast.canonised[who] >= _WROTE and held > _OLD:
        return State.ELDER
    return State.FAMOUS if abroad >= _KNOWN or cast.spotlit[who] >= _LIT else State.USUAL


def _quarrel(draft: Draft, who: int) -> None:
    """Every few days the bitter fall out with somebody they were nothing to."""
    world = draft.world
    days = world.host.day - int(world.cast.since[who])
    if days % _QUARREL or not days or "rival" not in draft.pack.tie_kinds:
        return
    ties = world.ties
    known = {*ties.whom[ties.who == who].tolist(), *ties.who[ties.whom == who].tolist(), who}
    free = [other for other in named.here(world) if other not in known]
    if free:
        other = free[draft.pick("quarrel", len(free), entity=who)]
        lives.tie(draft, who, other, draft.pack.tie_kinds.index("rival"))


def _teach(draft: Draft) -> None:
    """The few who read least learn a little."""
    literacy = draft.world.members.literacy[: measure.size(draft.world)]
    pupils = np.argsort(literacy, kind="stable")[:_PUPILS]
    literacy[pupils] = np.minimum(literacy[pupils] + _LESSON, _TOP)
