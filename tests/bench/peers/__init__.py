"""Other simulators on a task all of them have: one contagion (SIR) on a fixed graph.

Mean degree 10, one in a hundred ill at first, five per cent a contact and step, ill for ten steps;
one thread, what they compile compiled before. A peer is a file with `begun`; it runs in a process
of its own (`python -m tests.bench.peers NAME NODES STEPS`) and knows nothing of the game.
"""

from collections.abc import Callable
from typing import NamedTuple

DEGREE, ILL, CATCH, LASTS = 10, 0.01, 0.05, 10


class Begun(NamedTuple):
    """A simulation that has been built: all its steps, and afterwards the share ever ill."""

    run: Callable[[], object]
    ill: Callable[[], float]
