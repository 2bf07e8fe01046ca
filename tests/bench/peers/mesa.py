"""Mesa: agents with a step of their own, called in random order; neighbours kept as lists."""

from __future__ import annotations

from typing import Any

import mesa
import numpy as np

from tests.bench.peers import CATCH, ILL, LASTS, Begun


class Person(mesa.Agent):  # type: ignore[misc]  # Mesa's base is Any here
    """One node; `left` is how many steps it stays ill, 0 if well, -1 once recovered."""

    def __init__(self, model: mesa.Model, left: int) -> None:
        super().__init__(model)
        self.left = left
        self.near: list[Person] = []

    def step(self) -> None:
        """Infect neighbours while ill."""
        if self.left <= 0:
            return
        for other in self.near:
            if other.left == 0 and self.model.random.random() < CATCH:
                other.left = LASTS
        self.left -= 1
        self.left = self.left or -1


def begun(nodes: int, edges: np.ndarray[Any, Any], steps: int) -> Begun:
    """Return all steps of a model that has been built."""
    model = mesa.Model(seed=1)
    ill = int(nodes * ILL)
    people = [Person(model, LASTS if at < ill else 0) for at in range(nodes)]
    for one, other in edges.T.tolist():
        people[one].near.append(people[other])
        people[other].near.append(people[one])

    def run() -> None:
        for _ in range(steps):
            model.agents.shuffle_do("step")

    return Begun(run, lambda: sum(person.left != 0 for person in people) / nodes)
