"""One digest of a world: name, dtype, shape, little-endian bytes of each column.

It knows nothing of what a column means; two worlds with one digest are the same to the rules.
"""

from hashlib import blake2b

import numpy as np

from game.model.arrays import Column
from game.model.record import Header
from game.model.world import World
from game.run.lines import canonical

SIZE = 16
"""Bytes; written as twice as many hexadecimal digits."""


def _little(column: Column) -> Column:
    """Return the column, contiguous and little-endian on every processor."""
    return np.ascontiguousarray(column, dtype=column.dtype.newbyteorder("<"))


def digest(world: World, before: str) -> str:
    """Return the digest of a world, chained with that of the day before, in hexadecimal."""
    state = blake2b(bytes.fromhex(before), digest_size=SIZE, person=b"room world")
    for name, column in world.columns():
        plain = _little(column)
        state.update(f"{name} {plain.dtype.str} {column.shape};".encode())
        state.update(plain.reshape(-1).view(np.uint8).data)
    return state.hexdigest()


def opening(header: Header) -> str:
    """Return what the first day is chained with: all of a header that decides a run."""
    deciding: dict[str, object] = {
        "seed": header.seed,
        "room": header.room,
        "world": header.world,
        "weather": header.weather,
        "teller": header.teller,
        "mode": header.mode,
        "rules": header.rules,
        "assists": list(header.assists),
        "packs": [[name, rules_hash] for name, _, rules_hash in header.packs],
    }
    if header.members is not None:
        deciding["members"] = header.members
    return blake2b(canonical(deciding), digest_size=SIZE, person=b"room header").hexdigest()


def parted(left: World, right: World) -> str | None:
    """Return the first column, like "members.belonging", in which two worlds differ, if any."""
    for (name, one), (_, other) in zip(left.columns(), right.columns(), strict=True):
        if one.dtype != other.dtype or not np.array_equal(one, other):
            return name
    return None
