"""Founding a room out of another: who goes, sits in the new one, and keeps the old as a second."""

import numpy as np

from game.engine import uses
from game.engine.chance import pick
from game.engine.draft import Draft
from game.model.arrays import Column, Index
from game.model.units import HOURS_A_DAY, NONE, ONE, QUALITY
from game.model.world import Kin, World

_ROOMS = 32_000  # as many as a column of rooms can name
_UID = 1 << 22


def part(draft: Draft, mother: int, leave: Index) -> int:
    """Found a room for these rows of the mother's; returns its row, NONE if the city is full.

    The table of members is out of order until it is seated anew (`game.engine.seating`).
    """
    world = draft.world
    new = world.rooms.uid.size
    if new >= _ROOMS:
        return NONE
    _found(world, mother, _fresh_uid(world, int(world.rooms.uid[mother])))
    dear = world.rooms.canon[new][world.rooms.canon[new] != NONE].astype(np.int64)
    uses.count(draft, np.full(dear.size, new, dtype=np.int64), dear)  # or it'd be neglected at once
    world.members.room[leave] = new
    world.members.second[leave] = mother
    # The new room has no last day's posters that they could be counted among.
    before = world.host.tick - HOURS_A_DAY
    world.members.spoke[leave] = np.minimum(world.members.spoke[leave], before)
    return new


def _fresh_uid(world: World, uid: int) -> int:
    """Return a uid for a daughter room that no room has, from its mother's and the day."""
    fresh = _UID + pick(world.host.seed, "daughter", (world.host.tick, uid, 0), _UID >> 1)
    while (world.rooms.uid == fresh).any():
        fresh += 1
    return fresh


def _found(world: World, mother: int, uid: int) -> None:
    """Add a room like its mother, with her canon and an empty screen of its own."""
    rooms = world.rooms
    row: dict[str, Column | int] = {
        name: column[mother : mother + 1] for name, column in rooms.columns()
    }
    blank = ("screen", "screen_act", "screen_author", "screen_use")
    row |= dict.fromkeys(blank, NONE)
    row |= dict.fromkeys(("screen_tick", "posts", "posters", "arrivals", "head", "size"), 0)
    row |= dict.fromkeys(("staleness", "resentment", "moderation"), 0)
    row |= {"kin": Kin.STRANGER}
    rooms.grow(1, **(row | {"uid": uid, "rival": NONE, "crew": ONE, "visits": QUALITY}))
