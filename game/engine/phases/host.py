"""The host's own day: tiredness eases, visibility fades, and a mandate slowly finds its level.

The named, too, drift back to the energy that is usual for them.
"""

import numpy as np

from game.engine import fixed, measure, meter
from game.engine.draft import Draft
from game.model.night import Kind
from game.model.units import CENT, METER_TOP, ONE

_SLEEP = 6 * CENT
_FADES = ONE * 93 // 100
_LEVEL = 50 * CENT

_NEW = (Kind.POSTED, Kind.REMIXED, Kind.RESTED)
"""What a host does, or lets be done, by which something new lives here."""


def run(draft: Draft) -> None:
    """Move the host's scalars by a day and count quiet and thin days."""
    world, host = draft.world, draft.world.host
    if host.fatigue < METER_TOP:  # past that, sleep does not help
        meter.tire(draft, -_SLEEP)
    host.exposure_peak = max(host.exposure_peak, host.exposure)
    host.exposure = fixed.decayed(host.exposure, _FADES)
    if host.trust != _LEVEL:
        host.trust += min(CENT // 4, _LEVEL - host.trust) if host.trust < _LEVEL else 0
    host.trust = min(host.trust, METER_TOP)
    usual = np.array([draft.pack.people[int(row)].energy for row in world.cast.person])
    world.cast.energy += np.clip(usual - world.cast.energy, -1, 2).astype(np.int16)
    new = any(h.hour < 0 and h.kind in _NEW and h.root >= 0 for h in draft.happenings)
    host.quiet_days = 0 if new else host.quiet_days + 1
    thin = measure.core(world) * 4 < host.core_goal
    host.thin_days = host.thin_days + 1 if thin else 0
    host.day += 1
