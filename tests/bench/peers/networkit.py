"""networkit: its SEIR (C++) with no time of exposure, from one node."""

from collections.abc import Callable
from typing import Any

import networkit
import numpy as np

from tests.bench.peers import CATCH, LASTS


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Callable[[], object]:
    """Return all steps of a simulation that has been built."""
    networkit.setNumberOfThreads(1)
    networkit.setSeed(1, useThreadId=False)
    graph = networkit.GraphFromCoo((edges[0], edges[1]), n=nodes)
    return networkit.simulation.EpidemicSimulationSEIR(graph, steps, CATCH, 0, LASTS, 0).run
