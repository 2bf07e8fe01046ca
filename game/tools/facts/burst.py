"""Fact 16: bursts relax as power laws, faster where branching is low than where it is critical.

One idea is broadcast in many copies on a platform of a world where nothing else is born or carried
there and where the audience does not tire, so that what follows is the platform's own answer.
Reach is made even as well: its heavy tail moves no mean, but drowns an exponent in noise.
"""

import math
from dataclasses import replace

import numpy as np

from game.engine import setup, shock
from game.engine.step import step
from game.model.arrays import I64
from game.model.day import Day
from game.model.night import ActKind
from game.model.pack import Pack, Params
from game.model.shock import Broadcast
from game.model.units import HOURS_A_DAY, ONE, QUALITY
from game.model.world import World
from game.run.opening import first_row
from game.tools.facts import estimate
from game.tools.facts.estimate import Floats

_FROM, _TO = 10, 700  # hours after the shock between which the rate is told
_BINS = 12
_COPIES = 20_000
_TRIALS, _TRIAL = 3, 100_000  # times, copies by whose children branching is told
_RUNAWAY = 200  # copies for each of the shock's at which a run is given up
_ROOMS = 2
_DAYS = _TO // HOURS_A_DAY + 1
_HUGE = 1 << 30
_ALONE = {
    "speak_base": 0,
    "speak_belonging": 0,
    "natives": 0,
    "brand_hazard": 0,
    "leak": 0,
    "import": 0,
    "riff": 0,
    "branching": ONE,
    "reach_power": 8 * QUALITY,
    "platform_load": _HUGE,
    "saturation_abroad": _HUGE,
}
BRANCHING = {"low": 0.3, "critical": 1.0}
"""Copies that one copy makes in the end, on the average."""


def figures(pack: Pack, seed: int) -> dict[str, float]:
    """Return the exponents of fact 16: relax_low and relax_critical.

    Minus the slope of least squares of log(copies an hour) on log(hours since the shock), over
    twelve bins of equal width in the logarithm between 10 and 700 hours. Exogenous shocks of Crane
    and Sornette 2008: 1 + theta where branching is low, 1 - theta where it is critical.
    """
    return {f"relax_{name}": relaxed(copies) for name, copies in answers(pack, seed).items()}


def answers(pack: Pack, seed: int) -> dict[str, I64]:
    """Return the copies in each hour after the shock, [_TO], by the name of the branching."""
    quiet = replace(pack, params=Params(pack.params.values | _ALONE))
    world = setup.begin(quiet, seed, first_row(quiet), _ROOMS)
    world = replace(world, pending=type(world.pending).empty())
    one = _branching(world, quiet)
    return {
        name: _rates(world, quiet, round(QUALITY * wanted / one))
        for name, wanted in BRANCHING.items()
    }


def _shocked(world: World, pack: Pack, quality: int, copies: int) -> World:
    blow = Broadcast(1, 0, copies, quality, 0)
    return shock.apply(world, pack, blow)[0]


def _branching(world: World, pack: Pack) -> float:
    """Return how many children a copy of quality 1 has on the average.

    An error grows with every generation, so many copies are tried.
    """
    children = 0
    for _ in range(_TRIALS):
        night = step(_shocked(world, pack, QUALITY, _TRIAL), pack, Day())
        first = night.acts.act[night.acts.kind == ActKind.BROADCAST]
        parents = np.concatenate([night.acts.parent, night.world.pending.parent])
        children += int(np.isin(parents, first).sum())
        world = replace(night.world, pending=type(world.pending).empty())
    return max(children / (_TRIALS * _TRIAL), 1e-6)


def _rates(world: World, pack: Pack, quality: int) -> I64:
    """Return the copies in each hour after the shock, [_TO]; none at all if they run away."""
    began = world.host.tick + 1
    world = _shocked(world, pack, quality, _COPIES)
    root = world.variants.root[-1]
    copies = np.zeros((_DAYS + 1) * HOURS_A_DAY, dtype=np.int64)
    for _ in range(_DAYS):
        night = step(world, pack, Day())
        world = night.world
        ours = (night.acts.kind == ActKind.COPY) & (night.acts.root == root)
        came = night.acts.tick[ours] - began
        copies += np.bincount(came, minlength=copies.size)
        if copies.sum() > _RUNAWAY * _COPIES:
            return np.zeros(_TO, dtype=np.int64)
    return copies[:_TO]


def relaxed(copies: I64) -> float:
    """Return the exponent by which copies an hour (index: hours since the shock) fall."""
    middle, rate = relaxation(copies)
    some = rate > 0
    return -estimate.slope(np.log(middle[some]), np.log(rate[some])) if some.any() else math.nan


def relaxation(copies: I64) -> tuple[Floats, Floats]:
    """Return the middle (geometric, hours) of each bin and the mean copies an hour in it."""
    edges = np.unique(np.geomspace(_FROM, _TO, _BINS + 1).astype(np.int64))
    total = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(copies)])
    rate = np.diff(total[edges]) / np.diff(edges)
    return np.sqrt(edges[:-1] * edges[1:].astype(np.float64)), rate
