"""NDlib: its SIR model on a networkx graph."""

from typing import Any

import networkx as nx
import numpy as np
from ndlib.models.epidemics import SIRModel
from ndlib.models.ModelConfig import Configuration

from tests.bench.peers import CATCH, ILL, LASTS, Begun


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Begun:
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
    return Begun(
        lambda: model.iteration_bunch(steps, node_status=False),
        lambda: sum(status != 0 for status in model.status.values()) / nodes,
    )
