"""Be one peer's process: build, run so many steps, and print what they took as JSON."""

import contextlib
import importlib
import json
import logging
import sys
import warnings

import numpy as np

from game.engine.chance import Stream, high
from game.model.arrays import I64
from game.tools.bench.memory import peak
from game.tools.bench.turns import spent
from tests.bench.peers import DEGREE

SMALL = 500
MEGABYTE = 1 << 20


def edges(nodes: int) -> I64:
    """Return pairs of nodes, shape (2, nodes * DEGREE / 2), without loops, the same every time."""
    count = nodes * DEGREE // 2
    words = Stream(0, "edges", 0).lanes(np.arange(count, dtype=np.int64), 2)
    one, other = high(words) * nodes >> 32
    other += one == other
    return np.stack([one, other % nodes])


def measured(name: str, nodes: int, steps: int) -> dict[str, float]:
    """Return millions of node-updates a second, and the bytes that a node takes."""
    begun = importlib.import_module(f"tests.bench.peers.{name}").begun
    begun(SMALL, edges(SMALL), 3).run()  # compiles what is compiled when first called
    before = peak()
    simulation = begun(nodes, edges(nodes), steps)
    seconds = spent(simulation.run) / 1000
    return {
        "nodes": nodes,
        "steps": steps,
        "seconds": round(seconds, 3),
        "updates_m": round(nodes * steps / max(seconds, 1e-6) / 1e6, 3),
        "bytes_a_node": round((peak() - before) * MEGABYTE / nodes),
        "ever_ill": round(simulation.ill(), 3),
    }


def main(name: str, nodes: str, steps: str) -> None:
    """Measure and print; what a peer itself prints goes to standard error."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    with contextlib.redirect_stdout(sys.stderr):
        figures = measured(name, int(nodes), int(steps))
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
