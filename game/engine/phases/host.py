"""The host's own day: tiredness eases, visibility fades, and a mandate slowly finds its level.

The named, too, drift back to the energy that is usual for them.
"""

import numpy as np

from game.engine import fixed, laws, measure, meter, reckoning
from game.engine.draft import Draft
from game.model.night import Kind
from game.model.units import CENT, METER_TOP, NONE, ONE

SLEEP = 6 * CENT
"""Fatigue that a night takes, after any evening."""
_FADES = ONE * 93 // 100
_LEVEL = 50 * CENT
_HABIT = ONE * 96 // 100  # what is left in a day of trust beyond that: people get used to it
_REST = 2 * CENT  # strength that the named get back in a day

RIFT = 30
"""Each of two hostile camps is larger than so many in a hundred."""
_NEW = (Kind.POSTED, Kind.REMIXED, Kind.RESTED)
"""What a host does, or lets be done, by which something new lives here."""


def run(draft: Draft) -> None:
    """Move the host's scalars by a day and count quiet, thin and torn days."""
    world, host = draft.world, draft.world.host
    if host.fatigue < METER_TOP:  # past that, sleep does not help
        meter.tire(draft, -SLEEP)
    host.exposure_peak = max(host.exposure_peak, host.exposure)
    host.exposure = fixed.decayed(host.exposure, _FADES)
    if host.trust < _LEVEL:
        host.trust += min(CENT // 4, _LEVEL - host.trust)
    else:
        host.trust = _LEVEL + fixed.decayed(host.trust - _LEVEL, _HABIT)
    usual = np.array([draft.pack.people[int(row)].energy for row in world.cast.person])
    gain = laws.percent(_REST, draft.laws["energy"])
    gain = (gain + CENT // 2 * (host.day % 2)) // CENT  # half a point more is one every other day
    world.cast.energy += np.clip(usual - world.cast.energy, -1, gain).astype(np.int16)
    new = any(h.hour < 0 and h.kind in _NEW and h.root >= 0 for h in draft.happenings)
    host.quiet_days = 0 if new else host.quiet_days + 1
    _count_thin(draft)
    torn = reckoning.rift(world, reckoning.rivalry(draft.pack))[0] > RIFT
    host.rift_days = host.rift_days + 1 if torn else 0
    host.banner_days = host.banner_days + 1 if reckoning.banner(world) != NONE else 0
    host.day += 1


def _count_thin(draft: Draft) -> None:
    """Count a day on which too few are at home, and no more than the day before."""
    host = draft.world.host
    core = measure.core(draft.world)
    rises = core > draft.began["core"]
    host.thin_days = host.thin_days + (not rises) if core * 4 < host.core_goal else 0
