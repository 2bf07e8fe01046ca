"""laser-generic: its SIR among the people of a grid of patches; rooms, not a graph."""

from typing import Any

import laser.core.distributions as dists
import numpy as np
from laser.core import PropertySet
from laser.core.utils import grid
from laser.generic import SIR, Model

from tests.bench.peers import CATCH, DEGREE, ILL, LASTS, Begun

_SIDE = 10


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Begun:
    """Return all steps of a model that has been built; the edges are not used."""
    del edges
    each = nodes // _SIDE**2
    scenario = grid(M=_SIDE, N=_SIDE, population_fn=lambda _row, _col: each)
    scenario["I"] = max(int(each * ILL), 1)
    scenario["S"] = scenario["population"] - scenario["I"]
    scenario["R"] = 0
    model = Model(scenario, PropertySet({"seed": 1, "nticks": steps, "beta": CATCH * DEGREE}))
    lasts = dists.constant_int(LASTS)
    model.components = [
        SIR.Susceptible(model),
        SIR.Recovered(model),
        SIR.Infectious(model, lasts),
        SIR.Transmission(model, lasts),
    ]
    return Begun(model.run, lambda: 1 - float(model.nodes.S[-1].sum()) / (each * _SIDE**2))
