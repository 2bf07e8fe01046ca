"""networkit: its SEIR (C++) with no time of exposure, from one node."""

from typing import Any

import networkit
import numpy as np

from tests.bench.peers import CATCH, LASTS, Begun


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Begun:
    """Return all steps of a simulation that has been built."""
    networkit.setNumberOfThreads(1)
    networkit.setSeed(1, useThreadId=False)
    graph = networkit.GraphFromCoo((edges[0], edges[1]), n=nodes)
    simulation = networkit.simulation.EpidemicSimulationSEIR(graph, steps, CATCH, 0, LASTS, 0)

    def ill() -> float:
        told = simulation.getData()
        return 1 - float(told[told["state"] == 0]["count"].iloc[-1]) / nodes

    return Begun(simulation.run, ill)
