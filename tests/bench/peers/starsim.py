"""Starsim: its SIR on a network of given edges; a step is a day."""

from typing import Any

import numpy as np
import starsim

from tests.bench.peers import CATCH, ILL, LASTS, Begun


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Begun:
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
    return Begun(sim.run, lambda: 1 - float(illness_of(sim).susceptible.sum()) / nodes)


def illness_of(sim: starsim.Sim) -> Any:  # noqa: ANN401 - starsim's types are not known here
    """Return the illness that a sim keeps, a copy of the one it was given."""
    return sim.diseases[0]
