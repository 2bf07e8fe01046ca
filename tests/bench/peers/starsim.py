"""Starsim: its SIR on a network of given edges; a step is a day."""

from collections.abc import Callable
from typing import Any

import numpy as np
import starsim

from tests.bench.peers import CATCH, ILL, LASTS


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Callable[[], object]:
    """Return all steps of a sim that has been built."""
    network = starsim.Network(p1=edges[0], p2=edges[1], beta=np.ones(edges.shape[1]))
    illness = starsim.SIR(
        beta=starsim.perday(CATCH),
        init_prev=starsim.bernoulli(p=ILL),
        dur_inf=starsim.constant(v=starsim.days(LASTS)),
        p_death=starsim.bernoulli(p=0),
    )
    sim = starsim.Sim(
        n_agents=nodes,
        networks=network,
        diseases=illness,
        start=starsim.days(0),
        dur=starsim.days(steps - 1),
        dt=starsim.days(1),
        verbose=0,
    )
    sim.init()
    return sim.run
