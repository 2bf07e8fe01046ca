"""Logs and samples with a known answer, made by hand."""

from dataclasses import replace

import numpy as np

from game.model.night import ActKind, Acts
from game.model.units import NONE
from game.tools.actlog import Log
from game.tools.facts.sample import Crowd, Plan, Sample

DAY = 24
ROOMS = 4


def acts(*rows: dict[str, int]) -> Acts:
    """Acts in order; each gets the next id, and what it does not name is a new post in room 0."""
    columns = {name: list[int]() for name, _ in Acts.empty().columns()}
    for number, row in enumerate(rows):
        whole = {"tick": 1, "act": number, "parent": NONE, "root": number, "room": 0} | row
        whole = {"member": NONE, "depth": 0, "meaning": 255, "kind": ActKind.NEW} | whole
        whole = {"variant": whole["root"]} | whole
        for name, column in columns.items():
            column.append(whole[name])
    types = {name: column.dtype for name, column in Acts.empty().columns()}
    return Acts(**{name: np.array(column, types[name]) for name, column in columns.items()})


def crowd(room: list[int], belonging: list[int], visits: list[int] | None = None) -> Crowd:
    """Members 0, 1, 2 … with their rooms, belonging (Q16) and visits; base rates alike."""
    size = len(room)
    return Crowd(
        id=np.arange(size),
        room=np.array(room, dtype=np.int64),
        belonging=np.array(belonging, dtype=np.uint16),
        rate=np.full(size, 256, dtype=np.uint16),
        visits=np.array(visits or [0] * size, dtype=np.int64),
    )


def sample(log: Acts, people: Crowd | None = None, days: int = 30) -> Sample:
    """A sample of these acts, counted from tick 0 on, with nobody who comes or goes."""
    nobody = people or crowd([], [])
    none = np.zeros(0, dtype=np.int32)
    texts = np.zeros(0, dtype="<U4")
    return Sample(
        plan=Plan(1, ROOMS, 0, days),
        log=Log(log, none, none, none, texts, texts, texts),
        since=0,
        until=days * DAY,
        weeks=(nobody,),
        end=replace(nobody, visits=np.zeros_like(nobody.visits)),
        warmth=np.zeros(ROOMS),
        seen=np.zeros(9, dtype=np.int64),
        carried=np.zeros(9, dtype=np.int64),
    )
