"""The host's own day: tiredness eases, visibility fades, and a mandate slowly finds its level.

The named, too, drift back to the energy that is usual for them.
"""

import numpy as np

from game.engine import fixed, measure
from game.engine.draft import Draft
from game.model.units import CENT, HOURS_A_DAY, METER_TOP, ONE
from game.model.world import Status

_SLEEP = 6 * CENT
_FADES = ONE * 93 // 100
_LEVEL = 50 * CENT


def run(draft: Draft) -> None:
    """Move the host's scalars by a day and count quiet and thin days."""
    world, host = draft.world, draft.world.host
    if host.fatigue < METER_TOP:  # past that, sleep does not help
        host.fatigue = max(host.fatigue - _SLEEP, 0)
    host.exposure_peak = max(host.exposure_peak, host.exposure)
    host.exposure = fixed.decayed(host.exposure, _FADES)
    if host.trust != _LEVEL:
        host.trust += min(CENT // 4, _LEVEL - host.trust) if host.trust < _LEVEL else 0
    host.trust = min(host.trust, METER_TOP)
    usual = np.array([draft.pack.people[int(row)].energy for row in world.cast.person])
    world.cast.energy += np.clip(usual - world.cast.energy, -1, 2).astype(np.int16)
    born = world.roots.born[measure.ideas(world, Status.LIVE)]
    lived = bool((host.tick - born <= HOURS_A_DAY).any())
    host.quiet_days = 0 if lived else host.quiet_days + 1
    thin = measure.core(world) * 4 < host.core_goal
    host.thin_days = host.thin_days + 1 if thin else 0
    host.day += 1
