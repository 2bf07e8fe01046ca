"""NDlib: its SIR model on a networkx graph."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
from ndlib.models.epidemics import SIRModel
from ndlib.models.ModelConfig import Configuration

from tests.bench.peers import CATCH, ILL, LASTS


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Callable[[], object]:
    """Return all steps of a model that has been built."""
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(edges.T.tolist())
    model = SIRModel(graph, seed=1)
    config = Configuration()
    config.add_model_parameter("beta", CATCH)
    config.add_model_parameter("gamma", 1 / LASTS)
    config.add_model_parameter("fraction_infected", ILL)
    model.set_initial_status(config)
    return lambda: model.iteration_bunch(steps, node_status=False)
