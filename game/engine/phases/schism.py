"""A room grown past knowing each other may split; announced, then done a day or more later.

If K < K_min and the carriers of its two largest canon groups share few, a hazard makes the
intent. The most attached tenth to quarter found a room and keep the old one as their second.
"""

import numpy as np

from game.engine import bend, daughters
from game.engine.chance import low16, pick
from game.engine.draft import Draft
from game.model.arrays import I64
from game.model.night import Kind
from game.model.units import NONE, ONE, PLAYER
from game.model.world import Omen

_GROUP = 3  # carriers that make a group
_LEAST, _SPREAD = 10, 16  # per cent who leave: 10 to 25


def run(draft: Draft) -> None:
    """Carry out what is due, then announce; omens that have come about are cleared."""
    world = draft.world
    omens = world.omens
    due = omens.due <= world.host.tick
    for row in np.flatnonzero(due & (omens.kind == Omen.SCHISM)):
        _part(draft, int(omens.room[row]))
    omens.keep(np.flatnonzero(~due))
    _announce(draft)


def _announce(draft: Draft) -> None:
    world, params = draft.world, draft.pack.params
    strangers = np.flatnonzero(draft.footing.known() < params["schism_known"])
    luck = low16(draft.stream("schism").words(world.rooms.uid[strangers]))
    hazard = bend.number(draft, "schism", params["schism"], strangers)
    for room in strangers[luck < hazard]:
        waits = (world.omens.kind == Omen.SCHISM) & (world.omens.room == room)
        if not waits.any() and _torn(draft, int(room)):
            due = world.host.tick + params["omen_hours"]
            kind = int(Omen.SCHISM)
            world.omens.grow(1, kind=kind, room=room, target=NONE, which=NONE, due=due)


def _torn(draft: Draft, room: int) -> bool:
    """Return whether the day's carriers of the two largest canon groups are two crowds."""
    held = draft.world.rooms.canon[room]
    crowds = sorted((_carriers(draft, room, int(root)) for root in held[held != NONE]), key=_size)
    if len(crowds) < 2 or crowds[-2].size < _GROUP:  # noqa: PLR2004 - two groups
        return False
    shared = np.intersect1d(crowds[-1], crowds[-2]).size
    return shared * ONE <= crowds[-2].size * draft.pack.params["schism_shared"]


def _size(crowd: I64) -> int:
    return crowd.size


def _carriers(draft: Draft, room: int, root: int) -> I64:
    """Return the ids of members who carried an idea in a room today."""
    found = [part["member"][(part["room"] == room) & (part["root"] == root)] for part in draft.log]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)


def _part(draft: Draft, room: int) -> None:
    """The most attached leave for a room of their own; the table is sorted by `life`, at dawn."""
    world, footing = draft.world, draft.footing
    uid = int(world.rooms.uid[room])
    rows = np.arange(footing.starts[room], footing.starts[room + 1])
    rows = rows[world.members.room[rows] == room]
    share = _LEAST + pick(world.host.seed, "share", (world.host.tick, uid, 0), _SPREAD)
    held = world.members.belonging[rows].astype(np.int64)
    order = np.lexsort((world.members.id[rows], -held))
    leave = rows[order[: max(rows.size * share // 100, 1)]]
    new = daughters.part(draft, room, leave)
    if room == PLAYER and new != NONE:
        draft.tell(Kind.SPLIT, room=new, amount=leave.size)
