"""What can be asked of the named members: quantities over the cast, by cast row.

Of who is gone, what the room's table held is 0; what they did stays done.
"""

from collections.abc import Callable

import numpy as np

from game.engine import measure
from game.model.arrays import I64, Bools, Column
from game.model.hosted import Gone, State
from game.model.once import kept
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, NEVER, NONE, PLAYER
from game.model.world import Force, Stage, World

CAUGHT = 12
"""Acts at home in a day by which an idea has caught."""
LOVED = 2 * CAUGHT
"""Acts at home, ever, of an idea that did more than catch once."""


def _of_rows(world: World, column: Column) -> I64:
    """Return a member column over the cast; 0 for who is gone."""
    row = world.cast.row
    return np.where(row >= 0, column[np.maximum(row, 0)], 0).astype(np.int64)


def _silent(world: World) -> I64:
    spoke, tenure = (_of_rows(world, c) for c in (world.members.spoke, world.members.tenure))
    days = np.where(spoke == NEVER, tenure, (world.host.tick - spoke) // HOURS_A_DAY)
    return np.where(world.cast.row >= 0, days, 0)


def _wide(column: Column) -> I64:
    return column.astype(np.int64)


def _heir(world: World) -> I64:
    return _wide(np.arange(world.cast.row.size) == world.host.successor)


def _courted(world: World) -> I64:
    """Return 1 for whom the rival has in view."""
    forces = world.forces
    rival = (forces.kind == Force.RIVAL) & (forces.stage != Stage.SPENT)
    return _wide(np.isin(np.arange(world.cast.row.size), forces.whom[rival]))


def _abroad(world: World) -> I64:
    """Return copies on platforms, ever, of what each of them wrote."""
    roots = world.roots
    out = ((roots.abroad > 0) & (roots.author >= 0)).nonzero()[0]
    by = roots.author[out, None] == world.cast.member[None, :]
    return (by * roots.abroad[out, None].astype(np.int64)).sum(axis=0)


MEMBER: dict[str, Callable[[World], I64]] = {
    "attachment": lambda w: _of_rows(w, w.members.belonging) * 100 >> 16,
    "energy": lambda w: _wide(w.cast.energy),
    "loyalty": lambda w: _wide(w.cast.loyalty),
    "tenure": lambda w: _of_rows(w, w.members.tenure),
    "silent": _silent,
    "circle": lambda w: _wide(w.cast.circle),
    "heir": _heir,
    "granted": lambda w: _wide(w.cast.granted != NONE),
    "packing": lambda w: _wide(w.cast.notice != NONE),
    "courted": _courted,
    "posts": lambda w: _wide(w.cast.posts),
    "hits": lambda w: _wide(w.cast.hits),
    "flops": lambda w: _wide(w.cast.flops),
    "canonised": lambda w: _wide(w.cast.canonised),
    "spotlit": lambda w: _wide(w.cast.spotlit),
    "hosted": lambda w: _wide(w.cast.hosted),
    "abroad": _abroad,
}


def here(world: World) -> list[int]:
    """Return the cast rows of those who are here."""
    found: list[int] = (world.cast.row >= 0).nonzero()[0].tolist()
    return found


def circle(world: World) -> list[int]:
    """Return the cast rows of the circle who are here."""
    return [who for who in here(world) if world.cast.circle[who]]


def trusts(world: World) -> I64:
    """Return how far each would carry the room, 0-100: half loyalty, half attachment."""
    whole = (world.cast.loyalty + MEMBER["attachment"](world)) // 2
    return np.where(world.cast.row >= 0, whole, 0)


def trust(world: World, who: int) -> int:
    """Return how far a member would carry the room; nobody does not at all."""
    return int(trusts(world)[who]) if 0 <= who < world.cast.row.size else 0


def _present(world: World, which: Bools) -> int:
    return int(((world.cast.row >= 0) & which).sum())


def _brought(world: World) -> int:
    return int(((world.roots.origin > PLAYER) & (world.roots.home >= CAUGHT)).sum())


ROOM: dict[str, Callable[[World], int]] = {
    "room.brought": _brought,
    "room.heir": lambda w: trust(w, w.host.successor),
    "room.promises": lambda w: int(w.promises.who.size),
    "room.named": lambda w: _present(w, w.cast.row >= 0),
    "room.content": lambda w: _present(w, w.cast.granted != NONE),
    "room.bitter": lambda w: _present(w, w.cast.state == State.BITTER),
}
"""What a room can be asked about its named."""


def gone_so(world: World, way: int) -> int:
    """Return 1 if one of the named is gone so; having left counts however they went on."""
    gone = world.cast.gone
    return int(bool((gone != Gone.NOT).any() if way == Gone.LEFT else (gone == way).any()))


def promised(world: World, deed: int) -> I64:
    """Return 1 for those to whom such a promise runs."""
    found = np.zeros(world.cast.row.size, dtype=np.int64)
    found[world.promises.who[world.promises.deed == deed]] = 1
    return found


def caught(world: World, pack: Pack, tag: int) -> tuple[I64, I64]:
    """Return how many ideas with a tag caught here: of each member's own, and of all others."""
    roots = world.roots
    tagged = kept(pack, (caught, tag), lambda: np.array([tag in idea.tags for idea in pack.ideas]))
    ours = ((roots.origin == PLAYER) & (roots.home >= LOVED)).nonzero()[0]
    ours = ours[tagged[roots.template[ours]] & measure.began(world)[ours]]
    authors = roots.author[ours]
    own = (authors[:, None] == world.cast.member[None, :]).sum(axis=0).astype(np.int64)
    return own, authors.size - own
